import type { WriteOperation } from '@/data/api';
import type { ImportKind } from '@/domain/exchange/columns';
import { exactName } from '@/domain/exchange/matchKey';
import { type ReadRow, RowReader } from '@/domain/exchange/readRow';
import { Judge, type RowVerdict } from '@/domain/exchange/verdict';
import { fail, ok, problem, type Result } from '@/domain/kernel/result';
import { optionWords } from '@/features/common/tables/labels';
import type {
  Committed,
  FileGiven,
  FileView,
  Importer,
  PlanView,
  RowFilter,
  RowView,
  Settings,
  Tracking,
} from './importer';
import { type ImportStore, Known } from './known';
import { type ReadFile, readFile } from './readFile';

/** Rows judged in one go; between two pieces other messages come through, such as “cancel”. */
const pieceSize = 500;
const mostUnknown = 200;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

interface Plan {
  readonly verdicts: readonly RowVerdict[];
  /** Revisions of the records to be updated, by id: nobody else's change is written over. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly places: Readonly<Record<RowFilter, readonly number[]>>;
}

/** What the preview counts besides verdicts. */
class Tally {
  private readonly options = new Map<string, { column: string; text: string; count: number }>();
  private readonly tags = new Set<string>();
  private readonly customers = new Set<string>();

  add(row: ReadRow): void {
    for (const { column, text } of row.unknownOptions) {
      const key = `${column}\n${text}`;
      const known = this.options.get(key);
      if (known) known.count += 1;
      else if (this.options.size < mostUnknown) this.options.set(key, { column, text, count: 1 });
    }
    for (const tag of row.newTags) this.tags.add(tag);
    if (row.newCustomer !== '') this.customers.add(exactName(row.newCustomer));
  }

