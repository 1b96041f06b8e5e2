import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type DealFacts, gateOf } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { useLanguage, useT } from '@/i18n/setup';
import { localizedText } from '../titles';
import type { Edit } from '../useEdit';
import { GateList } from './GateList';
import styles from './gates.module.css';

interface GateRefusalProps {
  readonly process: Process;
  readonly facts: DealFacts;
  readonly onEdit: Edit<'opportunity'>;
  /** The stage that the deal was to enter. */
  readonly target: string;
  /** Enters it, once nothing is open any more. */
  readonly onMove: () => void;
}

/** Why a deal cannot enter a stage yet: the gates on the way there that are open; and the way on once they are passed. */
export function GateRefusal({ process, facts, onEdit, target, onMove }: GateRefusalProps) {
  const t = useT('deals');
  const language = useLanguage();
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    void target;
    head.current?.focus();
  }, [target]);
  const { stages } = process;
  const from = stages.findIndex((stage) => stage.id === facts.deal.stage);
  const to = stages.findIndex((stage) => stage.id === target);
  const way = from < 0 ? [] : stages.slice(from, to);
  const open = way.reduce((sum, stage) => sum + gateOf(process, stage.id, facts).open, 0);
  const stage = localizedText(stages[to]?.name ?? { zh: '', en: '' }, language);
  return (
    <div className={styles.refused}>
      <p ref={head} role="alert" tabIndex={-1}>
        {open > 0 ? t('gates.refused', { stage, count: open }) : t('gates.free', { stage })}
      </p>
      {open === 0 ? (
        <Button size="compact-sm" onClick={onMove}>
          {t('gates.enter', { stage })}
        </Button>
      ) : null}
      {way
        .filter((each) => each.id === facts.deal.stage || gateOf(process, each.id, facts).items.length > 0)
        .map((each) => (
          <GateList key={each.id} process={process} facts={facts} onEdit={onEdit} stage={each.id} />
        ))}
    </div>
  );
}
