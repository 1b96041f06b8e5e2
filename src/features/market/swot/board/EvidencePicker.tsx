import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '@/domain/swot/swot';
import { type EvidenceEntity, evidenceEntities } from '@/features/common/evidence/evidence';
import { PiecePicker } from '@/features/common/evidence/PiecePicker';
import { useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';
import styles from './panel.module.css';

/** Chooses what a factor rests on: the kind of record, the record, the piece in it. */
export function EvidencePicker(props: {
  readonly taken: readonly Evidence[];
  readonly onPick: (evidence: Evidence) => void;
  readonly onClose: () => void;
}) {
  const t = useT('swot');
  const [entity, setEntity] = useState<EvidenceEntity>('research');
  return (
    <div className={styles.picker}>
      <ChoiceField
        label={t('evidence.kind')}
        value={entity}
        options={evidenceEntities.map((value) => ({ value, label: t(`evidence.kinds.${value}`) }))}
        onCommit={setEntity}
      />
      <PiecePicker key={entity} entity={entity} taken={props.taken} onPick={props.onPick} />
      <div>
        <Button size="xs" onClick={props.onClose}>
          {t('evidence.done')}
        </Button>
      </div>
    </div>
  );
}
