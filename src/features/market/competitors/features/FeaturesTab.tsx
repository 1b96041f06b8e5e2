import { useState } from 'react';
import { type Competitor, type CompetitorFeature, competitorFeatureSchema } from '@/domain/competitors/competitor';
import { ageOf } from '@/domain/freshness/age';
import { newId } from '@/domain/kernel/ids';
import { environmentOf, localizedText } from '@/features/common';
import type { Edit } from '@/features/common/useEdit';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { LocalizedField, MultilineField, Section, SidePanel, TextField } from '@/ui';
import { ProvenanceFields } from '../../shared/ProvenanceFields';
import { useVerify } from '../../shared/useFreshness';
import { addPiece, removePiece, updatePiece } from '../pieces';
import { PieceItem } from '../profile/PieceItem';
import { QuickAdd } from '../profile/QuickAdd';
import type { MarketContext } from '../useMarketContext';

/** Three to five core features are asked for, never forced (R25). */
const fewest = 3;
const most = 5;

/** The evidence, unless it only repeats the source. */
const evidenceOf = ({ evidence, source }: CompetitorFeature) => (evidence === source ? '' : evidence);

/** Their core features with evidence. */
export function FeaturesTab(props: {
  readonly competitor: Competitor;
  readonly context: MarketContext;
  readonly readOnly: boolean;
  readonly edit: Edit<'competitor'>;
}) {
  const { competitor, context, readOnly, edit } = props;
  const t = useT('competitors');
  const language = useLanguage();
  const verify = useVerify();
  const environment = environmentOf(usePlatform());
  const [open, setOpen] = useState('');
  const opened = competitor.features.find((feature) => feature.id === open);
  const count = competitor.features.length;
  const add = (text: string) => {
    const name = language === 'en' ? { zh: '', en: text } : { zh: text, en: '' };
    edit(addPiece('features', competitorFeatureSchema.parse({ id: newId(environment), name, date: context.today })));
  };
  return (
    <Section title={t('features.title', { count })}>
      {count < fewest || count > most ? (
        <p className="market-notice competitor-notice" role="status">
          {t(count < fewest ? 'features.few' : 'features.many', { count, fewest, most })}
        </p>
      ) : null}
      <ul className="competitor-pieces" aria-label={t('tabs.features')}>
        {competitor.features.map((feature) => (
          <PieceItem
            key={feature.id}
            text={localizedText(feature.name, language)}
            below={
              feature.note === '' && evidenceOf(feature) === '' ? null : (
                <span className="competitor-answer">
                  {[feature.note, evidenceOf(feature)].filter(Boolean).join('\n')}
                </span>
              )
            }
            provenance={feature}
            age={ageOf(feature, 'feature', context.rules, context.today)}
            readOnly={readOnly}
            onOpen={() => setOpen(feature.id)}
            onVerify={() => void verify({ kind: 'feature', entity: 'competitor', id: competitor.id, part: feature.id })}
            onDelete={() => edit(removePiece('features', feature.id), t('done.removed'))}
          />
        ))}
      </ul>
      {readOnly ? null : <QuickAdd label={t('features.add')} maxLength={200} onAdd={add} />}
      <SidePanel opened={opened !== undefined} onClose={() => setOpen('')} title={t('features.edit')}>
        {opened ? (
          <FeatureForm
            key={opened.id}
            feature={opened}
            readOnly={readOnly}
            onCommit={(changes) => edit(updatePiece('features', opened.id, changes))}
          />
        ) : null}
      </SidePanel>
    </Section>
  );
}

function FeatureForm(props: {
  readonly feature: CompetitorFeature;
  readonly readOnly: boolean;
  readonly onCommit: (changes: Partial<CompetitorFeature>) => void;
}) {
  const t = useT('competitors');
  const { feature, readOnly, onCommit } = props;
  return (
    <div className="dw-form">
      <div className="dw-form-wide">
        <LocalizedField
          label={t('features.name')}
          value={feature.name}
          readOnly={readOnly}
          onCommit={(name) => onCommit({ name })}
        />
      </div>
      <div className="dw-form-wide">
        <MultilineField
          label={t('features.note')}
          value={feature.note}
          readOnly={readOnly}
          onCommit={(note) => onCommit({ note })}
        />
      </div>
      <div className="dw-form-wide">
        <TextField
          label={t('features.evidence')}
          maxLength={2000}
          value={feature.evidence}
          readOnly={readOnly}
          onCommit={(evidence) => onCommit({ evidence })}
        />
      </div>
      <ProvenanceFields value={feature} readOnly={readOnly} onCommit={onCommit} />
    </div>
  );
}
