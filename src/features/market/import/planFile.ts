import type { WriteOperation } from '@/data/api';
import { listPage } from '@/data/queries/list';
import { pricesOfCompetitor } from '@/data/queries/prices';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { competitorsNamed, type ImportPlan, type ImportRequest, planSteps } from '@/domain/competitors/priceImport';
import type { Product } from '@/domain/products/product';

const mostCompetitors = 2000;
const mostProducts = 20_000;
const pageSize = 1000;

/** What the names in a file can mean. */
export interface Known {
  readonly competitors: readonly Competitor[];
  readonly products: readonly Product[];
}

export async function loadKnown(store: Store): Promise<Known> {
  const [competitors, products] = await Promise.all([
    listPage(store, 'competitor', { order: 'name', limit: mostCompetitors }),
    listPage(store, 'product', { order: 'code', limit: mostProducts }),
  ]);
  return { competitors: competitors.rows, products: products.rows };
}

async function ledgersOf(store: Store, competitorIds: readonly string[]): Promise<PriceEntry[]> {
  const entries: PriceEntry[] = [];
  for (const id of competitorIds) {
    let after: Awaited<ReturnType<typeof pricesOfCompetitor>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof pricesOfCompetitor>> = await pricesOfCompetitor(store, id, {
        after,
        limit: pageSize,
      });
      entries.push(...page.rows);
      after = page.next;
    } while (after);
  }
  return entries;
}

/** Lets the screen answer between two pieces of long work. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The plan of a file against the ledgers of the competitors that it names; long files are read in pieces. */
export async function planFile(store: Store, request: Omit<ImportRequest, 'existing'>): Promise<ImportPlan> {
  const existing = await ledgersOf(store, competitorsNamed(request));
  const steps = planSteps({ ...request, existing });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breath();
  }
}

/** Exactly what the preview calls “create”, and the new competitors first: one write, one undo. */
export function importOperations(plan: ImportPlan, nextId: () => string): WriteOperation[] {
  const made = new Map(plan.newCompetitors.map((name) => [name.toLowerCase(), { name, id: nextId() }] as const));
  const competitors = [...made.values()].map((record) => ({
    type: 'create' as const,
    entity: 'competitor' as const,
    record,
  }));
  const entries = plan.rows
    .filter((row) => row.verdict === 'create')
    .map(({ draft, newCompetitor }) => ({
      type: 'create' as const,
      entity: 'priceEntry' as const,
      record: { ...draft, competitorId: made.get(newCompetitor.toLowerCase())?.id ?? draft.competitorId },
    }));
  return [...competitors, ...entries];
}
