import type { TableRow } from '../exchange/table';
import type { RecordBase } from '../kernel/fields';
import { type Problem, problem, type Result } from '../kernel/result';
import type { Product } from '../products/product';
import type { Competitor } from './competitor';
import {
  cleanCell,
  looksScientific,
  type ParsedPrice,
  parseCurrency,
  parseDate,
  parseExchangeRate,
  parseFromQuantity,
  parsePrice,
  parseTaxBasis,
  parseTaxRate,
  parseWord,
} from './importCells';
import { type ImportColumn, type ImportMapping, importColumns } from './importColumns';
import { competitorsByName, type NameChoices, type NameIndex, productsByName } from './importNames';
import { type PriceEntry, priceEntryEntity } from './priceEntry';
import { kindWords, periodWords, reliabilityWords, sourceKindWords } from './stringsImport';

/** What a row writes: an entry without what the store adds. */
export type PriceDraft = Omit<PriceEntry, keyof RecordBase>;

export interface ImportRow {
  readonly line: number;
  readonly verdict: 'create' | 'skip' | 'error';
  /** Why it is an error or left out; `field` names the column. */
  readonly problems: readonly Problem[];
  /** What it is taken over with all the same. */
  readonly warnings: readonly Problem[];
  /** As far as it could be read; complete where the verdict is `create`. */
  readonly draft: PriceDraft;
  /** Name of the competitor to be created with it; `''` where it is known. */
  readonly newCompetitor: string;
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[];
  readonly counts: { readonly create: number; readonly skip: number; readonly error: number };
  /** Names of the competitors that rows to be created bring along, each once. */
  readonly newCompetitors: readonly string[];
  /** Names in the file that nothing is known by, each once, with one that reads alike. */
  readonly unknown: {
    readonly competitors: readonly { readonly name: string; readonly likeId: string }[];
    readonly products: readonly { readonly name: string; readonly likeId: string }[];
  };
}

export interface ImportRequest {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly mapping: ImportMapping;
  readonly competitors: readonly Competitor[];
  readonly products: readonly Product[];
  /** Entries already in the ledger, at least those of the competitors in the file. */
  readonly existing: Iterable<PriceEntry>;
  readonly today: string;
  readonly defaultCurrency: string;
  /** All rows belong to this competitor where no column names one. */
  readonly competitorId?: string;
  /** What the user decided on names that nothing is known by. */
  readonly choices?: NameChoices;
}

const figures: ReadonlySet<ImportColumn> = new Set(['price', 'priceMax', 'quantity', 'taxRate', 'exchangeRate']);

const emptyDraft = (currency: string): PriceDraft => {
  const {
    id: _id,
    createdAt: _made,
    updatedAt: _changed,
    deletedAt: _gone,
    rev: _rev,
    ...draft
  } = stored({ currency });
  return draft;
};

function stored(draft: Partial<PriceDraft>): PriceEntry {
  return priceEntryEntity.schema.parse({ ...draft, id: 'import', createdAt: 0, updatedAt: 0 });
}

/** One row while it is being read. */
class RowReader {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  draft: PriceDraft;
  newCompetitor = '';

  constructor(
    private readonly request: ImportRequest,
    private readonly places: ReadonlyMap<ImportColumn, number>,
    private readonly cells: readonly string[],
    start: PriceDraft,
  ) {
    this.draft = { ...start };
  }

  text(column: ImportColumn): string {
    const at = this.places.get(column);
    return at === undefined ? '' : cleanCell(this.cells[at] ?? '');
  }

  fail(column: ImportColumn, found: Problem): void {
    this.problems.push({ ...found, field: column });
  }

  warn(code: string, column: ImportColumn, params?: Problem['params']): void {
    this.warnings.push(problem(code, params, column));
  }

