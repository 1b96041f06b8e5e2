import { Select, Switch, TagsInput } from '@mantine/core';
import { cleanText, type FieldProps, useInputProps } from './common';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

/** One of a list. With `allowEmpty` it may be unset, which is `''`. */
export function ChoiceField<T extends string>(
  props: FieldProps<T> & { readonly options: readonly Option<NoInfer<T>>[]; readonly allowEmpty?: boolean | undefined },
) {
  const input = useInputProps(props, undefined);
  const options = props.options.filter((option) => option.value !== '');
  const emptyAllowed = props.allowEmpty ?? props.options.some((option) => option.value === '');
  return (
    <Select
      {...input}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      value={props.value === '' ? null : props.value}
      allowDeselect={emptyAllowed}
      clearable={emptyAllowed && !input.readOnly}
      searchable={options.length > 8}
      checkIconPosition="right"
      maxDropdownHeight={320}
      onChange={(next) => {
        const value = (next ?? '') as T;
        if (value !== props.value) props.onCommit(value);
      }}
    />
  );
}

/** Free words; each at most 40 characters. */
export function TagsField(
  props: FieldProps<readonly string[], string[]> & { readonly suggestions?: readonly string[] },
) {
  const input = useInputProps(props, undefined);
  return (
    <TagsInput
      {...input}
      data={[...(props.suggestions ?? [])]}
      value={[...props.value]}
      maxTags={50}
      splitChars={[',', '\uFF0C', '\u3001', ';', '\uFF1B']}
      onChange={(next) =>
        props.onCommit([...new Set(next.map((tag) => cleanText(tag).trim().slice(0, 40)).filter((tag) => tag !== ''))])
      }
    />
  );
}

/** Yes or no. */
export function FlagField(props: FieldProps<boolean>) {
  const { label, description, error, disabled, readOnly } = useInputProps(props, undefined);
  return (
    <Switch
      size="sm"
      label={label}
      aria-label={props.label}
      description={description}
      error={error}
      disabled={disabled || readOnly}
      checked={props.value}
      withThumbIndicator={false}
      onChange={(event) => props.onCommit(event.currentTarget.checked)}
    />
  );
}
