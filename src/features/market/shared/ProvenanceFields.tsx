import { type Provenance, reliabilities, sourceKinds } from '@/domain/freshness/provenance';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, TextField } from '@/ui';

/**
 * Where a statement comes from and when somebody last looked; each field stores by itself. `labelPrefix` tells the fields of several statements on one screen apart.
 */
export function ProvenanceFields(props: {
  readonly value: Provenance;
  readonly onCommit: (changes: Partial<Provenance>) => void;
  readonly readOnly?: boolean | undefined;
  readonly labelPrefix?: string | undefined;
}) {
  const t = useT('market');
  const { value, onCommit } = props;
  const shared = (field: keyof Provenance) => ({
    label: `${props.labelPrefix ?? ''}${t(`provenance.${field}`)}`,
    readOnly: props.readOnly,
  });
  return (
    <div className="dw-form dw-form-wide">
      <div className="dw-form-wide">
        <TextField
          {...shared('source')}
          maxLength={500}
          value={value.source}
          onCommit={(source) => onCommit({ source })}
        />
      </div>
      <ChoiceField<Provenance['sourceKind']>
        {...shared('sourceKind')}
        allowEmpty
        value={value.sourceKind}
        options={sourceKinds.map((kind) => ({ value: kind, label: t(`sourceKinds.${kind}`) }))}
        onCommit={(sourceKind) => onCommit({ sourceKind })}
      />
      <DateField {...shared('date')} value={value.date} onCommit={(date) => onCommit({ date })} />
      <ChoiceField<Provenance['reliability']>
        {...shared('reliability')}
        allowEmpty
        value={value.reliability}
        options={reliabilities.map((grade) => ({ value: grade, label: t(`grades.${grade}`) }))}
        onCommit={(reliability) => onCommit({ reliability })}
      />
      <DateField
        {...shared('verifiedOn')}
        value={value.verifiedOn}
        onCommit={(verifiedOn) => onCommit({ verifiedOn })}
      />
      <TextField
        {...shared('verifiedBy')}
        value={value.verifiedBy}
        onCommit={(verifiedBy) => onCommit({ verifiedBy })}
      />
    </div>
  );
}
