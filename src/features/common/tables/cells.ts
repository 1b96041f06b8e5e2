import { isValidElement, type ReactNode } from 'react';
import type { ExportCell } from '@/domain/exchange/writeCsv';
import type { Money } from '@/domain/kernel/fields';
import { minorToDecimal } from '@/domain/kernel/money';
import type { Column } from '@/ui';
import type { ExportColumn } from './exportTable';

/** The words of a cell as the screen shows it. */
export function nodeText(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(nodeText).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? nodeText(node.props.children) : '';
}

/** The columns of a list as its export has them: what the screen says, in words. */
export function shownColumns<T>(columns: readonly Column<T>[]): ExportColumn<T>[] {
  return columns.map((column) => ({
    header: column.header,
    cell: (row) => (column.text ? column.text(row) : nodeText(column.render(row))).trim(),
  }));
}

/** An amount as a number that can be reckoned with, and its currency beside it. */
export function moneyColumns<T>(
  header: string,
  currencyHeader: string,
  amount: (row: T) => Money | null | undefined,
): ExportColumn<T>[] {
  const number = (money: Money | null | undefined): ExportCell =>
    money ? { number: minorToDecimal(money.minor, money.currency) } : '';
  return [
    { header, cell: (row) => number(amount(row)) },
    { header: currencyHeader, cell: (row) => amount(row)?.currency ?? '' },
  ];
}
