import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { type EvidenceRecord, evidenceText } from '@/domain/swot/review';
import { type Evidence, type Quadrant, quadrants } from '@/domain/swot/swot';
import { factorLabels } from '@/domain/swot/tows';
import { RecordPicker, recordTitle, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField, SidePanel } from '@/ui';
import { newFactor } from '../swot/edits';
import './provenance.css';

export interface MakeFactorProps {
  readonly onClose: () => void;
  /** What the factor will rest on. */
  readonly evidence: Pick<Evidence, 'entity' | 'id' | 'part'>;
  readonly record: EvidenceRecord;
  readonly text: Localized;
  readonly quadrant: Quadrant;
}

/** Makes a factor of a SWOT out of something known of the market; the factor keeps the link and what it said (R30). */
export function MakeFactorPanel(props: MakeFactorProps) {
  const t = useT('research');
  const m = useT('market');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [swotId, setSwotId] = useState('');
  const [quadrant, setQuadrant] = useState(props.quadrant);
  const [text, setText] = useState(props.text);
  const swot = useLive(async () => (swotId === '' ? undefined : await store.get('swot', swotId)), [store, swotId]);
  const { evidence, record } = props;
  const there = swot?.factors.find((factor) =>
    factor.evidence.some((link) => link.id === evidence.id && link.part === evidence.part),
  );

  const start = async (name: string) => {
    const id = store.nextId();
    const title = language === 'en' ? { zh: '', en: name } : { zh: name, en: '' };
    const reviewedOn = store.environment.today();
    const made = await write([{ type: 'create', entity: 'swot', record: { id, title, reviewedOn } }]);
    if (made.ok) setSwotId(id);
  };
  const make = async () => {
    const current = await store.get('swot', swotId);
    if (!current) return;
    const basis = evidenceText(evidence, record) ?? '';
    const factor = { ...newFactor(store.environment, quadrant, text), evidence: [{ ...evidence, basis }] };
    const factors = [...current.factors, factor];
    const result = await write([{ type: 'update', entity: 'swot', id: swotId, changes: { factors } }], {
      message: t('factor.made', {
        label: factorLabels(factors).get(factor.id),
        swot: recordTitle('swot', current, language),
      }),
    });
    if (result.ok) props.onClose();
  };
  return (
    <SidePanel opened onClose={props.onClose} title={t('factor.title')}>
      <div className="market-panel">
        <RecordPicker
          entity="swot"
          label={t('factor.swot')}
          description={t('factor.swotHint')}
          value={swotId}
          required
          autoFocus
          onCommit={setSwotId}
          onCreate={(name) => void start(name)}
        />
        <fieldset className="market-fieldset">
          <legend className="dw-label">{t('factor.quadrant')}</legend>
          <SegmentedControl
            fullWidth
            size="xs"
            value={quadrant}
            onChange={(value) => setQuadrant(quadrants.find((known) => known === value) ?? quadrant)}
            data={quadrants.map((value) => ({ value, label: m(`quadrants.${value}`) }))}
          />
        </fieldset>
        <LocalizedField label={t('factor.text')} value={text} onCommit={setText} />
        {there && swot ? (
          <p className="market-notice">{t('factor.there', { label: factorLabels(swot.factors).get(there.id) })}</p>
        ) : null}
        <Button
          variant="filled"
          disabled={swotId === '' || (text.zh === '' && text.en === '')}
          onClick={() => void make()}
        >
          {t('factor.make')}
        </Button>
      </div>
    </SidePanel>
  );
}
