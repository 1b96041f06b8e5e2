import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { type DealCompetitor, dealCompetitorSchema, type Opportunity } from '@/domain/deals/opportunity';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { MultilineField } from '@/ui';

export type DealTextField = 'strengths' | 'weaknesses' | 'answers' | 'note';

/** What one deal says in the place of the card; written where it is read. Emptied, the card's words stand again. */
export function DealText(props: {
  readonly deal: Opportunity;
  readonly competitorId: string;
  readonly field: DealTextField;
  readonly label: string;
  /** Shows the text itself too, because it stands nowhere else. */
  readonly always?: boolean;
}) {
  const { deal, competitorId, field, label } = props;
  const t = useT('comparison');
  const store = useStore();
  const write = useWrite();
  const [open, setOpen] = useState(false);
  const value = deal.competitors.find((each) => each.competitorId === competitorId)?.[field] ?? '';

  async function save(text: string) {
    // The deal may have moved on since this was drawn.
    const stored = (await store.get('opportunity', deal.id)) ?? deal;
    const known = stored.competitors.some((each) => each.competitorId === competitorId);
    const competitors: DealCompetitor[] = known
      ? stored.competitors.map((each) => (each.competitorId === competitorId ? { ...each, [field]: text } : each))
      : [...stored.competitors, dealCompetitorSchema.parse({ competitorId, [field]: text })];
    await write([{ type: 'update', entity: 'opportunity', id: deal.id, changes: { competitors } }]);
  }

  const name = t('card.forDeal', { label });
  if (!open)
    return (
      <div className="bc-deal">
        {props.always && value !== '' ? <span className="bc-note">{value}</span> : null}
        <button type="button" className="dw-link bc-edit" onClick={() => setOpen(true)} aria-label={name}>
          <IconPencil size={13} aria-hidden /> {name}
        </button>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus and Escape of the field in it
    <div
      className="bc-deal"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <MultilineField
        label={name}
        value={value}
        onCommit={(text) => void save(text)}
        autoFocus
        minRows={2}
        maxRows={5}
      />
    </div>
  );
}
