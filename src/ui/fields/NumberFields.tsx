import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { halfWidth, parseDecimal, scaled } from '../../domain/kernel/decimal';
import { currencies, minorToDecimal, parseMoney } from '../../domain/kernel/money';
import { parsePercent, percentToDecimal } from '../../domain/kernel/percent';
import { parseQuantity, quantityToDecimal } from '../../domain/kernel/quantity';
import { fail, ok, problem, type Result } from '../../domain/kernel/result';
import { group } from '../../i18n/formats';
import { type FieldProps, useInputProps } from './common';
import { useDraft } from './useDraft';

/** The shared shape of fields whose value is a number and whose text the domain reads. */
function NumberField<T>(
  props: FieldProps<T> & {
    readonly toText: (value: T) => string;
    readonly parse: (text: string) => Result<T>;
    readonly unit?: string | undefined;
    readonly sign?: ReactNode;
  },
) {
  const draft = useDraft<T>(props);
  return (
    <TextInput
      {...useInputProps(props, draft.problem)}
      className="dw-number"
      inputMode="decimal"
      leftSection={props.sign}
      rightSection={props.unit ? <span className="dw-unit">{props.unit}</span> : undefined}
      rightSectionPointerEvents="none"
      leftSectionPointerEvents="none"
      {...(props.unit ? { rightSectionWidth: unitWidth(props.unit) } : {})}
      {...(props.sign ? { leftSectionWidth: 44 } : {})}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onFocus={(event) => {
        draft.onFocus();
        event.currentTarget.select();
      }}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

/** Pixels that a unit takes beside the figure: 7 a Latin letter, 12 a Chinese one, and the gap. */
function unitWidth(unit: string): number {
  return 18 + [...unit].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0);
}

const isBlank = (text: string) => text.trim() === '';

/** An amount in minor units of `currency`; `null` when empty. */
export function MoneyField(
  props: FieldProps<number | null> & { readonly currency: string; readonly allowNegative?: boolean | undefined },
) {
  return (
    <NumberField<number | null>
      {...props}
      sign={<span className="dw-unit">{currencies[props.currency]?.symbol ?? props.currency}</span>}
      toText={(value) => (value === null ? '' : group(minorToDecimal(value, props.currency)))}
      parse={(text) => {
        if (isBlank(text)) return props.required ? fail(problem('field.required')) : ok(null);
        const parsed = parseMoney(text, props.currency);
        return parsed.ok && parsed.value < 0 && !props.allowNegative ? fail(problem('field.negative')) : parsed;
      }}
    />
  );
}

/** Basis points, typed as percent; empty is 0 unless required. */
export function PercentField(
  props: FieldProps<number> & { readonly min?: number | undefined; readonly max?: number | undefined },
) {
  const min = props.min ?? 0;
  const max = props.max ?? 10_000;
  return (
    <NumberField<number>
      {...props}
      unit="%"
      toText={(value) => percentToDecimal(value)}
      parse={(text) => {
        if (isBlank(text)) return props.required ? fail(problem('field.required')) : ok(min > 0 ? min : 0);
        const parsed = parsePercent(text);
        if (!parsed.ok) return parsed;
        if (parsed.value < min || parsed.value > max)
          return fail(problem('field.range', { min: percentToDecimal(min), max: percentToDecimal(max) }));
        return parsed;
      }}
    />
  );
}

/** A rate of change in basis points, typed as percent; may be negative, `null` when empty. */
export function GrowthField(props: FieldProps<number | null> & { readonly min: number; readonly max: number }) {
  const { min, max } = props;
  return (
    <NumberField<number | null>
      {...props}
      unit="%"
      toText={(value) => (value === null ? '' : percentToDecimal(value))}
      parse={(text) => {
        if (isBlank(text)) return ok(null);
        const decimal = parseDecimal(halfWidth(text).replace(/ ?%$/, ''), 'percent');
        const parsed = decimal.ok ? scaled(decimal.value, 2, 'percent') : decimal;
        if (parsed.ok && (parsed.value < min || parsed.value > max))
          return fail(problem('field.range', { min: percentToDecimal(min), max: percentToDecimal(max) }));
        return parsed;
      }}
    />
  );
}

/** 1/10,000 of the unit. */
export function QuantityField(props: FieldProps<number> & { readonly unit?: string | undefined }) {
  return (
    <NumberField<number>
      {...props}
      unit={props.unit}
      toText={(value) => group(quantityToDecimal(value))}
      parse={(text) => {
        if (isBlank(text)) return fail(problem('field.required'));
        const parsed = parseQuantity(text);
        return parsed.ok && parsed.value < 0 ? fail(problem('field.negative')) : parsed;
      }}
    />
  );
}

/** A whole number; `null` when empty. */
export function IntegerField(
  props: FieldProps<number | null> & {
    readonly unit?: string | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
  },
) {
  const min = props.min ?? 0;
  const max = props.max ?? 1_000_000_000;
  return (
    <NumberField<number | null>
      {...props}
      unit={props.unit}
      toText={(value) => (value === null ? '' : String(value))}
      parse={(text) => {
        if (isBlank(text)) return props.required ? fail(problem('field.required')) : ok(null);
        const digits = text.normalize('NFKC').replace(/[\s,]/g, '');
        if (!/^-?\d{1,12}$/.test(digits)) return fail(problem('field.integer'));
        const value = Number(digits);
        return value < min || value > max ? fail(problem('field.range', { min, max })) : ok(value);
      }}
    />
  );
}
