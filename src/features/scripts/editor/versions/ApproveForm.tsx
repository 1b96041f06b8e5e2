import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { LintIssue } from '@/domain/scripts/lint';
import { canApprove } from '@/domain/scripts/lint';
import type { Script } from '@/domain/scripts/script';
import { approve } from '@/domain/scripts/versions';
import { useCompany, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { MultilineField, notifyProblem, Section, TextField } from '@/ui';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { LintList } from '../LintList';

/** Makes the working copy the next version that the team uses; errors have to be put right first. */
export function ApproveForm({ script, issues }: { readonly script: Script; readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const store = useStore();
  const write = useWrite();
  const words = useProblemText();
  const company = useCompany();
  const { select, reviews } = useDesk();
  const [review] = reviews.keys();
  const [by, setBy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const approver = by ?? (script.verifier || company?.signatoryName || '');
  const doApprove = async () => {
    const now = await store.get('script', script.id);
    if (!now) return;
    const result = approve(now, store.environment, { by: approver, note });
    if (!result.ok) return notifyProblem(words(result.error));
    const { version, changes } = result.value;
    const written = await write(
      [
        { type: 'create', entity: 'scriptVersion', record: version },
        { type: 'update', entity: 'script', id: script.id, changes, expectedRev: now.rev },
      ],
      { message: t('versions.approved', { version: version.version }) },
    );
    if (written.ok) {
      setNote('');
      select('');
    }
  };
  return (
    <Section title={t('versions.approve', { version: script.version + 1 })}>
      <div className={styles.approve}>
        <MultilineField
          label={t('versions.note')}
          placeholder={t('versions.notePlaceholder')}
          maxLength={2000}
          value={note}
          onCommit={setNote}
        />
        <TextField label={t('versions.approvedBy')} value={approver} onCommit={setBy} />
        {review === undefined ? null : (
          <p className={styles.stopped}>
            <Link className="dw-link" to={paths.scriptLine(script.id, review)}>
              {t('versions.review', { count: reviews.size })}
            </Link>
          </p>
        )}
        <div>
          <Button variant="filled" disabled={!canApprove(issues)} onClick={() => void doApprove()}>
            {t('versions.approve', { version: script.version + 1 })}
          </Button>
          {canApprove(issues) ? null : <p className="dw-error">{t('versions.errorsFirst')}</p>}
        </div>
      </div>
      <LintList issues={issues.filter(({ severity }) => severity === 'error')} />
    </Section>
  );
}
