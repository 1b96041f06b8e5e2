import { type Problem, problem } from '../kernel/result';
import { cleanText, hasLostDigits, isFormulaError, type OptionWords, readCell } from './cells';
import { type ColumnMapping, type ExchangeColumn, exchangeColumns, type ImportKind, type MatchKey } from './columns';
import { plainWord } from './headers';
import type { TableRow } from './table';
import { unguardText } from './writeCsv';

/** Everything that decides what a row means. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly mapping: ColumnMapping;
  /** Whether the cells may carry the guard of our own CSV export. */
  readonly guarded: boolean;
  readonly key: MatchKey;
  /** Whether an empty cell clears what is stored; else it leaves it alone. */
  readonly clear: boolean;
  /** Whether tags that nobody uses yet may be made; else they are an error. */
  readonly newTags: boolean;
  /** Whether customers that contacts name and nobody knows are made. */
  readonly newCustomers: boolean;
  /** All contacts belong to this customer; empty = the table says. */
  readonly customerId: string;
  /** What labels nobody knows mean, by column and {@link plainWord}: an option, or `''` = nothing. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Currency of amounts that name none. */
  readonly currency: string;
  /** Labels of options by column. */
  readonly words: Readonly<Record<string, OptionWords>>;
}

/** Names and codes by which a row may mean other records. */
export interface Links {
  /** Ids of the records so called; none, one, or several. */
  find(column: 'customer' | 'customerCode' | 'campaign', text: string): readonly string[];
  hasTag(tag: string): boolean;
}

/** A row read by itself, before it is held against what is stored. */
export interface ReadRow {
  readonly line: number;
  /** New values by column; columns left alone are not in it. */
  readonly values: ReadonlyMap<ExchangeColumn, unknown>;
  /** Columns whose cell is empty. */
  readonly empty: readonly ExchangeColumn[];
  /** Id that the row itself names. */
  readonly id: string;
  /** Customer or campaign by its id; `undefined` where the row names none. */
  readonly customerId: string | undefined;
  readonly campaignId: string | undefined;
  /** Name of a customer to be made first. */
  readonly newCustomer: string;
  readonly unknownOptions: readonly { readonly column: string; readonly text: string }[];
  readonly newTags: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const keyColumns: Readonly<Record<MatchKey, readonly string[]>> = {
  id: ['id'],
  creditCode: ['creditCode'],
  name: ['name'],
  namePhone: ['name', 'phone', 'mobile'],
  customerName: ['name', 'customer', 'customerCode'],
  mobile: ['mobile'],
  email: ['email'],
  companyName: ['companyName', 'name'],
  none: [],
};
/** Columns where a number that a spreadsheet has rounded does harm. */
const digits = new Set<ExchangeColumn['kind']>(['text', 'creditCode', 'phone', 'money', 'integer', 'id', 'link']);

/** Reads the rows of one table; the columns are looked up once. */
export class RowReader {
  private readonly columns: readonly (ExchangeColumn | undefined)[];
  private readonly keys: ReadonlySet<string>;

  constructor(
    private readonly request: ImportRequest,
    private readonly links: Links,
  ) {
    const known = new Map(exchangeColumns(request.kind).map((column) => [column.id, column] as const));
    this.columns = request.mapping.map((id) => known.get(id));
    this.keys = new Set(keyColumns[request.key]);
  }

  read({ line, cells, uncomputed }: TableRow): ReadRow {
    const reading = new Reading(this.request, this.links, this.keys);
    if (cells.slice(this.columns.length).some((cell) => cell.trim() !== ''))
      reading.problems.push(problem('exchange.tooManyCells', { cells: cells.length, columns: this.columns.length }));
    for (const [at, column] of this.columns.entries()) {
      const cell = cells[at] ?? '';
      if (!column) continue;
      if (uncomputed?.includes(at) || isFormulaError(cell))
        reading.problems.push(problem('exchange.formula', { text: cell.slice(0, 40) }, column.id));
      else reading.take(column, cleanText(this.request.guarded ? unguardText(cell) : cell));
    }
    return reading.done(line);
  }
}

class Reading {
  readonly problems: Problem[] = [];
  private readonly warnings: Problem[] = [];
  private readonly values = new Map<ExchangeColumn, unknown>();
  private readonly empty: ExchangeColumn[] = [];
  private readonly unknownOptions: { column: string; text: string }[] = [];
  private newTags: string[] = [];
  private id = '';
  private customerName = '';
  private customerCode = '';
  private campaignId: string | undefined;

