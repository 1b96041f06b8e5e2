import { customerEntity } from '@/domain/customers/customer';
import { fieldMeta, localizedSchema, moneySchema } from '@/domain/kernel/fields';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { useCustomerWords } from '../words';

const longest = 60;

/** Words for a value from the history; `undefined` where it has none that fit on a line (addresses, long notes). */
export function useValueWords(): (field: string, value: unknown) => string | undefined {
  const t = useT('customers');
  const words = useCustomerWords();
  const language = useLanguage();
  const shape: Readonly<Record<string, Parameters<typeof fieldMeta>[0]>> = customerEntity.schema.shape;
  return (field, value) => {
    const schema = shape[field];
    const { kind } = schema ? fieldMeta(schema) : { kind: 'structure' as const };
    const empty = t('timeline.emptyValue');
    if (value === undefined || value === null || value === '') return empty;
    if (kind === 'choice' && typeof value === 'string') return words.option(field, value);
    if (kind === 'tags' && Array.isArray(value)) return value.length > 0 ? value.join(t('timeline.separator')) : empty;
    if (kind === 'money') {
      const money = moneySchema.safeParse(value);
      return money.success ? formatMoney(money.data.minor, money.data.currency, language) : undefined;
    }
    if (kind === 'localized') {
      const text = localizedSchema.safeParse(value);
      return text.success
        ? short(language === 'en' ? text.data.en || text.data.zh : text.data.zh || text.data.en) || empty
        : undefined;
    }
    if (kind === 'multiline' || kind === 'structure') return undefined;
    return typeof value === 'string' || typeof value === 'number' ? short(String(value)) : undefined;
  };
}

/** Cut between characters as people see them, so that no emoji is halved. */
function short(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text.slice(0, longest * 8))];
  return characters.length > longest
    ? `${characters
        .slice(0, longest)
        .map((part) => part.segment)
        .join('')}…`
    : text;
}
