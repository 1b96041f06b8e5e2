import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { type Activity, activityKinds } from '@/domain/activities/activity';
import type { Contact } from '@/domain/customers/customer';
import { formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { cleanText, Keys, onDemand, Tag } from '@/ui';
import { useHotkey } from '../commands';
import { useWrite } from '../useWrite';
import { emptyDraft, type LogDraft, useLogDraft } from './draft';
import { HappenedFields } from './HappenedFields';
import { happenedAt } from './happened';
import type { Details } from './LogDetails';
import './logging.css';
import { logOperations, taskOperations } from './operations';
import { understand } from './understand';
import { loadReader, useReader } from './useReader';
import { useUsualAgenda } from './useUsualAgenda';
import { WhenField } from './WhenField';
import { WhoField, whoOf } from './WhoField';
import { wallNow } from './wallNow';

export interface QuickLogProps {
  /** Empty = found by name, as on the first screen; a line that begins with a day to come is a task there. */
  readonly customerId: string;
  readonly opportunityId?: string;
  readonly leadId?: string;
  readonly contactId?: string;
  /** The task that led to it: done once this is saved. */
  readonly taskId?: string;
  /** What it was, unless the line says otherwise; a note where nothing is told. */
  readonly kind?: Activity['kind'];
  readonly autoFocus?: boolean;
  readonly onDone?: () => void;
}

const LogDetails = onDemand(async () => ({ default: (await import('./LogDetails')).LogDetails }));

const most = 200;
const longest = 20_000;
const nobody: readonly Contact[] = [];

/** The one person whom the line names in full, among all that are known. */
async function namedPerson(store: Store, candidates: readonly string[]): Promise<string> {
  for (const name of candidates) {
    const { ids } = await findIds(store, 'contact', name, 5);
    const found = (await store.getMany('contact', ids)).filter(
      (contact) => contact?.deletedAt === 0 && contact.name.toLowerCase() === name.toLowerCase(),
    );
    if (found.length === 1 && found[0]) return `contact:${found[0].id}`;
  }
  return '';
}

/**
 * Notes what happened in one line, and what comes next (U33, U34): what kind, with whom, what, next what, next when. Enter
 * saves. What the line itself says counts where nothing was chosen, and is shown as it was read.
 */
export function QuickLog(props: QuickLogProps) {
  const { customerId, opportunityId = '', leadId = '' } = props;
  const t = useT('activities');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const searching = customerId === '' && leadId === '';
  const [draft, change] = useLogDraft(`${customerId}|${opportunityId}|${leadId}`);
  const [more, setMore] = useState(false);
  const [tried, setTried] = useState(false);
  // On the first screen one line until it is used, so that the tasks have the room.
  const [used, setUsed] = useState(!searching || props.autoFocus === true);
  const line = useRef<HTMLTextAreaElement>(null);
  useHotkey('l', () => line.current?.focus(), { enabled: searching && props.autoFocus !== true });
  const typing = draft.text !== '' || draft.when !== '';
  const reader = useReader(typing);
  const contacts =
    useLive(
      async () =>
        customerId === '' ? nobody : await related(store, 'contact', 'customerId', customerId, { limit: most }),
      [store, customerId],
    ) ?? nobody;
  const candidates = searching && draft.who === null && reader ? reader.nameCandidates(draft.text) : [];
  const named = useLive(() => namedPerson(store, candidates), [store, candidates.join(' ')]) ?? '';
  const around = {
    now: wallNow(store.environment),
    language,
    people: contacts,
    who: named || (props.contactId ? `contact:${props.contactId}` : ''),
    tasks: searching,
    kind: props.kind ?? 'note',
    followUp: t('log.followUp'),
  };
  const read = reader && typing ? understand(reader, draft, around) : null;
  const kind = read?.kind ?? draft.kind ?? around.kind;
  const whom = whoOf(read?.who ?? draft.who ?? around.who);
  // Found by name: the customer is that of the person.
  const whose =
    useLive(
      async () => customerId || whom.customerId || ((await store.get('contact', whom.contactId))?.customerId ?? ''),
      [store, customerId, whom.customerId, whom.contactId],
    ) ?? '';
  const set = (changes: Partial<LogDraft>) => change((now) => ({ ...now, ...changes }));
  const usual = useUsualAgenda();
  const taskId = props.taskId ?? '';
  const planned = useLive(
    async () => (taskId === '' ? [] : (await store.get('task', taskId))?.agenda),
    [store, taskId],
  );
  const agenda = draft.agenda ?? (planned && planned.length > 0 ? planned : kind === 'demo' ? usual : []);
  const minutes = (items: typeof agenda) => items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const empty = cleanText(draft.text).trim() === '' && draft.next.trim() === '' && draft.when.trim() === '';

  /** Puts back what was not stored, before what was typed since. */
  const putBack = (taken: LogDraft) =>
    change((now) =>
      now === emptyDraft
        ? taken
        : { ...taken, ...now, text: [taken.text, now.text].filter((part) => part !== '').join('\n') },
    );

  const save = async () => {
    let taken = emptyDraft;
    // At once, so that what is typed while this is being stored stays.
    change((now) => {
      taken = now;
      return emptyDraft;
    });
    const loaded = await loadReader();
    const text = cleanText(taken.text).trim();
    const meant = understand(loaded, { ...taken, text }, around);
    if (happenedAt(taken.date, taken.time, store.environment) > store.environment.now()) {
      setMore(true);
      return putBack(taken);
    }
    if ((text === '' && meant.next === null) || text.length > longest || meant.whenUnread) {
      setTried(true);
      return putBack(taken);
    }
    setTried(false);
    setMore(false);
    const operations = await operationsOf(taken, meant);
    const result = await write(operations, { message: t(meant.task ? 'log.taskSaved' : 'log.saved') });
    if (result.ok) props.onDone?.();
    else putBack(taken);
  };

  const operationsOf = async (taken: LogDraft, meant: ReturnType<typeof understand>) => {
    const { contactId, customerId: chosen } = whoOf(meant.who);
    const [contact, deal, led, company] = await Promise.all([
      contactId === '' ? undefined : store.get('contact', contactId),
      opportunityId === '' ? undefined : store.get('opportunity', opportunityId),
      props.taskId ? store.get('task', props.taskId) : undefined,
      getCompany(store),
    ]);
    const target = { customerId: customerId || contact?.customerId || chosen, opportunityId, leadId };
    const owner = company?.signatoryName ?? '';
    const next = meant.next && {
      id: store.nextId(),
      text: meant.next.what.slice(0, 500),
      due: meant.next.date,
      time: meant.next.time,
    };
    if (meant.task && next) return taskOperations(next, target, { deal, contactId, owner });
    const others =
      leadId !== ''
        ? await related(store, 'activity', 'leadId', leadId, { limit: most })
        : target.customerId === ''
          ? []
          : await related(store, 'activity', 'customerId', target.customerId, { limit: most });
    const at = happenedAt(taken.date, taken.time, store.environment);
    return logOperations({
      activity: {
        ...target,
        id: store.nextId(),
        contactId,
        kind: meant.kind,
        direction: meant.direction,
        awaitsReply: meant.awaitsReply,
        text: meant.text,
        at,
        executive: taken.executive || contact?.executive === true,
        effective: taken.effective,
        mood: taken.mood,
        attendeeIds: [...taken.attendeeIds],
        materialIds: [...taken.materialIds],
        blobIds: [...taken.blobIds],
        agenda: [...(taken.agenda ?? (planned && planned.length > 0 ? planned : meant.kind === 'demo' ? usual : []))],
        questions: taken.questions,
        duration: taken.duration,
        cost: taken.cost,
        gift: taken.gift,
        by: owner,
      },
      next,
      others,
      deal,
      contact,
      led,
      owner,
      moodId: store.nextId(),
      day: taken.date || store.environment.today(),
    });
  };

  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save().then(() => line.current?.focus());
  };
  const error = draft.text.length > longest ? t('log.tooLong') : tried && empty ? t('log.textRequired') : undefined;
  const details: Details = {
    kind,
    direction: read?.direction ?? draft.direction ?? 'both',
    awaitsReply: read?.awaitsReply ?? draft.awaitsReply ?? false,
    executive: draft.executive,
    effective: draft.effective,
    mood: draft.mood,
    attendeeIds: [...draft.attendeeIds],
    materialIds: [...draft.materialIds],
    blobIds: [...draft.blobIds],
    agenda: [...agenda],
    questions: draft.questions,
    duration: draft.duration,
    cost: draft.cost,
    gift: draft.gift,
  };
  return (
    <section aria-label={t('log.label')} className="log-box" onFocus={() => setUsed(true)}>
      <div className="log-line">
        <Select
          size="xs"
          w={104}
          aria-label={t('log.kind')}
          data={activityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: activityKinds.find((known) => known === value) ?? 'note' })}
        />
        <Textarea
          ref={line}
          className="log-grow"
          size="sm"
          autosize
          minRows={1}
          maxRows={8}
          autoFocus={props.autoFocus ?? false}
          aria-label={t('log.label')}
          placeholder={t(searching ? 'log.placeholderToday' : 'log.placeholder')}
          value={draft.text}
          error={error ?? false}
          onChange={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={onEnter}
        />
        {leadId === '' ? (
          <div className="log-who">
            <WhoField
              value={read?.who ?? draft.who ?? around.who}
              onChange={(who) => set({ who })}
              contacts={contacts}
              searching={searching}
            />
          </div>
        ) : null}
      </div>
      {used ? (
        <div className="log-line">
          <span className="log-next">{t('log.next')}</span>
          <TextInput
            className="log-grow"
            size="xs"
            aria-label={t('log.nextWhat')}
            placeholder={read?.next && !read.task ? read.next.what : t('log.nextWhat')}
            value={draft.next}
            onChange={(event) => set({ next: event.currentTarget.value })}
            onKeyDown={onEnter}
          />
          <WhenField
            label={t('log.nextWhen')}
            placeholder={t('log.nextWhenHint')}
            value={draft.when}
            error={tried && read?.whenUnread ? t('log.whenUnread') : undefined}
            onChange={(when) => set({ when })}
            onKeyDown={onEnter}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('log.more')}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
          <Button size="xs" variant="default" onClick={() => void save()} rightSection={<Keys>{'\u21b5'}</Keys>}>
            {t('log.save')}
          </Button>
        </div>
      ) : null}
      <output className="log-meaning">
        {read?.task ? <Tag tone="accent">{t('log.task')}</Tag> : null}
        {read && draft.when === '' && read.next && read.next.date !== '' ? (
          <Tag tone="accent">{formatWhen(read.next.date, read.next.time, language)}</Tag>
        ) : null}
        {read?.next && draft.next === '' ? <span className="dw-faint">{read.next.what}</span> : null}
      </output>
      {more ? (
        <>
          <LogDetails
            value={details}
            contacts={contacts}
            customerId={whose}
            at={happenedAt(draft.date, draft.time, store.environment)}
            onChange={({ kind: _kind, ...changes }) => set(changes)}
          />
          <HappenedFields date={draft.date} time={draft.time} onChange={set} />
        </>
      ) : kind === 'demo' && used ? (
        <p className="dw-hint">
          {t('agenda.reserved', {
            minutes: minutes(agenda),
            questions: minutes(agenda.filter((item) => item.questions)),
          })}{' '}
          <button type="button" className="dw-link" onClick={() => setMore(true)}>
            {t('agenda.open')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
