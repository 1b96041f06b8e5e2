import { ActionIcon, Button, Checkbox, FileButton, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { IconPaperclip, IconPlus, IconX } from '@tabler/icons-react';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import { type Activity, moods, questionSchema } from '@/domain/activities/activity';
import type { Contact } from '@/domain/customers/customer';
import { useLanguage, useT } from '@/i18n/setup';
import { IntegerField, MoneyField, MultilineField, notifyProblem, TextField } from '@/ui';
import { GiftsFigure } from '../gifts/GiftsFigure';
import { useGifts } from '../gifts/useGifts';
import { localizedText } from '../titles';
import { useCompany } from '../useCompany';
import { AgendaFields } from './AgendaFields';
import { AttachmentChip, useStoreFile } from './attachments';

/** The part of an activity behind “more”. */
export type Details = Pick<
  Activity,
  | 'kind'
  | 'direction'
  | 'awaitsReply'
  | 'executive'
  | 'effective'
  | 'mood'
  | 'attendeeIds'
  | 'materialIds'
  | 'blobIds'
  | 'agenda'
  | 'questions'
  | 'duration'
  | 'cost'
  | 'gift'
>;

const gatherings: ReadonlySet<Activity['kind']> = new Set(['meeting', 'demo', 'online', 'visit']);
const most = 100;

/** Who spoke, who was there, how they felt, what was shown, asked and handed over. */
export function LogDetails(props: {
  readonly value: Details;
  readonly contacts: readonly Contact[];
  /** To whom a gift counts; empty where nobody is known. */
  readonly customerId: string;
  /** When it happened, epoch ms. */
  readonly at: number;
  /** Of the stored activity that is changed. */
  readonly activityId?: string;
  readonly onChange: (changes: Partial<Details>) => void;
}) {
  const t = useT('activities');
  const { value, onChange } = props;
  const storeFile = useStoreFile();
  const attach = async (files: readonly File[]) => {
    const ids: string[] = [];
    for (const file of files) {
      const id = await storeFile(file);
      if (id.ok) ids.push(id.value);
      else notifyProblem(id.words);
    }
    if (ids.length > 0) onChange({ blobIds: [...value.blobIds, ...ids].slice(0, 20) });
  };
  return (
    <div className="log-details">
      <div className="log-row">
        <SegmentedControl
          size="xs"
          aria-label={t('log.direction')}
          value={value.direction}
          data={(['both', 'in', 'out'] as const).map((each) => ({ value: each, label: t(`directions.${each}`) }))}
          onChange={(next) => onChange({ direction: (['in', 'out'] as const).find((each) => each === next) ?? 'both' })}
        />
        <Select
          size="xs"
          w={130}
          clearable
          aria-label={t('log.mood')}
          placeholder={t('log.mood')}
          data={moods.map((each) => ({ value: each, label: t(`moods.${each}`) }))}
          value={value.mood === '' ? null : value.mood}
          onChange={(next) => onChange({ mood: moods.find((each) => each === next) ?? '' })}
        />
        <Checkbox
          size="xs"
          label={t('log.awaitsReply')}
          checked={value.awaitsReply}
          onChange={(event) => onChange({ awaitsReply: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('log.executive')}
          checked={value.executive}
          onChange={(event) => onChange({ executive: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('log.effective')}
          checked={value.effective}
          onChange={(event) => onChange({ effective: event.currentTarget.checked })}
        />
      </div>
      <Spent {...props} />
      <div className="log-row">
        {props.contacts.length > 0 ? (
          <MultiSelect
            size="xs"
            className="log-grow"
            searchable
            aria-label={t('log.attendees')}
            placeholder={value.attendeeIds.length === 0 ? t('log.attendees') : ''}
            data={props.contacts.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.attendeeIds.filter((id) => props.contacts.some((each) => each.id === id))}
            onChange={(attendeeIds) => onChange({ attendeeIds })}
          />
        ) : null}
        <Materials value={value.materialIds} onChange={(materialIds) => onChange({ materialIds })} />
        <FileButton multiple onChange={(files) => void attach(files)}>
          {(button) => (
            <Button {...button} size="xs" variant="default" leftSection={<IconPaperclip size={14} aria-hidden />}>
              {t('log.attach')}
            </Button>
          )}
        </FileButton>
      </div>
      {value.blobIds.length > 0 ? (
        <div className="log-row">
          {value.blobIds.map((id) => (
            <AttachmentChip
              key={id}
              id={id}
              onRemove={() => onChange({ blobIds: value.blobIds.filter((each) => each !== id) })}
            />
          ))}
        </div>
      ) : null}
      {gatherings.has(value.kind) ? <Agenda {...props} /> : null}
    </div>
  );
}

/** How long it took, what was spent beside our time (stages are costed by it, R10), and what was given (N13). */
function Spent({ value, customerId, at, activityId = '', onChange }: Parameters<typeof LogDetails>[0]) {
  const t = useT('activities');
  const company = useCompany();
  const currency = value.cost?.currency ?? company?.defaultCurrency ?? 'CNY';
  const given = { id: activityId, at, text: '', gift: value.gift, deletedAt: 0 };
  const gifts = useGifts(customerId, given);
  const giftCurrency = value.gift?.currency ?? gifts?.currency ?? currency;
  return (
    <div className="log-row">
      <div style={{ width: 120 }}>
        <IntegerField
          hideLabel
          label={t('log.duration')}
          placeholder={t('log.duration')}
          unit={t('log.minutes')}
          min={1}
          max={10_000}
          value={value.duration}
          onCommit={(duration) => onChange({ duration })}
        />
      </div>
      <div style={{ width: 200 }}>
        <MoneyField
          hideLabel
          label={t('log.cost')}
          placeholder={t('log.cost')}
          currency={currency}
          value={value.cost?.minor ?? null}
          onCommit={(minor) => onChange({ cost: minor === null ? null : { minor, currency } })}
        />
      </div>
      <div style={{ width: 170 }}>
        <MoneyField
          hideLabel
          label={t('log.gift')}
          placeholder={t('log.gift')}
          currency={giftCurrency}
          value={value.gift?.minor ?? null}
          onCommit={(minor) => onChange({ gift: minor === null ? null : { minor, currency: giftCurrency } })}
        />
      </div>
      {gifts && (gifts.budget !== null || gifts.gifts.length > 0) ? (
        <span className="log-gifts" role="status">
          <span className="dw-muted">{t('log.gifts')}</span> <GiftsFigure standing={gifts} />
        </span>
      ) : null}
    </div>
  );
}

function Materials({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}) {
  const t = useT('activities');
  const language = useLanguage();
  const materials = useLive(
    async (store) =>
      (await listPage(store, 'material', { order: 'updatedAt', direction: 'desc', limit: most, scope: 'live' })).rows,
    [],
  );
  if (!materials || materials.length === 0) return null;
  const known = new Set(materials.map(({ id }) => id));
  return (
    <MultiSelect
      size="xs"
      className="log-grow"
      searchable
      aria-label={t('log.materials')}
      placeholder={value.length === 0 ? t('log.materials') : ''}
      data={materials.map(({ id, title, version }) => ({
        value: id,
        label: [localizedText(title, language), version].filter((part) => part !== '').join(' '),
      }))}
      value={value.filter((id) => known.has(id))}
      onChange={(next) => onChange([...value.filter((id) => !known.has(id)), ...next])}
    />
  );
}

/** What is planned with its minutes, and what was asked: answered or still open (R64, R66). */
function Agenda(props: { readonly value: Details; readonly onChange: (changes: Partial<Details>) => void }) {
  const t = useT('activities');
  const store = useStore();
  const { agenda, questions } = props.value;
  const { onChange } = props;
  return (
    <>
      <AgendaFields agenda={agenda} onChange={(next) => onChange({ agenda: next })} />
      <fieldset className="log-list">
        <legend>{t('questions.title')}</legend>
        {questions.map((item, index) => {
          const set = (changes: Partial<typeof item>) =>
            onChange({ questions: questions.map((each) => (each.id === item.id ? { ...each, ...changes } : each)) });
          return (
            <div key={item.id} className="log-row">
              <div className="log-grow">
                <TextField
                  hideLabel
                  label={t('questions.question', { number: index + 1 })}
                  placeholder={t('questions.question', { number: index + 1 })}
                  value={item.question}
                  onCommit={(question) => set({ question })}
                />
              </div>
              <div className="log-grow">
                <MultilineField
                  hideLabel
                  label={t('questions.answer', { number: index + 1 })}
                  placeholder={t('questions.answer', { number: index + 1 })}
                  value={item.answer}
                  onCommit={(answer) => set({ answer, open: answer.trim() === '' })}
                />
              </div>
              <Checkbox
                size="xs"
                label={t('questions.open')}
                checked={item.open}
                onChange={(event) => set({ open: event.currentTarget.checked })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('questions.remove', { number: index + 1 })}
                onClick={() => onChange({ questions: questions.filter((each) => each.id !== item.id) })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange({ questions: [...questions, questionSchema.parse({ id: store.nextId() })] })}
        >
          {t('questions.add')}
        </Button>
      </fieldset>
    </>
  );
}
