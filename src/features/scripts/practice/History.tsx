import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { share } from '@/domain/deals/figuresFunnel';
import type { Practice } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime, formatShare } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';
import styles from './practice.module.css';
import { ScoreFigure } from './ScoreFigure';

const first = 30;
const averaged = 10;

/** The practices of one person, newest first, with the mean of the last ten and their course. */
export function History({ practices }: { readonly practices: readonly Practice[] }) {
  const t = useT('practice');
  const language = useLanguage();
  const [shown, setShown] = useState(first);
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
              ...last.map((each) => ({ label: title(each), value: formatShare(each.score ?? 0) })),
              { label: t('history.average'), value: formatShare(mean), strong: true },
            ]}
          >
            {formatShare(mean)}
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
                <Link
                  className="dw-link"
                  to={`${paths.practice(practice.scriptId || 'quiz')}${practice.endedAt === 0 ? '' : `?of=${practice.id}`}`}
                >
                  {title(practice)}
                </Link>
              </td>
              <td className="dw-num">
                {practice.endedAt === 0 ? t('history.open') : <ScoreFigure practice={practice} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {practices.length > shown ? (
        <Button size="xs" onClick={() => setShown(shown + first)}>
          {t('history.more', { count: practices.length - shown })}
        </Button>
      ) : null}
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