  constructor(
    private readonly request: ImportRequest,
    private readonly links: Links,
    private readonly keys: ReadonlySet<string>,
  ) {}

  take(column: ExchangeColumn, text: string): void {
    if (text === '') {
      this.empty.push(column);
      return;
    }
    if (digits.has(column.kind) && hasLostDigits(text)) {
      const lost = problem('exchange.digitsLost', { text: text.slice(0, 20) }, column.id);
      (this.keys.has(column.id) ? this.problems : this.warnings).push(lost);
      return;
    }
    if (text.includes('\ufffd')) this.warnings.push(problem('exchange.garbled', undefined, column.id));
    if (column.kind === 'id') this.id = text;
    else if (column.kind === 'link') this.takeLink(column, text);
    else this.takeValue(column, text);
  }

  private takeLink(column: ExchangeColumn, text: string): void {
    if (column.id === 'customer') this.customerName = text.replace(/\s*\n\s*/g, ' ');
    else if (column.id === 'customerCode') this.customerCode = text;
    else {
      const found = this.links.find('campaign', text);
      if (found.length === 1) this.campaignId = found[0];
      else this.problems.push(problem('exchange.campaignUnknown', { text: text.slice(0, 60) }, column.id));
    }
  }

  private takeValue(column: ExchangeColumn, text: string): void {
    const { meanings, currency, words } = this.request;
    const meaning = column.kind === 'choice' ? meanings[column.id]?.[plainWord(text)] : undefined;
    if (meaning !== undefined) {
      if (meaning !== '') this.values.set(column, meaning);
      return;
    }
    const read = readCell(column, text, { currency, words: words[column.id] ?? {} });
    if (!read.ok) {
      if (read.error.code === 'exchange.optionUnknown') this.unknownOptions.push({ column: column.id, text });
      this.problems.push({ ...read.error, field: column.id });
      return;
    }
    this.values.set(column, read.value);
    if (column.kind === 'tags') this.takeTags(column, read.value as readonly string[]);
  }

  private takeTags(column: ExchangeColumn, tags: readonly string[]): void {
    const strange = tags.filter((tag) => !this.links.hasTag(tag));
    if (this.request.newTags) this.newTags = strange;
    else
      for (const tag of strange)
        this.problems.push(problem('exchange.tagUnknown', { text: tag.slice(0, 40) }, column.id));
  }

  /** The customer a contact belongs to: by credit code where there is one, else by exactly its name. */
  private customer(): { id: string | undefined; create: string } {
    const { kind, customerId, newCustomers } = this.request;
    if (kind !== 'contact') return { id: undefined, create: '' };
    if (customerId !== '') return { id: customerId, create: '' };
    const [name, code] = [this.customerName, this.customerCode];
    if (name === '' && code === '') return { id: undefined, create: '' };
    const byCode = code === '' ? [] : this.links.find('customerCode', code);
    const found = byCode.length > 0 || name === '' ? byCode : this.links.find('customer', name);
    if (found.length === 1) return { id: found[0], create: '' };
    const text = (name || code).slice(0, 60);
    if (found.length > 1) this.problems.push(problem('exchange.customerAmbiguous', { name: text }, 'customer'));
    else if (newCustomers && name !== '') return { id: undefined, create: name };
    else this.problems.push(problem('exchange.customerUnknown', { name: text }, 'customer'));
    return { id: undefined, create: '' };
  }

  done(line: number): ReadRow {
    const customer = this.customer();
    return {
      line,
      values: this.values,
      empty: this.empty,
      id: this.id,
      customerId: customer.id,
      campaignId: this.campaignId,
      newCustomer: customer.create,
      unknownOptions: this.unknownOptions,
      newTags: this.newTags,
      problems: this.problems,
      warnings: this.warnings,
    };
  }
}
