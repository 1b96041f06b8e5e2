import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { StandingPoint } from '@/domain/competitors/standing';
import { newId } from '@/domain/kernel/ids';
import { evidenceText } from '@/domain/swot/review';
import { type Evidence, type Factor, type Quadrant, quadrants } from '@/domain/swot/swot';
import { RecordPicker, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, LocalizedField, SidePanel } from '@/ui';
import type { Desk, DeskCompany } from './desk';

/** Makes a factor of a SWOT out of a point, which stays its evidence: once the point reads otherwise, it is reviewed. */
export function SwotFactorPanel(props: {
  readonly desk: Desk;
  readonly point: StandingPoint;
  readonly win: boolean;
  readonly rival: DeskCompany;
  /** What the point says, as the factor's first wording. */
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { desk, point, rival } = props;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [swotId, setSwotId] = useState('');
  const [quadrant, setQuadrant] = useState<Quadrant>(props.win ? 'strength' : 'weakness');
  const [text, setText] = useState(language === 'en' ? { zh: '', en: props.text } : { zh: props.text, en: '' });

  function evidence(): Evidence | null {
    const price = desk.priceRows.find((row) => row.product.id === point.id)?.cells.get(rival.id)?.entry;
    const link =
      point.kind === 'price'
        ? price && ({ entity: 'priceEntry', id: price.id, part: '' } as const)
        : ({ entity: 'comparison', id: desk.comparison.id, part: point.id } as const);
    if (!link) return null;
    return { ...link, basis: evidenceText(link, link.entity === 'priceEntry' ? price : desk.comparison) ?? '' };
  }

  async function create() {
    const swot = await store.get('swot', swotId);
    if (!swot) return;
    const link = evidence();
    const factor: Factor = {
      id: newId(store.environment),
      quadrant,
      text,
      weight: 0,
      rating: null,
      impact: null,
      evidence: link ? [link] : [],
      date: store.environment.today(),
      owner: '',
      note: '',
    };
    const result = await write(
      [{ type: 'update', entity: 'swot', id: swot.id, changes: { factors: [...swot.factors, factor] } }],
      { message: t('factor.made') },
    );
    if (result.ok) props.onClose();
  }

  async function createSwot(name: string) {
    const id = newId(store.environment);
    const title = language === 'en' ? { zh: '', en: name } : { zh: name, en: '' };
    const result = await write([{ type: 'create', entity: 'swot', record: { id, title } }]);
    if (result.ok) setSwotId(id);
  }

  return (
    <SidePanel opened onClose={props.onClose} title={t('factor.make')}>
      <form
        className="cmp-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (swotId !== '') void create();
        }}
      >
        <RecordPicker
          entity="swot"
          label={t('factor.swot')}
          value={swotId}
          required
          autoFocus
          onCommit={setSwotId}
          onCreate={(name) => void createSwot(name)}
        />
        <ChoiceField<Quadrant>
          label={t('factor.quadrant')}
          value={quadrant}
          options={quadrants.map((value) => ({ value, label: m(`quadrants.${value}`) }))}
          onCommit={setQuadrant}
        />
        <LocalizedField label={t('factor.text')} value={text} onCommit={setText} multiline maxLength={2000} />
        <Button type="submit" variant="filled" disabled={swotId === ''}>
          {t('factor.add')}
        </Button>
      </form>
    </SidePanel>
  );
}
