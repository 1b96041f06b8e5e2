import { Button, Checkbox, TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import { answersOf } from '@/domain/scripts/asked';
import { actionTasks } from '@/domain/scripts/finish';
import type { ScriptContent, TalkOutcome } from '@/domain/scripts/script';
import { talkOutcomes } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText, useHotkey } from '@/features/common';
import { loadReader } from '@/features/common/logging/useReader';
import { WhenField } from '@/features/common/logging/WhenField';
import { wallNow } from '@/features/common/logging/wallNow';
import { sideOf } from '@/features/common/talking/said';
import { formatWhen } from '@/i18n/formats';
import { type Language, useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, Keys, MultilineField } from '@/ui';
import type { FinishDraft } from './useDraft';
import { newDeal, useFinish } from './useFinish';
import type { HeardObjection } from './useTalkText';
import { useTalkText } from './useTalkText';

/** How it went, what comes next and when, and what the timeline will say; then all of it is stored at once. */
export function FinishForm(props: {
  readonly talk: Talk;
  readonly content: ScriptContent;
  readonly heard: readonly HeardObjection[];
  /** The deal it is about, as it stands. */
  readonly about: Opportunity | undefined;
  /** As the script's end says. */
  readonly outcome: TalkOutcome | '';
  readonly language: Language;
  readonly said: (text: string) => string;
  readonly draft: FinishDraft;
  readonly onDraft: (changes: Partial<FinishDraft>) => void;
  readonly onBack: () => void;
}) {
  const { talk, content, heard, language, said } = props;
  const t = useT('calls');
  const s = useT('scripts');
  const screen = useLanguage();
  const store = useStore();
  const textOf = useTalkText();
  const finish = useFinish(talk, content, sideOf(language), said);
  const { draft, onDraft: set } = props;
  const outcome = draft.outcome ?? props.outcome;
  const { next: what, when, text: own, left } = draft;
  const [unread, setUnread] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const text = own ?? textOf(talk, content, heard, outcome);
  const tasks = actionTasks(content, talk.steps, store.environment.today());
  const answered = answersOf(content, talk.steps).length > 0;
  const deals = useLive(async () => {
    if (talk.opportunityId !== '' || talk.customerId === '') return null;
    const found = await related(store, 'opportunity', 'customerId', talk.customerId, { limit: 50 });
    return found.filter((deal) => deal.outcome === 'open');
  }, [store, talk.opportunityId, talk.customerId]);
  const deal = draft.deal ?? (answered && deals?.length === 0 ? newDeal : '');

  const planned = props.about ?? deals?.find(({ id }) => id === deal);

  const form = useRef<HTMLDivElement>(null);
  const toNext = useCallback(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const [known] = useState(outcome !== '');
  // Without an outcome the keys pick one first.
  useEffect(() => {
    if (known) toNext();
    else form.current?.focus({ preventScroll: true });
  }, [known, toNext]);
  const latestText = useRef(text);
  latestText.current = text;
  const save = async () => {
    if (outcome === '' || busy) return setAsked(true);
    // What is still being typed counts: leaving the field hands it over.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setBusy(true);
    const { readWhen } = await loadReader();
    const day = when.trim() === '' ? null : readWhen(when, { now: wallNow(store.environment), language: screen });
    if (when.trim() !== '' && day === null) {
      setUnread(true);
      return setBusy(false);
    }
    const named = what.trim();
    const next =
      named === '' && day === null
        ? null
        : { text: named || t('finish.followUp'), date: day?.date ?? '', time: day?.time ?? '' };
    const done = await finish({
      outcome,
      text: latestText.current,
      next,
      tasks: tasks.filter(({ nodeId }) => !left.includes(nodeId)),
      deal,
    });
    if (!done) setBusy(false);
  };
  useHotkey('mod+Enter', () => void save(), { whileTyping: true, label: t('finish.save') });

  return (
    <div ref={form} tabIndex={-1} className="call-finish">
      <fieldset
        className="call-outcomes"
        aria-describedby={asked && outcome === '' ? 'call-outcome-missing' : undefined}
      >
        <legend>{t('finish.outcome')}</legend>
        {talkOutcomes.map((value, index) => (
          <Outcome
            key={value}
            digit={index + 1}
            label={s(`outcomes.${value}`)}
            chosen={outcome === value}
            onChoose={() => {
              set({ outcome: value });
              toNext();
            }}
          />
        ))}
        {asked && outcome === '' ? (
          <p id="call-outcome-missing" role="alert" className="call-missing">
            {t('finish.outcomeMissing')}
          </p>
        ) : null}
      </fieldset>
      <TextInput
        size="xs"
        label={t('finish.next')}
        description={
          planned && planned.nextStep !== ''
            ? t('finish.nextNow', {
                step: [
                  planned.nextStep,
                  planned.nextStepDate === '' ? '' : formatWhen(planned.nextStepDate, '', screen),
                ]
                  .filter((part) => part !== '')
                  .join(' \u00b7 '),
              })
            : undefined
        }
        placeholder={t('finish.nextHint')}
        value={what}
        maxLength={200}
        onChange={(event) => set({ next: event.currentTarget.value })}
      />
      <div className="call-when">
        <span aria-hidden="true">{t('finish.when')}</span>
        <WhenField
          label={t('finish.when')}
          placeholder={t('finish.whenHint')}
          value={when}
          error={unread ? t('finish.whenUnread') : undefined}
          onChange={(next) => {
            set({ when: next });
            setUnread(false);
          }}
        />
      </div>
      {tasks.length > 0 ? (
        <fieldset className="call-tasks">
          <legend>{t('finish.tasks')}</legend>
          {tasks.map((task) => (
            <Checkbox
              key={task.nodeId}
              size="xs"
              label={t('finish.task', { text: task.text, due: formatWhen(task.due, '', screen) })}
              checked={!left.includes(task.nodeId)}
              onChange={(event) =>
                set({
                  left: event.currentTarget.checked ? left.filter((id) => id !== task.nodeId) : [...left, task.nodeId],
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {deals ? (
        <ChoiceField<string>
          label={t('finish.deal')}
          description={answered ? t('finish.dealHint') : undefined}
          value={deal}
          allowEmpty
          options={[
            { value: newDeal, label: t('finish.newDeal') },
            ...deals.map(({ id, title }) => ({
              value: id,
              label: localizedText(title, screen) || t('finish.untitled'),
            })),
          ]}
          onCommit={(next) => set({ deal: next })}
        />
      ) : null}
      <MultilineField
        key={own === undefined ? text : 'own'}
        label={t('finish.text')}
        minRows={4}
        value={text}
        onCommit={(next) => {
          latestText.current = next;
          set({ text: next });
        }}
      />
      <div className="call-finish-end">
        <Button size="sm" onClick={props.onBack}>
          {t('finish.back')}
        </Button>
        <Button size="sm" variant="filled" loading={busy} onClick={() => void save()}>
          {t('finish.save')}
        </Button>
      </div>
    </div>
  );
}

/** How a talk ended, picked by click or by its number. */
function Outcome(props: {
  readonly digit: number;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  useHotkey(String(props.digit), props.onChoose);
  return (
    <button type="button" aria-pressed={props.chosen} onClick={props.onChoose}>
      <span aria-hidden="true">
        <Keys>{props.digit}</Keys>
      </span>
      <span>{props.label}</span>
    </button>
  );
}
