import type { Problem } from '../../domain/kernel/result';
import { useProblemText } from '../../i18n/problems';

/** What all fields share. */
export interface FieldProps<In, Out = In> {
  readonly label: string;
  readonly value: In;
  readonly onCommit: (value: Out) => void;
  /** A problem known outside, shown when the field itself has none. */
  readonly error?: Problem | string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Only for those who do not see it; for dense rows whose column head is the label. */
  readonly hideLabel?: boolean | undefined;
}

/** The part of a field that does not depend on its value. */
export type FieldLook = Omit<FieldProps<unknown, unknown>, 'value' | 'onCommit'>;

/** Mantine props of a {@link FieldProps}. */
export function useInputProps(props: FieldLook, problem: Problem | undefined) {
  const words = useProblemText();
  const outside = typeof props.error === 'string' ? props.error : props.error ? words(props.error) : undefined;
  const error = problem ? words(problem) : outside;
  return {
    ...(props.hideLabel ? { 'aria-label': props.label } : {}),
    label: props.hideLabel ? undefined : props.label,
    description: props.description,
    placeholder: props.placeholder ?? '',
    error: error === undefined ? false : error,
    withAsterisk: props.required ?? false,
    disabled: props.disabled ?? false,
    readOnly: props.readOnly ?? false,
    'data-autofocus': props.autoFocus ? true : undefined,
    autoFocus: props.autoFocus ?? false,
  };
}

/** Removes what no file may hold: control characters other than line break and tab, and lone surrogates. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '');
}
