import type { WriteOperation } from '@/data/api';
import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { shortName } from '@/domain/competitors/names';
import type { Localized } from '@/domain/kernel/fields';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { type Exported, exportedContent, mostEntries, type PackName, packText } from '@/domain/scripts/pack';
import { joinedSums } from '@/domain/scripts/packPlan';
import { cardSum, scriptSum } from '@/domain/scripts/portable';

/** Which scripts and cards are handed on; cards that the scripts refer to go with them. */
export interface Chosen {
  readonly scriptIds: readonly string[];
  readonly objectionIds: readonly string[];
}

const mostProcesses = 500;
const live = <T extends { readonly deletedAt: number }>(found: readonly (T | undefined)[]): T[] =>
  found.flatMap((record) => (record?.deletedAt === 0 ? [record] : []));
const named = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => id !== '');

/** All stages there are, those of the usual process first; an id may come several times. */
export async function allStages(store: Store): Promise<readonly { readonly id: string; readonly name: Localized }[]> {
  const { rows } = await listPage(store, 'pipeline', { order: 'updatedAt', limit: mostProcesses });
  return [...builtInProcesses, ...rows].flatMap(({ stages }) => stages);
}

/** Names of all stages there are, by id. */
export async function stageNames(store: Store): Promise<ReadonlyMap<string, Localized>> {
  const stages = await allStages(store);
  return new Map(stages.map(({ id, name }) => [id, name] as const).reverse());
}

/** The chosen records that are live, scripts with their approved versions. */
export async function readChosen(store: Store, { scriptIds, objectionIds }: Chosen): Promise<Omit<Exported, 'names'>> {
  const scripts = live(await store.getMany('script', named(scriptIds)));
  const versions = live(await store.getMany('scriptVersion', named(scripts.map(({ versionId }) => versionId))));
  const byId = new Map(versions.map((version) => [version.id, version]));
  const pairs = scripts.map((script) => ({ script, version: byId.get(script.versionId) }));
  const referred = pairs.flatMap((pair) => exportedContent(pair).nodes.map(({ objectionId }) => objectionId));
  const objections = live(await store.getMany('objection', named([...objectionIds, ...referred])));
  return { scripts: pairs, objections };
}

/** Everything in the library that is in use, as far as a pack can carry it. */
export async function wholeLibrary(store: Store): Promise<Chosen> {
  const [scripts, objections] = await Promise.all([
    listPage(store, 'script', { order: 'updatedAt', limit: mostEntries }),
    listPage(store, 'objection', { order: 'updatedAt', limit: mostEntries }),
  ]);
  const inUse = (rows: readonly { readonly id: string; readonly status: string }[]) =>
    rows.filter(({ status }) => status !== 'retired').map(({ id }) => id);
  return { scriptIds: inUse(scripts.rows), objectionIds: inUse(objections.rows) };
}

async function namesOf(store: Store, { scripts, objections }: Omit<Exported, 'names'>) {
  const meant = [...scripts.map(exportedContent), ...objections];
  const [stages, products, competitors] = await Promise.all([
    stageNames(store),
    store.getMany('product', named(meant.flatMap(({ productIds }) => productIds))),
    store.getMany('competitor', named(meant.flatMap(({ competitorIds }) => competitorIds))),
  ]);
  const used = new Set(meant.flatMap((each) => each.stages));
  const names: Record<string, PackName> = {};
  for (const [id, name] of stages) if (used.has(id)) names[id] = name;
  for (const product of products) if (product) names[product.id] = { ...product.name, code: product.code };
  for (const competitor of competitors) if (competitor) names[competitor.id] = shortName(competitor);
  return names;
}

export interface MadePack {
  readonly text: string;
  readonly scripts: number;
  readonly objections: number;
  /** Remembers in the records what was handed on, so that it is known again when it comes back. */
  readonly remember: readonly WriteOperation[];
}

/** A pack of the chosen scripts, and of the cards that they need. */
export async function makePack(store: Store, chosen: Chosen): Promise<MadePack> {
  const records = await readChosen(store, chosen);
  const text = packText({ ...records, names: await namesOf(store, records) });
  const remember: WriteOperation[] = [];
  for (const pair of records.scripts) {
    const { id, packSums } = pair.script;
    const sums = joinedSums([scriptSum(exportedContent(pair))], packSums);
    if (sums[0] !== packSums[0]) remember.push({ type: 'update', entity: 'script', id, changes: { packSums: sums } });
  }
  for (const card of records.objections) {
    const sums = joinedSums([cardSum(card)], card.packSums);
    if (sums[0] !== card.packSums[0])
      remember.push({ type: 'update', entity: 'objection', id: card.id, changes: { packSums: sums } });
  }
  return { text, scripts: records.scripts.length, objections: records.objections.length, remember };
}
