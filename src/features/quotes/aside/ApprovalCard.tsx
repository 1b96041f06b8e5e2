import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '@/domain/kernel/result';
import type { Quote } from '@/domain/quoting/quote';
import { formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { MultilineField, Tag, TextField } from '@/ui';
import styles from '../quotes.module.css';

interface ApprovalCardProps {
  readonly quote: Quote;
  readonly reasons: readonly Problem[];
  readonly now: () => number;
  /** Absent where the version is frozen. */
  readonly onRecord: ((approval: Quote['approval']) => void) | undefined;
}

/** Says why a quote needs approval and records who gave it; internal. Nothing where none is needed. */
export function ApprovalCard({ quote, reasons, now, onRecord }: ApprovalCardProps) {
  const t = useT('quotes');
  const language = useLanguage();
  const problemText = useProblemText();
  const [draft, setDraft] = useState<{ by: string; note: string } | null>(null);
  const { approval } = quote;
  if (reasons.length === 0 && approval === null) return null;
  return (
    <section>
      <h2>
        {t('aside.approval')} {approval ? null : <Tag tone="warn">{t('aside.approvalNeeded')}</Tag>}
      </h2>
      {reasons.map((reason) => (
        <div key={reason.code + (reason.field ?? '')} className={styles.warn}>
          {problemText(reason)}
        </div>
      ))}
      {approval ? (
        <>
          <div>
            {t('aside.approved', { by: approval.by })}{' '}
            <span className={styles.faint}>{formatDateTime(approval.at, language)}</span>
          </div>
          {approval.note === '' ? null : <div className={styles.faint}>{approval.note}</div>}
          {onRecord ? (
            <button type="button" className={styles.link} onClick={() => onRecord(null)}>
              {t('aside.withdrawApproval')}
            </button>
          ) : null}
        </>
      ) : draft && onRecord ? (
        <div className={styles.form}>
          <TextField
            label={t('aside.approvedBy')}
            value={draft.by}
            autoFocus
            required
            onCommit={(by) => setDraft({ ...draft, by })}
          />
          <MultilineField
            label={t('aside.approvalNote')}
            value={draft.note}
            maxLength={2000}
            onCommit={(note) => setDraft({ ...draft, note })}
          />
          <Button
            variant="default"
            disabled={draft.by === ''}
            onClick={() => {
              onRecord({ ...draft, at: now() });
              setDraft(null);
            }}
          >
            {t('aside.recordApproval')}
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.faint}>{t('aside.approvalDraft')}</div>
          {onRecord ? (
            <button type="button" className={styles.link} onClick={() => setDraft({ by: '', note: '' })}>
              {t('aside.recordApproval')}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}
