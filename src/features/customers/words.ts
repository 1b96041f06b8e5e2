import type { Resources } from '@/i18n/resources';
import { useT } from '@/i18n/setup';

type Words = Resources['customers'];
export type CustomerField = keyof Words['fields'];
export type ContactField = keyof Words['contactFields'];
type OptionKey<Group extends 'options' | 'contactOptions' | 'addressOptions'> = {
  [Field in keyof Words[Group] & string]: `${Group}.${Field}.${keyof Words[Group][Field] & string}`;
}[keyof Words[Group] & string];

export interface FieldWords {
  label(field: string): string;
  option(field: string, option: string): string;
}

/**
 * Labels of a customer's fields and their options, for the generic form, columns and the timeline. Field names come
 * from the schema; a test holds the locale files complete for them.
 */
export function useCustomerWords(): FieldWords {
  const t = useT('customers');
  return {
    label: (field) => t(`fields.${field as CustomerField}`),
    option: (field, option) => (option === '' ? '' : t(`options.${field}.${option}` as OptionKey<'options'>)),
  };
}

/** The same for a contact. */
export function useContactWords(): FieldWords {
  const t = useT('customers');
  return {
    label: (field) => t(`contactFields.${field as ContactField}`),
    option: (field, option) =>
      option === '' ? '' : t(`contactOptions.${field}.${option}` as OptionKey<'contactOptions'>),
  };
}
