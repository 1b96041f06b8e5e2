import { Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { type CellValue, cellValues, type Feature } from '@/domain/competitors/comparison';
import { cellOf } from '@/domain/competitors/featureMatrix';
import { ageOf } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField, MultilineField, PercentField, TextField } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { ProvenanceFields } from '../shared/ProvenanceFields';
import type { Desk, DeskCompany } from './desk';
import { removeFeature, replaced, setCell } from './edits';

/** Details of the place where the keyboard is in the matrix: of one cell, or of the feature itself. */
export const FeatureAside = memo(function FeatureAside(props: {
  readonly desk: Desk;
  readonly feature: Feature | undefined;
  readonly company: DeskCompany | undefined;
  readonly onValue: (featureId: string, companyId: string, value: CellValue) => void;
  readonly onBack: () => void;
}) {
  const { desk, feature, company } = props;
  if (!feature) return <MatrixAside onBack={props.onBack}>{null}</MatrixAside>;
  return (
    <MatrixAside onBack={props.onBack}>
      {company ? (
        <CellDetails
          key={`${feature.id}.${company.id}`}
          desk={desk}
          feature={feature}
          company={company}
          onValue={props.onValue}
        />
      ) : (
        <FeatureDetails key={feature.id} desk={desk} feature={feature} />
      )}
    </MatrixAside>
  );
});

/** The panel beside a matrix; Escape leads back to the cell. */
export function MatrixAside(props: { readonly onBack: () => void; readonly children: ReactNode }) {
  const t = useT('comparison');
  return (
    <aside
      className="cmp-aside"
      aria-label={t('details')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        props.onBack();
      }}
    >
      {props.children}
    </aside>
  );
}

function CellDetails(props: {
  readonly desk: Desk;
  readonly feature: Feature;
  readonly company: DeskCompany;
  readonly onValue: (featureId: string, companyId: string, value: CellValue) => void;
}) {
  const { desk, feature, company } = props;
  const { comparison, edit, rules, today } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const cell = cellOf(comparison, feature.id, company.id);
  const change = (changes: Partial<typeof cell>) =>
    edit((current) => setCell(current, feature.id, company.id, changes));
  return (
    <>
      <h2>
        <bdi>{localizedText(feature.name, language)}</bdi> · <bdi>{company.name}</bdi>
      </h2>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('features.value')}
        value={cell.value}
        onChange={(value) => {
          const known = cellValues.find((each) => each === value);
          if (known) props.onValue(feature.id, company.id, known);
        }}
        data={cellValues.map((value) => ({ value, label: m(`values.${value}`) }))}
      />
      {cell.value === 'unknown' ? null : (
        <AgeTag
          age={ageOf(cell, 'cell', rules, today)}
          name={localizedText(feature.name, language)}
          onVerify={() =>
            change({ date: cell.date === '' || cell.date > today ? today : cell.date, verifiedOn: today })
          }
        />
      )}
      <MultilineField
        label={t('evidence')}
        maxLength={2000}
        value={cell.evidence}
        onCommit={(evidence) => change({ evidence })}
        minRows={2}
        maxRows={5}
      />
      <MultilineField
        label={t('note')}
        maxLength={2000}
        value={cell.note}
        onCommit={(note) => change({ note })}
        minRows={2}
        maxRows={5}
      />
      <ProvenanceFields value={cell} onCommit={change} />
    </>
  );
}

function FeatureDetails({ desk, feature }: { readonly desk: Desk; readonly feature: Feature }) {
  const { edit } = desk;
  const t = useT('comparison');
  const c = useT('common');
  const change = (changes: Partial<Feature>) =>
    edit((current) => ({ features: replaced(current.features, feature.id, changes) }));
  return (
    <>
      <h2>{t('features.feature')}</h2>
      <LocalizedField label={t('features.name')} value={feature.name} required onCommit={(name) => change({ name })} />
      <TextField
        label={t('features.group')}
        maxLength={80}
        value={feature.group}
        onCommit={(group) => change({ group })}
      />
      <PercentField label={t('weight')} value={feature.weight} onCommit={(weight) => change({ weight })} />
      <p className="dw-hint">{t('features.weightHint')}</p>
      <div>
        <Button
          size="xs"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => edit((current) => removeFeature(current, feature.id), { message: t('features.removed') })}
        >
          {c('actions.delete')}
        </Button>
      </div>
    </>
  );
}
