import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import type { LintIssue } from '@/domain/scripts/lint';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { useDesk } from './desk';
import styles from './editor.module.css';

/** Longer lists are cut; what is put right makes room for the rest. */
const mostShown = 100;

/** What the check found in one line; the words of the list too. */
export function useLintWords(): (issue: LintIssue) => string {
  const s = useT('scripts');
  return (issue) => s(`lint.${issue.code}`, issue.params ?? {});
}

const icons = { error: IconExclamationCircle, warning: IconAlertTriangle } as const;

export function LintLine({ issue }: { readonly issue: LintIssue }) {
  const t = useT('scriptEditor');
  const words = useLintWords();
  const Icon = icons[issue.severity];
  return (
    <span className={styles.issue} data-severity={issue.severity}>
      <Icon size={15} role="img" aria-label={t(`lint.${issue.severity}`)} />
      <span>{words(issue)}</span>
    </span>
  );
}

/** All that the check found; each leads to its line. */
export function LintList({ issues }: { readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const { select, numbers } = useDesk();
  if (issues.length === 0) return null;
  const errorsFirst = [
    ...issues.filter(({ severity }) => severity === 'error'),
    ...issues.filter(({ severity }) => severity === 'warning'),
  ];
  return (
    <Section title={t('lint.title')}>
      <ul className={styles.issues}>
        {errorsFirst.slice(0, mostShown).map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice in a line
          <li key={`${issue.nodeId} ${issue.code} ${at}`}>
            {issue.nodeId === '' ? (
              <LintLine issue={issue} />
            ) : (
              <button type="button" onClick={() => select(issue.nodeId)}>
                <LintLine issue={issue} />
                <small>{t('lint.line', { no: numbers.get(issue.nodeId) ?? '' })}</small>
              </button>
            )}
          </li>
        ))}
      </ul>
      {issues.length > mostShown ? (
        <p className="dw-hint">{t('lint.more', { count: issues.length - mostShown })}</p>
      ) : null}
    </Section>
  );
}

/** How many errors and hints there are, above the lines; opens the list. */
export function LintSummary({ issues }: { readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const { select, selectedId } = useDesk();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return null;
  const parts = [
    ...(errors > 0 ? [t('lint.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('lint.warnings', { count: warnings })] : []),
  ];
  return (
    <p className={styles.summary} data-severity={errors > 0 ? 'error' : 'warning'}>
      {errors > 0 ? <IconExclamationCircle size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
      <span>{parts.join(' \u00b7 ')}</span>
      {selectedId === '' ? null : (
        <button type="button" className="dw-link" onClick={() => select('')}>
          {t('lint.show')}
        </button>
      )}
    </p>
  );
}
