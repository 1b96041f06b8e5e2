import { useMemo, useState } from 'react';
import { swotProblems } from '@/domain/swot/checks';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { useDesk } from '../desk';
import { evidenceMoved } from '../evidence';
import styles from './aside.module.css';

const most = 6;

/** What the analysis is warned of; each line leads to the factor it is about. */
export function ChecksPart() {
  const t = useT('swot');
  const words = useProblemText();
  const { swot, today, labels, records, openFactor } = useDesk();
  const [all, setAll] = useState(false);
  const lines = useMemo(
    () => [
      ...swot.factors
        .filter((factor) => evidenceMoved(factor, records))
        .map((factor) => ({
          key: `moved ${factor.id}`,
          text: t('checks.moved', { factor: labels.get(factor.id) ?? '' }),
          factorId: factor.id,
        })),
      ...swotProblems(swot, today).map((each) => ({
        key: `${each.code} ${each.field ?? ''} ${each.params?.box ?? ''}`,
        text: words(each),
        factorId: swot.factors[Number(/^factors\.(\d+)\./.exec(each.field ?? '')?.[1] ?? -1)]?.id ?? '',
      })),
    ],
    [swot, today, labels, records, words, t],
  );
  return (
    <Section title={lines.length === 0 ? t('checks.title') : t('checks.count', { count: lines.length })}>
      {lines.length === 0 ? <p className={styles.none}>{t('checks.none')}</p> : null}
      <ul className={styles.checks}>
        {lines.slice(0, all ? undefined : most).map((line) => (
          <li key={line.key}>
            {line.factorId === '' ? (
              line.text
            ) : (
              <button type="button" onClick={() => openFactor(line.factorId)}>
                {line.text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {lines.length > most ? (
        <button type="button" className="dw-link" onClick={() => setAll(!all)}>
          {all ? t('checks.fewer') : t('checks.more', { count: lines.length - most })}
        </button>
      ) : null}
    </Section>
  );
}
