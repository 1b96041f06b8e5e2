import type { ReactNode } from 'react';
import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { stageOf } from '@/domain/process/processOf';
import type { Edit } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { GateList } from '@/features/common/gates/GateList';
import { GateRefusal } from '@/features/common/gates/GateRefusal';
import { useT } from '@/i18n/setup';
import { NextStage } from './NextStage';
import { SopList } from './SopList';
import styles from './side.module.css';

interface DealSideProps {
  readonly facts: DealFacts;
  readonly process: Process | undefined;
  readonly onEdit: Edit<'opportunity'>;
  /** The stage that the deal was refused to enter; empty = none. */
  readonly refused: string;
  readonly onMove: (stage: string) => void;
  /** What the tab adds below. */
  readonly children?: ReactNode;
}

/** The panel beside every tab: what the stage still asks for, its operating procedure, then what the tab has to say. */
export function DealSide({ facts, process, onEdit, refused, onMove, children }: DealSideProps) {
  const t = useT('deals');
  const { deal } = facts;
  const stage = stageOf(deal, process);
  return (
    <div className={styles.side}>
      {process && stage ? (
        deal.outcome === 'lost' ? null : refused !== '' ? (
          <GateRefusal
            process={process}
            facts={facts}
            onEdit={onEdit}
            target={refused}
            onMove={() => onMove(refused)}
          />
        ) : (
          <div>
            <GateList process={process} facts={facts} onEdit={onEdit} />
            <NextStage process={process} facts={facts} onMove={onMove} />
          </div>
        )
      ) : (
        <p className="dw-muted">{t(process ? 'process.stageGone' : 'process.gone')}</p>
      )}
      {stage && deal.outcome !== 'lost' ? (
        <SopList stage={stage} deal={deal} by={actorOf(facts)} onEdit={onEdit} />
      ) : null}
      {children}
    </div>
  );
}