  /** Reads a cell unless it is empty; `undefined` where it is, or is not what it should be. */
  read<T>(column: ImportColumn, parse: (text: string) => Result<T>): T | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    this.fail(column, parsed.error);
    return undefined;
  }

  set(changes: { readonly [Key in keyof PriceDraft]?: PriceDraft[Key] | undefined }): void {
    const known = Object.entries(changes).filter(([, value]) => value !== undefined);
    this.draft = { ...this.draft, ...Object.fromEntries(known) };
  }

  checkCells(): void {
    const { header } = this.request;
    if (this.cells.length > header.length && this.cells.slice(header.length).some((cell) => cell.trim() !== ''))
      this.problems.push(problem('priceImport.tooManyCells', { cells: this.cells.length, columns: header.length }));
    for (const column of this.places.keys()) {
      const text = this.text(column);
      if (text.includes('\ufffd')) this.fail(column, problem('priceImport.garbled'));
      if (!figures.has(column) && looksScientific(text))
        this.warn('priceImport.lostDigits', column, { text: text.slice(0, 40) });
    }
  }

  readNames(competitors: NameIndex<Competitor>, products: NameIndex<Product>): void {
    const name = this.text('competitor');
    const given = this.places.has('competitor') ? '' : (this.request.competitorId ?? '');
    if (name !== '') {
      const found = competitors.find(name);
      if (found.kind === 'found') this.set({ competitorId: found.record.id });
      else if (found.kind === 'problem') this.fail('competitor', found.problem);
      else this.newCompetitor = name;
    } else if (given !== '') this.set({ competitorId: given });
    else this.fail('competitor', problem('priceImport.competitorMissing'));

    const item = this.text('item');
    const code = this.text('product');
    this.set({ item });
    if (code !== '') {
      const found = products.find(code);
      if (found.kind === 'found') this.set({ productId: found.record.id });
      else if (found.kind === 'problem') this.fail('product', found.problem);
    } else if (item !== '') {
      const known = competitors.byId(this.draft.competitorId)?.products.find((each) => each.name.trim() === item);
      this.set({ productId: known?.productId });
    }
    if (item === '' && code === '') this.fail('item', problem('priceImport.itemMissing'));
    else if (this.draft.productId === '' && !this.problems.some((found) => found.field === 'product'))
      this.warn('priceImport.noCounterpart', 'product');
  }

  readTerms(products: NameIndex<Product>): void {
    const head = this.request.header[this.places.get('taxBasis') ?? -1] ?? '';
    this.set({
      unit: this.text('unit'),
      period: this.read('period', (text) => parseWord(text, periodWords)),
      quantityFrom: this.read('quantity', parseFromQuantity),
      taxBasis: this.read('taxBasis', (text) => parseTaxBasis(text, head)),
      taxRate: this.read('taxRate', parseTaxRate) ?? products.byId(this.draft.productId)?.taxRate,
      currency: this.read('currency', parseCurrency),
      exchangeRate: this.read('exchangeRate', parseExchangeRate),
      kind: this.read('kind', (text) => parseWord(text, kindWords)),
      source: this.text('source'),
      sourceKind: this.read('sourceKind', (text) => parseWord(text, sourceKindWords)),
      reliability: this.read('reliability', (text) => parseWord(text, reliabilityWords)),
      note: this.text('note'),
    });
    if (this.draft.currency !== this.request.defaultCurrency && this.draft.exchangeRate === '')
      this.warn('priceImport.noRate', 'exchangeRate', { currency: this.draft.currency });
  }

  readPrice(): void {
    const { currency } = this.draft;
    const price = this.read<ParsedPrice>('price', (text) => parsePrice(text, currency));
    const upper = this.read<ParsedPrice>('priceMax', (text) => parsePrice(text, currency));
    if (this.text('price') === '') this.fail('price', problem('priceImport.priceMissing'));
    if (!price) return;
    if (upper && (price.priceMax !== null || upper.priceMax !== null))
      this.fail('priceMax', problem('priceImport.rangeTwice'));
    else if (upper && upper.price < price.price) this.fail('priceMax', problem('priceImport.rangeOrder'));
    const max = upper?.price ?? price.priceMax;
    this.set({ price: price.price, priceMax: max === price.price ? null : max });
    if (price.price === 0) this.warn('priceImport.zeroPrice', 'price');
  }

  readDates(): void {
    const date = this.read('date', parseDate);
    const validUntil = this.read('validUntil', parseDate);
    this.set({ date, validUntil });
    if (this.text('date') === '') this.warn('priceImport.undated', 'date');
    else if (date !== undefined && date > this.request.today) this.warn('priceImport.future', 'date', { date });
    if (validUntil === undefined) return;
    if (date !== undefined && validUntil < date) this.warn('priceImport.validBeforeDate', 'validUntil');
    else if (validUntil < this.request.today) this.warn('priceImport.expired', 'validUntil', { date: validUntil });
  }

  /** What the store itself would refuse, by its own schema. */
  checkSchema(): void {
    const checked = priceEntryEntity.schema.safeParse({ ...this.draft, id: 'import', createdAt: 0, updatedAt: 0 });
    for (const issue of checked.success ? [] : checked.error.issues) {
      const field = String(issue.path[0] ?? '');
      const column = importColumns.find((known) => known === (field === 'quantityFrom' ? 'quantity' : field)) ?? 'note';
      if (this.problems.some((known) => known.field === column)) continue;
      this.fail(
        column,
        issue.code === 'too_big' && issue.origin === 'string'
          ? problem('field.tooLong', { max: Number(issue.maximum) })
          : problem('priceImport.word', { text: this.text(column).slice(0, 40) }),
      );
    }
  }
}

