import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Competitor, type MarketShare, marketShareSchema } from '@/domain/competitors/competitor';
import { ageOf } from '@/domain/freshness/age';
import { newId } from '@/domain/kernel/ids';
import { environmentOf } from '@/features/common';
import type { Edit } from '@/features/common/useEdit';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { PercentField, Section, SidePanel, TextField } from '@/ui';
import { ProvenanceFields } from '../../shared/ProvenanceFields';
import { useVerify } from '../../shared/useFreshness';
import { addPiece, removePiece, updatePiece } from '../pieces';
import type { MarketContext } from '../useMarketContext';
import { PieceItem } from './PieceItem';

/** Market shares with the period they are of and where the figure comes from (R24). */
export function SharesSection(props: {
  readonly competitor: Competitor;
  readonly context: MarketContext;
  readonly readOnly: boolean;
  readonly edit: Edit<'competitor'>;
}) {
  const { competitor, context, readOnly, edit } = props;
  const t = useT('competitors');
  const verify = useVerify();
  const environment = environmentOf(usePlatform());
  const [open, setOpen] = useState('');
  const opened = competitor.shares.find((share) => share.id === open);
  const add = () => {
    const share = marketShareSchema.parse({ id: newId(environment), date: context.today });
    edit(addPiece('shares', share));
    setOpen(share.id);
  };
  return (
    <Section
      title={t('shares.title')}
      actions={
        readOnly ? null : (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('shares.add')}
          </Button>
        )
      }
    >
      <ul className="competitor-pieces" aria-label={t('shares.title')}>
        {competitor.shares.map((share) => (
          <PieceItem
            key={share.id}
            text={[formatPercent(share.share), share.market, share.period].filter(Boolean).join(' · ')}
            provenance={share}
            age={ageOf(share, 'share', context.rules, context.today)}
            readOnly={readOnly}
            onOpen={() => setOpen(share.id)}
            onVerify={() => void verify({ kind: 'share', entity: 'competitor', id: competitor.id, part: share.id })}
            onDelete={() => edit(removePiece('shares', share.id), t('done.removed'))}
          />
        ))}
      </ul>
      {competitor.shares.length === 0 ? <p className="dw-faint">{t('shares.none')}</p> : null}
      <SidePanel opened={opened !== undefined} onClose={() => setOpen('')} title={t('shares.edit')}>
        {opened ? (
          <ShareForm
            key={opened.id}
            share={opened}
            readOnly={readOnly}
            onCommit={(changes) => edit(updatePiece('shares', opened.id, changes))}
          />
        ) : null}
      </SidePanel>
    </Section>
  );
}

function ShareForm(props: {
  readonly share: MarketShare;
  readonly readOnly: boolean;
  readonly onCommit: (changes: Partial<MarketShare>) => void;
}) {
  const t = useT('competitors');
  const { share, readOnly, onCommit } = props;
  return (
    <div className="dw-form">
      <PercentField
        label={t('shares.share')}
        value={share.share}
        readOnly={readOnly}
        autoFocus
        onCommit={(value) => onCommit({ share: value })}
      />
      <TextField
        label={t('shares.market')}
        value={share.market}
        readOnly={readOnly}
        onCommit={(market) => onCommit({ market })}
      />
      <TextField
        label={t('shares.period')}
        placeholder="2026 H1"
        maxLength={40}
        value={share.period}
        readOnly={readOnly}
        onCommit={(period) => onCommit({ period })}
      />
      <ProvenanceFields value={share} readOnly={readOnly} onCommit={onCommit} />
    </div>
  );
}
