import type { Money } from '../kernel/fields';
import { minorToDecimal } from '../kernel/money';
import { percentToDecimal } from '../kernel/percent';
import type { OptionWords } from './cells';
import type { ExchangeColumn } from './columns';
import { yesNo } from './strings';
import type { ExportCell } from './writeCsv';

export interface WriteContext {
  readonly language: 'zh-CN' | 'en';
  /** Labels of options by column, in the order of the languages. */
  readonly words: Readonly<Record<string, OptionWords>>;
  /** What columns that name other records say of this one. */
  readonly links: Readonly<Record<string, string>>;
  /** Amounts in this currency are plain numbers; others carry their code. */
  readonly currency: string;
}

/** The cell of a record as the import reads it again: export and import of the same columns are a round trip. */
export function exchangeCell(
  column: ExchangeColumn,
  record: Readonly<Record<string, unknown>>,
  context: WriteContext,
): ExportCell {
  if (column.kind === 'id') return String(record.id ?? '');
  if (column.kind === 'link') return context.links[column.id] ?? '';
  const [, part] = column.id.split('.');
  const value = record[column.field];
  if (part !== undefined) return String((value as Record<string, unknown> | undefined)?.[part] ?? '');
  if (value === null || value === undefined || value === '') return '';
  switch (column.kind) {
    case 'choice':
      return context.words[column.id]?.[String(value)]?.[context.language === 'en' ? 1 : 0] ?? String(value);
    case 'tags':
      return (value as readonly string[]).join(', ');
    case 'flag':
      return yesNo[context.language][value === true ? 0 : 1];
    case 'integer':
      return { number: String(value) };
    case 'percent':
      return `${percentToDecimal(Number(value))}%`;
    case 'money': {
      const { minor, currency } = value as Money;
      const number = minorToDecimal(minor, currency);
      return currency === context.currency ? { number } : `${currency} ${number}`;
    }
    default:
      return String(value);
  }
}
