import { useLive } from '@/data/react';
import { objectionResults } from '@/domain/scripts/objection';
import { useWrite } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { inSide, sideOf } from '@/features/common/talking/said';
import { formatDateTime } from '@/i18n/formats';
import { type Language, useLanguage, useT } from '@/i18n/setup';
import { EmptyState } from '@/ui';
import { type Copied, type CopyResult, recentCopies, resultOperation } from './copies';
import styles from './mini.module.css';

const worked = ['yes', 'no'] as const;

/** What was copied lately; a click says what came of it, another one takes that back. */
export function Copies({ language }: { readonly language: Language }) {
  const t = useT('mini');
  const side = sideOf(language);
  const copies = useLive(
    async (store) => {
      const all = await recentCopies(store);
      const cards = await store.getMany(
        'objection',
        all.flatMap((each) => (each.kind === 'answer' ? [each.record.objectionId] : [])),
      );
      const customers = await store.getMany(
        'customer',
        all.map(({ record }) => record.customerId),
      );
      return all.map((copied, at) => {
        const card = copied.kind === 'answer' && cards.find((each) => each?.id === copied.record.objectionId);
        const answer = card
          ? card.answers.find(({ id }) => copied.kind === 'answer' && id === copied.record.answerId)
          : undefined;
        const customer = customers[at];
        return {
          copied,
          text: copied.kind === 'line' ? copied.step.text : answer ? inSide(answer.text, side) : '',
          who: customer ? customer.shortName || customer.name : '',
        };
      });
    },
    [side],
  );
  if (copies?.length === 0)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('empty.copies.title')} text={t('empty.copies.text')} />
      </div>
    );
  return (
    <ul className={styles.copies} aria-label={t('tabs.copies')}>
      {copies?.map(({ copied, text, who }) => (
        <CopiedRow key={copied.record.id} copied={copied} text={text} who={who} />
      ))}
    </ul>
  );
}

function CopiedRow({ copied, text, who }: { readonly copied: Copied; readonly text: string; readonly who: string }) {
  const t = useT('mini');
  const o = useT('objections');
  const language = useLanguage();
  const write = useWrite();
  const now = copied.kind === 'line' ? copied.step.worked : copied.record.result;
  const choices: readonly { value: CopyResult; label: string }[] =
    copied.kind === 'line'
      ? worked.map((value) => ({ value, label: t(`worked.${value}`) }))
      : objectionResults.map((value) => ({ value, label: o(`results.${value}`) }));
  return (
    <li>
      <span className={styles.clamp}>
        {text === '' ? t('gone') : copied.kind === 'line' ? text : <ScriptText text={text} compact />}
      </span>
      <span className={styles.meta}>
        {[formatDateTime(copied.at, language), who].filter((part) => part !== '').join(' \u00b7 ')}
      </span>
      <fieldset className={styles.results} aria-label={t('worked.label')}>
        {choices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={now === value}
            onClick={() => void write([resultOperation(copied, now === value ? '' : value)])}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
