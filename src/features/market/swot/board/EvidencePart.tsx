import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { evidenceText } from '@/domain/swot/review';
import type { Evidence, Factor } from '@/domain/swot/swot';
import { evidencePath, keyOf } from '@/features/common/evidence/evidence';
import { useCompetitorNames, useEvidenceWords } from '@/features/common/evidence/evidenceWords';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { useDesk } from '../desk';
import { reviewOf } from '../evidence';
import { EvidencePicker } from './EvidencePicker';
import styles from './panel.module.css';

interface Props {
  readonly factor: Factor;
  readonly onChange: (changes: Partial<Factor>) => void;
}

/** What a factor rests on, whether that still reads as it did, and the way to add more. */
export function EvidencePart({ factor, onChange }: Props) {
  const t = useT('swot');
  const c = useT('common');
  const { records, today } = useDesk();
  const [picking, setPicking] = useState(false);
  const words = useEvidenceWords(useCompetitorNames(records));

  const replace = (index: number, evidence: Evidence) => factor.evidence.with(index, evidence);
  const takeOver = (index: number, evidence: Evidence, now: string) => {
    // A factor whose text is the piece itself follows it.
    const follow = (text: string) => (text !== '' && text === evidence.basis ? now : text);
    onChange({
      evidence: replace(index, { ...evidence, basis: now }),
      text: { zh: follow(factor.text.zh), en: follow(factor.text.en) },
      date: today,
    });
  };

  return (
    <section aria-label={t('evidence.title')}>
      <div className={styles.head}>
        <h3>
          {t('evidence.title')} <span className="dw-count">{factor.evidence.length}</span>
        </h3>
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setPicking(!picking)}>
          {t('evidence.add')}
        </Button>
      </div>
      {picking ? (
        <EvidencePicker
          taken={factor.evidence}
          onPick={(evidence) => onChange({ evidence: [...factor.evidence, evidence].slice(0, 50) })}
          onClose={() => setPicking(false)}
        />
      ) : null}
      {factor.evidence.length === 0 && !picking ? <p className="dw-hint">{t('evidence.none')}</p> : null}
      <ul className={styles.evidences}>
        {factor.evidence.map((evidence, index) => {
          const record = records.get(keyOf(evidence));
          const state = reviewOf(evidence, records);
          const now = evidenceText(evidence, record);
          const was = words(evidence, evidence.basis);
          return (
            <li key={`${keyOf(evidence)}/${evidence.part}`}>
              <div className={styles.line}>
                {state === 'missing' && !record ? (
                  <span>{t(`evidence.kinds.${evidence.entity}`)}</span>
                ) : (
                  <Link className="dw-link" to={evidencePath(evidence, record)}>
                    {t(`evidence.kinds.${evidence.entity}`)}
                  </Link>
                )}
                {state === 'current' ? null : <Tag tone="warn">{t(`evidence.${state}`)}</Tag>}
                <ActionIcon
                  size="sm"
                  aria-label={t('evidence.remove', { text: was.slice(0, 40) })}
                  onClick={() => onChange({ evidence: factor.evidence.toSpliced(index, 1) })}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </div>
              {state === 'changed' && now !== null ? (
                <>
                  <p className={styles.quote}>
                    <del>{t('evidence.was', { text: was })}</del>
                  </p>
                  <p className={styles.quote}>{t('evidence.now', { text: words(evidence, now) })}</p>
                  <Button size="xs" mt={4} onClick={() => takeOver(index, evidence, now)}>
                    {t('evidence.takeOver')}
                  </Button>
                </>
              ) : (
                <p className={styles.quote}>{was || c('states.none')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
