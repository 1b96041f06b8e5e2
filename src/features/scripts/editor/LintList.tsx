import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import type { LintIssue } from '@/domain/scripts/lint';
import { maximumNodes } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { useDesk } from './desk';
import styles from './editor.module.css';

/** Lines named for one finding; what is put right makes room for the others. */
const mostShown = 20;

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

/** All that the check found, the same together; each leads to its lines. */
export function LintList({ issues }: { readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const { select, numbers } = useDesk();
  const words = useLintWords();
  if (issues.length === 0) return null;
  const groups = new Map<string, LintIssue[]>();
  for (const issue of errorsFirst(issues, numbers)) {
    const key = words(issue);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return (
    <Section title={t('lint.title')}>
      <ul className={styles.issues}>
        {[...groups].map(([text, found]) => (
          <li key={text}>
            {found[0] ? <LintLine issue={found[0]} /> : null}
            <span className={styles.places}>
              {found.slice(0, mostShown).map(({ nodeId }) =>
                nodeId === '' ? null : (
                  <button
                    key={nodeId}
                    type="button"
                    aria-label={t('lint.lineOf', { no: numbers.get(nodeId) ?? '', text })}
                    title={t('lint.line', { no: numbers.get(nodeId) ?? '' })}
                    onClick={() => select(nodeId)}
                  >
                    {numbers.get(nodeId)}
                  </button>
                ),
              )}
              {found.length > mostShown ? (
                <span className="dw-muted">{t('lint.more', { count: found.length - mostShown })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function errorsFirst(issues: readonly LintIssue[], numbers: ReadonlyMap<string, number>): readonly LintIssue[] {
  const rank = ({ severity, nodeId }: LintIssue) =>
    (severity === 'error' ? 0 : maximumNodes + 1) + (numbers.get(nodeId) ?? 0);
  return issues.toSorted((a, b) => rank(a) - rank(b));
}

/** How many errors and hints there are, above the lines; opens the list. */
export function LintSummary({ issues }: { readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const { select, selectedId, reviews } = useDesk();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const [review] = reviews.keys();
  if (issues.length === 0 && review === undefined) return null;
  const parts = [
    ...(errors > 0 ? [t('lint.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('lint.warnings', { count: warnings })] : []),
  ];
  return (
    <p className={styles.summary} data-severity={errors > 0 ? 'error' : 'warning'}>
      {errors > 0 ? <IconExclamationCircle size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
      <span>{parts.join(' \u00b7 ')}</span>
      {review === undefined ? null : (
        <button type="button" className="dw-link" onClick={() => select(review)}>
          {t('lint.reviews', { count: reviews.size })}
        </button>
      )}
      {selectedId === '' || issues.length === 0 ? null : (
        <button type="button" className="dw-link" onClick={() => select('')}>
          {t('lint.show')}
        </button>
      )}
    </p>
  );
}
