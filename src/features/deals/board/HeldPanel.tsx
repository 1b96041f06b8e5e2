import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { localizedText, useEdit, useProcesses } from '@/features/common';
import { useDealFacts } from '@/features/common/dealFacts';
import { GateRefusal } from '@/features/common/gates/GateRefusal';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel } from '@/ui';

interface HeldPanelProps {
  readonly dealId: string;
  readonly target: string;
  readonly onMove: () => void;
  readonly onClose: () => void;
}

/** Why a card went back to its column: the gates of its deal that are open, to be filled in on the spot. */
export function HeldPanel({ dealId, target, onMove, onClose }: HeldPanelProps) {
  const t = useT('deals');
  const language = useLanguage();
  const facts = useDealFacts(dealId);
  const { processOf } = useProcesses();
  const edit = useEdit('opportunity', dealId);
  const process = facts ? processOf(facts.deal) : undefined;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={facts ? localizedText(facts.deal.title, language) || t('untitled') : t('gates.title')}
    >
      {facts && process ? (
        <>
          <GateRefusal process={process} facts={facts} onEdit={edit} target={target} onMove={onMove} />
          <p>
            <Anchor component={Link} to={paths.deal(dealId, 'needs')}>
              {t('board.open')}
            </Anchor>
          </p>
        </>
      ) : null}
    </SidePanel>
  );
}
