import { TextInput } from '@mantine/core';
import { type ParsedPrice, parsePrice } from '@/domain/competitors/importCells';
import { currencies, minorToDecimal } from '@/domain/kernel/money';
import { fail, ok, problem } from '@/domain/kernel/result';
import { group } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useDraft } from '@/ui';

/** A price, or a range such as `100-120`; `null` = none yet. */
export type PriceValue = { readonly price: number | null; readonly priceMax: number | null };

const nothing: PriceValue = { price: null, priceMax: null };

/** A price or a range in one field. `onType` hears of every readable text at once, `onCommit` as other fields do. */
export function PriceInput(props: {
  readonly label: string;
  readonly description?: string;
  readonly value: PriceValue;
  readonly currency: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly onType?: (value: PriceValue) => void;
  readonly onCommit: (value: PriceValue) => void;
}) {
  const { currency } = props;
  const words = useProblemText();
  const decimal = (minor: number) => group(minorToDecimal(minor, currency));
  const parse = (text: string) => {
    if (text.trim() === '') return props.required ? fail(problem('field.required')) : ok(nothing);
    const parsed = parsePrice(text, currency);
    return parsed.ok ? ok<PriceValue>(parsed.value satisfies ParsedPrice) : parsed;
  };
  const draft = useDraft<PriceValue>({
    value: props.value,
    toText: ({ price, priceMax }) =>
      price === null ? '' : priceMax === null ? decimal(price) : `${decimal(price)} - ${decimal(priceMax)}`,
    parse,
    equals: (a, b) => a.price === b.price && a.priceMax === b.priceMax,
    onCommit: props.onCommit,
  });
  return (
    <TextInput
      className="dw-number"
      inputMode="decimal"
      label={props.label}
      description={props.description}
      withAsterisk={props.required ?? false}
      readOnly={props.readOnly ?? false}
      error={draft.problem ? words(draft.problem) : false}
      leftSection={<span className="dw-unit">{currencies[currency]?.symbol ?? currency}</span>}
      leftSectionWidth={44}
      leftSectionPointerEvents="none"
      value={draft.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        draft.change(text);
        const parsed = parse(text);
        props.onType?.(parsed.ok ? parsed.value : nothing);
      }}
      onFocus={(event) => {
        draft.onFocus();
        event.currentTarget.select();
      }}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