const keyParts = ['item', 'productId', 'unit', 'period', 'quantityFrom', 'taxBasis', 'currency', 'kind'] as const;

/** Entries of one key tell the price of one thing on one day by one source. */
const keyOf = (draft: PriceDraft, newCompetitor: string): string =>
  JSON.stringify([
    draft.competitorId || newCompetitor.toLowerCase(),
    draft.date,
    draft.source,
    ...keyParts.map((part) => draft[part]),
  ]);
const figuresOf = (draft: PriceDraft): string =>
  JSON.stringify([draft.price, draft.priceMax, draft.taxRate, draft.exchangeRate, draft.validUntil]);

/** Rows between two breaths of {@link planSteps}. */
const stride = 200;

type Places = ReadonlyMap<ImportColumn, number>;

function placesOf(mapping: ImportMapping): Places {
  const places = new Map<ImportColumn, number>();
  for (const [index, column] of mapping.entries()) {
    if (column !== '' && !places.has(column)) places.set(column, index);
  }
  return places;
}

/** The known competitors that a file names: only their ledgers can hold what it says already. */
export function competitorsNamed(request: Omit<ImportRequest, 'existing'>): string[] {
  const at = placesOf(request.mapping).get('competitor');
  if (at === undefined) return request.competitorId ? [request.competitorId] : [];
  const index = competitorsByName(request.competitors, request.choices?.competitors);
  const names = new Set(request.rows.map((row) => cleanCell(row.cells[at] ?? '')));
  return [...names].flatMap((name) => {
    const found = index.find(name);
    return found.kind === 'found' ? [found.record.id] : [];
  });
}

/** {@link planPriceImport} with a breath every few hundred rows, for callers that must not hold up the screen. */
export function* planSteps(request: ImportRequest): Generator<void, ImportPlan> {
  const places = placesOf(request.mapping);
  const competitors = competitorsByName(request.competitors, request.choices?.competitors);
  const products = productsByName(request.products, request.choices?.products);
  const inLedger = new Map<string, Set<string>>();
  let done = 0;
  for (const entry of request.existing) {
    const key = keyOf(entry, '');
    inLedger.set(key, (inLedger.get(key) ?? new Set()).add(figuresOf(entry)));
    done += 1;
    if (done % (stride * 5) === 0) yield;
  }
  const start = emptyDraft(request.defaultCurrency);
  const inFile = new Map<string, { readonly line: number; readonly value: string }>();

  const readRow = ({ line, cells }: TableRow): ImportRow => {
    const reader = new RowReader(request, places, cells, start);
    reader.checkCells();
    reader.readNames(competitors, products);
    reader.readTerms(products);
    reader.readPrice();
    reader.readDates();
    reader.checkSchema();
    const { draft, problems, warnings, newCompetitor } = reader;
    const row = { line, draft, warnings, newCompetitor };
    if (problems.length > 0) return { ...row, verdict: 'error', problems };
    const key = keyOf(draft, newCompetitor);
    const value = figuresOf(draft);
    const before = inFile.get(key);
    if (before) {
      const same = before.value === value;
      const code = same ? 'priceImport.repeated' : 'priceImport.conflict';
      return { ...row, verdict: same ? 'skip' : 'error', problems: [problem(code, { line: before.line })] };
    }
    inFile.set(key, { line, value });
    const known = inLedger.get(key);
    if (known?.has(value)) return { ...row, verdict: 'skip', problems: [problem('priceImport.identical')] };
    const changed = known ? [problem('priceImport.otherPrice', undefined, 'price')] : [];
    return { ...row, verdict: 'create', problems: [], warnings: [...warnings, ...changed] };
  };

  const rows: ImportRow[] = [];
  for (const source of request.rows) {
    rows.push(readRow(source));
    if (rows.length % stride === 0) yield;
  }
  const count = (verdict: ImportRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const created = rows.filter((row) => row.verdict === 'create' && row.newCompetitor !== '');
  return {
    rows,
    counts: { create: count('create'), skip: count('skip'), error: count('error') },
    newCompetitors: [
      ...new Map(created.map((row) => [row.newCompetitor.toLowerCase(), row.newCompetitor] as const)).values(),
    ],
    unknown: { competitors: competitors.unknown(), products: products.unknown() },
  };
}

/**
 * What importing a price list would do, row by row (DOMAIN.md §16): create, skip (the same price is in the ledger, or
 * further up in the file) or error, always with the reasons. Empty cells take the ledger's defaults; words that are not
 * known are errors, never guesses. Two rows that tell different prices for the same thing, day and source contradict
 * each other: the second is an error. Pure; nothing is written.
 */
export function planPriceImport(request: ImportRequest): ImportPlan {
  const steps = planSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
