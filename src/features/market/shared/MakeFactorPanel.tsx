import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { type EvidenceRecord, evidenceText } from '@/domain/swot/review';
import { type Evidence, type Quadrant, quadrants } from '@/domain/swot/swot';
import { factorLabels } from '@/domain/swot/tows';
import { localizedText, RecordPicker, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField, SidePanel } from '@/ui';
import { newFactor } from '../swot/edits';
import './provenance.css';

export interface FactorSource {
  /** What the factor will rest on. */
  readonly evidence: Pick<Evidence, 'entity' | 'id' | 'part'>;
  readonly record: EvidenceRecord;
  /** The factor's first wording, in each language the source has. */
  readonly text: Localized;
  /** Where such a thing usually belongs. */
  readonly quadrant: Quadrant;
}

/**
 * Makes a factor of a SWOT out of something known of the market (R30). The factor keeps the link and what the piece said:
 * once it reads otherwise, the factor is to be reviewed. `null` = closed.
 */
export function MakeFactorPanel(props: { readonly source: FactorSource | null; readonly onClose: () => void }) {
  const t = useT('market');
  const { source, onClose } = props;
  return (
    <SidePanel opened={source !== null} onClose={onClose} title={t('factor.action')}>
      {source ? (
        <FactorForm key={`${source.evidence.id} ${source.evidence.part}`} source={source} onClose={onClose} />
      ) : null}
    </SidePanel>
  );
}

function FactorForm({ source, onClose }: { readonly source: FactorSource; readonly onClose: () => void }) {
  const { evidence, record } = source;
  const t = useT('market');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [swotId, setSwotId] = useState('');
  /** Name of the analysis to start; it is made together with its first factor. */
  const [started, setStarted] = useState('');
  const [quadrant, setQuadrant] = useState(source.quadrant);
  const [text, setText] = useState(source.text);
  const swot = useLive(async () => (swotId === '' ? undefined : await store.get('swot', swotId)), [store, swotId]);
  const there = swot?.factors.find((factor) =>
    factor.evidence.some((link) => link.id === evidence.id && link.part === evidence.part),
  );
  const complete = (swotId !== '' || started !== '') && (text.zh !== '' || text.en !== '');

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const current = started === '' ? await store.get('swot', swotId) : undefined;
    if (started === '' && !current) return;
    const factor = {
      ...newFactor(store.environment, quadrant, text),
      evidence: [{ ...evidence, basis: evidenceText(evidence, record) ?? '' }],
    };
    const factors = [...(current?.factors ?? []), factor];
    const title = current?.title ?? { zh: '', en: '', [language === 'en' ? 'en' : 'zh']: started };
    const operation: WriteOperation = current
      ? { type: 'update', entity: 'swot', id: current.id, changes: { factors }, expectedRev: current.rev }
      : { type: 'create', entity: 'swot', record: { title, reviewedOn: store.environment.today(), factors } };
    const label = factorLabels(factors).get(factor.id);
    const message = t('factor.made', { label, swot: localizedText(title, language) });
    const result = await write([operation], { message });
    if (result.ok) onClose();
  };

  return (
    <form className="market-panel" noValidate onSubmit={(event) => void make(event)}>
      <RecordPicker
        entity="swot"
        label={t('factor.swot')}
        description={started === '' ? t('factor.swotHint') : t('factor.willStart', { title: started })}
        placeholder={started === '' ? undefined : started}
        value={swotId}
        required
        autoFocus
        onCommit={(id) => {
          setSwotId(id);
          setStarted('');
        }}
        onCreate={(name) => {
          setSwotId('');
          setStarted(name);
        }}
      />
      <fieldset className="market-fieldset">
        <legend className="dw-label">{t('factor.quadrant')}</legend>
        <SegmentedControl
          fullWidth
          size="xs"
          value={quadrant}
          onChange={(value) => setQuadrant(quadrants.find((known) => known === value) ?? quadrant)}
          data={quadrants.map((value) => ({ value, label: t(`quadrants.${value}`) }))}
        />
      </fieldset>
      <LocalizedField label={t('factor.text')} value={text} multiline maxLength={2000} onCommit={setText} />
      {there && swot ? (
        <p className="market-notice">{t('factor.there', { label: factorLabels(swot.factors).get(there.id) })}</p>
      ) : (
        <p className="market-hint">{t('factor.linkHint')}</p>
      )}
      <Button type="submit" variant="filled" disabled={!complete} style={{ alignSelf: 'flex-start' }}>
        {t('factor.make')}
      </Button>
    </form>
  );
}
