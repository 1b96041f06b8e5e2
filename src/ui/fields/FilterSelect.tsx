import { Select } from '@mantine/core';
import type { Option } from './ChoiceFields';

/** One filter of a list; empty shows what it would filter by. */
export function FilterSelect<Value extends string>(props: {
  readonly label: string;
  /** What an empty one says, where that is not its label: `All states`. */
  readonly placeholder?: string;
  readonly value: Value | '';
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value | '') => void;
  readonly clearable?: boolean;
  /** Pixels. */
  readonly width?: number;
}) {
  const clearable = props.clearable ?? true;
  return (
    <Select
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      clearable={clearable}
      allowDeselect={clearable}
      w={props.width ?? 128}
      miw={120}
      value={props.value === '' ? null : props.value}
      data={[...props.options]}
      onChange={(value) => props.onChange(props.options.find((option) => option.value === value)?.value ?? '')}
    />
  );
}
