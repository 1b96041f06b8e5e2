import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type FieldMeta, fieldMeta, type Localized, type Money } from '../domain/kernel/fields';
import type { Problem } from '../domain/kernel/result';
import { ChoiceField, FlagField, type Option, TagsField } from './fields/ChoiceFields';
import type { FieldProps } from './fields/common';
import { DateField } from './fields/DateField';
import { IntegerField, MoneyField, PercentField } from './fields/NumberFields';
import { CreditCodeField, LocalizedField, MultilineField, TextField } from './fields/TextFields';

export type FormField<Name extends string> = Name | { readonly name: Name; readonly span?: 1 | 2 };

export interface RecordFormProps<Record, Name extends keyof Record & string> {
  readonly schema: z.ZodObject;
  readonly record: Record;
  readonly fields: readonly FormField<Name>[];
  readonly label: (field: Name) => string;
  readonly optionLabel?: (field: Name, option: string) => string;
  readonly onCommit: (changes: Partial<Record>) => void;
  /** Problems whose `field` is the name of one of the fields. */
  readonly errors?: readonly Problem[] | undefined;
  readonly readOnly?: boolean | undefined;
  readonly description?: (field: Name) => string | undefined;
  /** Options of fields whose schema names none, e.g. tax rates. */
  readonly options?: { readonly [field: string]: readonly Option[] | undefined } | undefined;
  /** Fields the meta data cannot serve, e.g. references. */
  readonly render?: (field: Name) => ReactNode | undefined;
  /** For amounts that are still empty. */
  readonly currency?: string;
  readonly autoFocus?: Name;
}

/** Rows of fields that follow from the schema's field meta data; every field stores by itself. */
export function RecordForm<Record extends object, Name extends keyof Record & string>(
  props: RecordFormProps<Record, Name>,
) {
  return (
    <div className="dw-form">
      {props.fields.map((entry) => {
        const name = typeof entry === 'string' ? entry : entry.name;
        const schema = props.schema.shape[name] as z.core.$ZodType | undefined;
        const meta: FieldMeta = schema ? fieldMeta(schema) : { kind: 'structure' };
        const wide =
          typeof entry === 'object' && entry.span !== undefined
            ? entry.span === 2
            : meta.kind === 'multiline' || meta.kind === 'localized' || meta.kind === 'localizedMultiline';
        return (
          <div key={name} className={wide ? 'dw-form-wide' : undefined}>
            {props.render?.(name) ?? <FormRow form={props} name={name} meta={meta} required={isRequired(schema)} />}
          </div>
        );
      })}
    </div>
  );
}

/** A text that has no default and refuses the empty string must be given. */
function isRequired(schema: z.core.$ZodType | undefined): boolean {
  return schema?._zod.def.type === 'string' && !(schema as z.ZodType).safeParse('').success;
}

function FormRow<Record extends object, Name extends keyof Record & string>(row: {
  readonly form: RecordFormProps<Record, Name>;
  readonly name: Name;
  readonly meta: FieldMeta;
  readonly required: boolean;
}) {
  const { form, name, meta } = row;
  const value: unknown = form.record[name];
  const commit = (next: unknown) => form.onCommit({ [name]: next } as Partial<Record>);
  const shared: Omit<FieldProps<never>, 'value' | 'onCommit'> & { onCommit: (next: unknown) => void } = {
    label: form.label(name),
    description: form.description?.(name),
    error: form.errors?.find((item) => item.field === name),
    readOnly: form.readOnly,
    required: row.required,
    autoFocus: form.autoFocus === name,
    onCommit: commit,
  };
  const asText = typeof value === 'string' ? value : '';
  const given = form.options?.[name];
  if (given || meta.kind === 'choice' || meta.kind === 'taxRate') {
    const options =
      given ??
      (meta.options ?? []).map((option) => ({ value: option, label: form.optionLabel?.(name, option) ?? option }));
    return <ChoiceField {...shared} value={asText} options={options} allowEmpty={mayBeEmpty(form.schema, name)} />;
  }
  switch (meta.kind) {
    case 'multiline':
      return <MultilineField {...shared} value={asText} />;
    case 'localized':
    case 'localizedMultiline':
      return (
        <LocalizedField
          {...shared}
          value={(value as Localized | undefined) ?? { zh: '', en: '' }}
          multiline={meta.kind === 'localizedMultiline'}
        />
      );
    case 'tags':
      return <TagsField {...shared} value={Array.isArray(value) ? (value as string[]) : []} />;
    case 'flag':
      return <FlagField {...shared} value={value === true} />;
    case 'date':
      return <DateField {...shared} value={asText} />;
    case 'integer':
      return <IntegerField {...shared} value={typeof value === 'number' ? value : null} />;
    case 'percent':
      return <PercentField {...shared} value={typeof value === 'number' ? value : 0} />;
    case 'money': {
      const money = value as Money | null | undefined;
      const currency = money?.currency ?? form.currency ?? 'CNY';
      return (
        <MoneyField
          {...shared}
          currency={currency}
          value={money?.minor ?? null}
          onCommit={(minor) => commit(minor === null ? null : { minor, currency })}
        />
      );
    }
    case 'creditCode':
      return <CreditCodeField {...shared} value={asText} />;
    case 'email':
      return <TextField {...shared} type="email" value={asText} />;
    case 'phone':
      return <TextField {...shared} type="tel" maxLength={60} value={asText} />;
    default:
      return <TextField {...shared} value={asText} maxLength={textLimit(form.schema, name)} />;
  }
}

function mayBeEmpty(schema: z.ZodObject, name: string): boolean {
  const field = schema.shape[name] as z.ZodType | undefined;
  return field?.safeParse('').success === true;
}

/** The longest text the schema takes, so that the field refuses what the store would refuse. */
function textLimit(schema: z.ZodObject, name: string): number {
  let field = schema.shape[name] as { maxLength?: number | null; unwrap?: () => unknown } | undefined;
  for (let depth = 0; depth < 4 && field; depth += 1) {
    if (typeof field.maxLength === 'number') return field.maxLength;
    field = field.unwrap?.() as typeof field;
  }
  return 200;
}
