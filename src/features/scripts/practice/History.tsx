import { useNavigate } from 'react-router';
import { share } from '@/domain/deals/figuresFunnel';
import type { Practice } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';
import styles from './practice.module.css';
import { ScoreFigure } from './ScoreFigure';

const shown = 30;
const averaged = 10;

/** The practices of one person, newest first, with the mean of the last ten and their course. */
export function History({ practices }: { readonly practices: readonly Practice[] }) {
  const t = useT('practice');
  const language = useLanguage();
  const navigate = useNavigate();
  const title = (practice: Practice) =>
    practice.kind === 'quiz' ? t('quiz.title') : localizedText(practice.title, language) || t('role.title');
  const rated = practices.filter(({ score, endedAt }) => score !== null && endedAt > 0);
  const last = rated.slice(0, averaged);
  const sum = last.reduce((total, { score }) => total + (score ?? 0), 0);
  const mean = share(sum, last.length * 10_000);
  return (
    <Section title={t('history.title')}>
      {practices.length === 0 ? <p className="dw-muted">{t('history.empty')}</p> : null}
      {mean === null ? null : (
        <div className={styles.course}>
          <span>{t('history.mean', { count: last.length })}</span>
          <Explained
            title={t('history.mean', { count: last.length })}
            rows={[
              ...last.map((each) => ({ label: title(each), value: formatPercent(each.score ?? 0) })),
              { label: t('history.average'), value: formatPercent(mean), strong: true },
            ]}
          >
            {formatPercent(mean)}
          </Explained>
          <Course scores={rated.slice(0, 20).map(({ score }) => score ?? 0)} />
        </div>
      )}
      <table className={styles.table}>
        <tbody>
          {practices.slice(0, shown).map((practice) => (
            <tr key={practice.id}>
              <td>{formatDateTime(practice.startedAt, language)}</td>
              <td>
                <button
                  type="button"
                  className="dw-link"
                  onClick={() => void navigate(paths.practice(practice.scriptId || 'quiz'))}
                >
                  {title(practice)}
                </button>
              </td>
              <td className="dw-num">
                {practice.endedAt === 0 ? t('history.open') : <ScoreFigure practice={practice} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const width = 120;
const height = 28;

/** Scores as one line, oldest at the left; the figures stand in the table below. */
function Course({ scores }: { readonly scores: readonly number[] }) {
  if (scores.length < 2) return null;
  const step = width / (scores.length - 1);
  const points = [...scores].reverse().map((score, at) => `${at * step},${height - (score / 10_000) * height}`);
  return (
    <svg className={styles.line} viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