  view(): Pick<PlanView, 'unknownOptions' | 'newTags' | 'newCustomers'> {
    const unknownOptions = [...this.options.values()].sort((a, b) => b.count - a.count);
    return { unknownOptions, newTags: [...this.tags].slice(0, mostUnknown), newCustomers: this.customers.size };
  }
}

/** An import as it goes on, on whatever thread it runs: in the program always in a worker. */
export function createSession(kind: ImportKind, open: () => Promise<Result<ImportStore>>): Importer {
  let file: ReadFile | undefined;
  let plan: Plan | undefined;
  let committed = false;
  let store: ImportStore | undefined;

  async function opened(): Promise<Result<ImportStore>> {
    if (store) return ok(store);
    const result = await open();
    if (result.ok) store = result.value;
    return result;
  }

  async function judge(source: ReadFile, target: ImportStore, settings: Settings, tracking: Tracking) {
    const request = { ...settings, kind, guarded: source.view.format === 'csv', words: optionWords(kind) };
    const known = await Known.of(target, kind, settings.key, tracking.signal);
    const reader = new RowReader(request, known);
    const judging = new Judge(request);
    const tally = new Tally();
    const verdicts: RowVerdict[] = [];
    const revisions = new Map<string, number>();
    for (let start = 0; start < source.rows.length; start += pieceSize) {
      const rows = source.rows.slice(start, start + pieceSize).map((row) => reader.read(row));
      const ids = rows.map((row) => known.byKey(judging.keyOf(row)));
      const wanted = [...new Set(ids.flat())];
      const records = new Map(
        (await target.getMany(kind, wanted)).flatMap((record) => (record ? [[record.id, record] as const] : [])),
      );
      for (const [index, row] of rows.entries()) {
        const found = (ids[index] ?? []).flatMap((id) => records.get(id) ?? []);
        const name = [...row.values].find(([column]) => column.id === (kind === 'lead' ? 'companyName' : 'name'))?.[1];
        const similar = found.length === 0 && kind !== 'contact' ? known.similar(String(name ?? '')) : undefined;
        const verdict = judging.judge(row, { records: found, similar });
        if (found[0] && verdict.verdict === 'update') revisions.set(found[0].id, found[0].rev);
        verdicts.push(verdict);
        tally.add(row);
      }
      tracking.onProgress?.(verdicts.length, source.rows.length);
      await breath();
      if (tracking.signal?.aborted) return undefined;
    }
    return { verdicts, revisions, tally };
  }

  function placesOf(verdicts: readonly RowVerdict[]): Record<RowFilter, number[]> {
    const places: Record<RowFilter, number[]> = { all: [], create: [], update: [], skip: [], error: [], warned: [] };
    for (const [index, row] of verdicts.entries()) {
      places.all.push(index);
      places[row.verdict].push(index);
      if (row.warnings.length > 0 && row.verdict !== 'error') places.warned.push(index);
    }
    return places;
  }

  return {
    async read(source, given: FileGiven): Promise<Result<FileView>> {
      plan = undefined;
      committed = false;
      const result = await readFile(kind, source, given);
      file = result.ok ? result.value : undefined;
      return result.ok ? ok(result.value.view) : result;
    },

    async plan(settings, tracking = {}): Promise<Result<PlanView>> {
      plan = undefined;
      const target = await opened();
      if (!target.ok) return target;
      if (!file) return fail(problem('exchange.noFile'));
      const judged = await judge(file, target.value, settings, tracking);
      if (!judged) return fail(problem('write.cancelled'));
      const places = placesOf(judged.verdicts);
      plan = { verdicts: judged.verdicts, revisions: judged.revisions, places };
      const counts = Object.fromEntries(Object.entries(places).map(([name, list]) => [name, list.length]));
      return ok({ counts: counts as Record<RowFilter, number>, ...judged.tally.view() });
    },

    async rows(filter, from, count): Promise<readonly RowView[]> {
      if (!plan || !file) return [];
      const { verdicts, places } = plan;
      const { rows } = file;
      return places[filter].slice(from, from + count).flatMap((index): RowView[] => {
        const row = verdicts[index];
        if (!row) return [];
        const { line, verdict, title, problems, warnings } = row;
        const changed = Object.keys(row.changes);
        return [{ line, verdict, title, problems, warnings, changed, cells: rows[index]?.cells ?? [] }];
      });
    },

    async commit(tracking = {}): Promise<Result<Committed>> {
      const target = await opened();
      if (!target.ok) return target;
      if (!plan || committed) return fail(problem('exchange.noFile'));
      if (tracking.signal?.aborted) return fail(problem('write.cancelled'));
      const operations = importOperations(kind, plan, () => target.value.nextId());
      const written = await target.value.write(operations, tracking);
      if (!written.ok) return written;
      committed = true;
      return ok({ transactionId: written.value.transactionId });
    },

    async undo(transactionId, tracking = {}): Promise<Result<null>> {
      const target = await opened();
      if (!target.ok) return target;
      const result = await target.value.undo(transactionId, tracking);
      return result.ok ? ok(null) : result;
    },

    dispose: () => store?.close(),
  };
}

/** Exactly what the preview calls create and update; new customers first. */
export function importOperations(
  kind: ImportKind,
  plan: Pick<Plan, 'verdicts' | 'revisions'>,
  nextId: () => string,
): WriteOperation[] {
  const made = new Map<string, string>();
  const first: WriteOperation[] = [];
  const rest: WriteOperation[] = [];
  for (const { verdict, recordId, changes, newCustomer } of plan.verdicts) {
    if (verdict !== 'create' && verdict !== 'update') continue;
    const key = exactName(newCustomer);
    if (key !== '' && !made.has(key)) {
      const id = nextId();
      made.set(key, id);
      first.push({ type: 'create', entity: 'customer', record: { id, name: newCustomer } });
    }
    const record = key === '' ? changes : { ...changes, customerId: made.get(key) };
    if (verdict === 'create') rest.push({ type: 'create', entity: kind, record } as WriteOperation);
    else {
      const expectedRev = plan.revisions.get(recordId);
      rest.push({ type: 'update', entity: kind, id: recordId, changes: record, expectedRev } as WriteOperation);
    }
  }
  return [...first, ...rest];
}
