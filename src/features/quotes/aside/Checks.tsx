import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import styles from '../quotes.module.css';

interface ChecksProps {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
}

/** What keeps the quote from leaving the house; each leads to its cell or field. */
export function Checks({ problems, onGo }: ChecksProps) {
  const t = useT('quotes');
  const problemText = useProblemText();
  return (
    <section>
      <h2>{problems.length === 0 ? t('aside.checks') : t('aside.checksCount', { count: problems.length })}</h2>
      {problems.length === 0 ? (
        <div className={styles.check} data-ok>
          <i />
          <span>{t('aside.checksOk')}</span>
        </div>
      ) : null}
      {problems.slice(0, 12).map((problem, index) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is computed anew each time and has no identity
          key={`${problem.code}.${problem.field ?? ''}.${index}`}
          className={styles.check}
          onClick={() => onGo(problem)}
        >
          <i />
          <span>{problemText(problem)}</span>
        </button>
      ))}
    </section>
  );
}
