import { useState } from 'react';
import { type DealFacts, type GateItem, gateOf } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { useLanguage, useT } from '@/i18n/setup';
import { localizedText } from '../titles';
import type { Edit } from '../useEdit';
import { GateRow } from './GateRow';
import styles from './gates.module.css';

interface GateListProps {
  readonly process: Process;
  readonly facts: DealFacts;
  readonly onEdit: Edit<'opportunity'>;
  /** Whose gate; the stage the deal stands in unless told. */
  readonly stage?: string;
}

/** What the deal still lacks to leave a stage: open rules first as the process has them, each with its way to fill it in. */
export function GateList({ process, facts, onEdit, stage = facts.deal.stage }: GateListProps) {
  const t = useT('deals');
  const language = useLanguage();
  const [held, setHeld] = useState('');
  const gate = gateOf(process, stage, facts);
  const stages = openStages(process);
  const last = stages.at(-1)?.id === stage;
  const name = process.stages.find((each) => each.id === stage)?.name;
  const here = stage === facts.deal.stage;
  const title =
    gate.open === 0
      ? t(last ? 'gates.doneLast' : 'gates.done')
      : here
        ? t(last ? 'gates.openLast' : 'gates.open', { count: gate.open })
        : t('gates.openOf', { count: gate.open, stage: name ? localizedText(name, language) : stage });
  const rank = ({ state, rule }: GateItem) => (state === 'open' || rule.id === held ? 0 : state === 'waived' ? 1 : 2);
  return (
    <section aria-label={t('gates.title')}>
      <h2 className={styles.head}>{gate.items.length === 0 ? t('gates.none') : title}</h2>
      <ul className={styles.list}>
        {[...gate.items]
          .sort((a, b) => rank(a) - rank(b))
          .map((item) => (
            <GateRow
              key={`${stage}.${item.rule.id}`}
              item={item}
              stageId={stage}
              facts={facts}
              onEdit={onEdit}
              held={held === item.rule.id}
              onHeld={(holding) => setHeld(holding ? item.rule.id : '')}
            />
          ))}
      </ul>
    </section>
  );
}
