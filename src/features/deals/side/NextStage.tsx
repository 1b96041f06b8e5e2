import { Button } from '@mantine/core';
import { type DealFacts, gateOf } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './side.module.css';

interface NextStageProps {
  readonly process: Process;
  readonly facts: DealFacts;
  readonly onMove: (stage: string) => void;
}

const signed: readonly string[] = ['signed', 'inForce', 'completed'];

/** What happened since the deal entered its stage that speaks for the next one. */
function occasion({ deal, quotes, contracts }: DealFacts): 'contract' | 'quote' | null {
  const entered = deal.stageHistory.findLast(({ kind }) => kind === 'stage')?.at ?? 0;
  if (contracts.some((each) => signed.includes(each.status) && each.updatedAt > entered)) return 'contract';
  return quotes.some((each) => each.status === 'accepted' && each.updatedAt > entered) ? 'quote' : null;
}

/** Offers the next stage once nothing holds the deal back, or once a quote was accepted or a contract signed. */
export function NextStage({ process, facts, onMove }: NextStageProps) {
  const t = useT('deals');
  const language = useLanguage();
  const { deal } = facts;
  const stages = openStages(process);
  const at = stages.findIndex((stage) => stage.id === deal.stage);
  const next = at < 0 ? undefined : stages[at + 1];
  const because = occasion(facts);
  if (!next || (because === null && !gateOf(process, deal.stage, facts).passed)) return null;
  const name = localizedText(next.name, language);
  return (
    <div className={styles.next}>
      {because ? <span>{t(`suggest.${because}`)}</span> : null}
      <Button size="compact-sm" onClick={() => onMove(next.id)}>
        {t('gates.enter', { stage: name })}
      </Button>
    </div>
  );
}
