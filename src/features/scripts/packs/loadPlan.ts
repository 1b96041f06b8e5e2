import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import { shortName } from '@/domain/competitors/names';
import type { RecordMap } from '@/domain/entities';
import type { OptionWords } from '@/domain/exchange/cells';
import type { Product } from '@/domain/products/product';
import { type ListMapping, type ListWords, recordWords } from '@/domain/scripts/listCells';
import { type ListPlan, planList } from '@/domain/scripts/listImport';
import type { Pack } from '@/domain/scripts/pack';
import { type ForeignName, foreignNames, inOwnNames, matchNames } from '@/domain/scripts/packNames';
import { type Here, type PackRow, planPack } from '@/domain/scripts/packPlan';
import type { LineEvidence, LineOrigin } from '@/domain/scripts/parts';
import { type CardContent, cardSum, scriptSum } from '@/domain/scripts/portable';
import { type ScriptContent, scenarios } from '@/domain/scripts/script';
import { listSynonyms, nameJoints } from '@/domain/scripts/stringsList';
import en from '@/i18n/en/scripts.json';
import zh from '@/i18n/zh-CN/scripts.json';
import { allStages } from './collect';
import type { ListFile, PackFile } from './readScriptFile';

type Stages = Awaited<ReturnType<typeof allStages>>;
type Linked = Exclude<LineEvidence['entity'], ''> | LineOrigin['entity'];
/** Scripts and cards that a list is held against. */
const mostScripts = 5000;
/** Products, and competitors, among which names are looked for. */
const mostNamed = 5000;
/** Entries whose history is read. */
const mostBases = 200;
const mostVersions = 50;

const byId = <T extends { readonly id: string }>(found: readonly (T | undefined)[]) =>
  new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
const named = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => id !== '');

/** Which of the records that the lines of a pack rest on are here. */
async function linkedHere(store: Store, { scripts, objections }: Pack): Promise<Here['has']> {
  const wanted = new Map<Linked, Set<string>>();
  const want = (entity: Linked, id: string) => wanted.set(entity, (wanted.get(entity) ?? new Set()).add(id));
  const lines = [
    ...scripts.flatMap(({ content }) => content.nodes),
    ...objections.flatMap(({ content }) => [...content.answers, { evidence: [], origin: content.origin }]),
  ];
  for (const { evidence, origin } of lines) {
    for (const { entity, recordId } of evidence) if (entity !== '') want(entity, recordId);
    if (origin) want(origin.entity, origin.recordId);
  }
  for (const { content } of scripts) for (const id of content.materialIds) want('material', id);
  const here = new Set<string>();
  for (const [entity, ids] of wanted)
    for (const record of await store.getMany(entity, named(ids)))
      if (record?.deletedAt === 0) here.add(`${entity} ${record.id}`);
  return (entity, id) => here.has(`${entity} ${id}`);
}

/** A name of a pack that is not known here, and the record that stands for it; `''` = none. */
export interface MatchedName extends ForeignName {
  readonly match: string;
  /** The record was found by the same code or name, or chosen by the user. */
  readonly sure: boolean;
}
export interface PackPlan {
  readonly rows: readonly PackRow[];
  readonly names: readonly MatchedName[];
}

async function everyOne<Name extends 'product' | 'competitor'>(store: Store, entity: Name) {
  return (await listPage(store, entity, { order: 'name', limit: mostNamed })).rows;
}

async function matchedNames(
  store: Store,
  foreign: readonly ForeignName[],
  stages: Stages,
  chosen: ReadonlyMap<string, string>,
): Promise<readonly MatchedName[]> {
  const has = (kind: ForeignName['kind']) => foreign.some((each) => each.kind === kind);
  const [products, competitors] = await Promise.all([
    has('product') ? everyOne(store, 'product') : [],
    has('competitor') ? everyOne(store, 'competitor') : [],
  ]);
  const matches = matchNames(foreign, { stages, products, competitors });
  return foreign.map((each) => {
    const given = chosen.get(each.id);
    const found = matches.get(each.id);
    return { ...each, match: given ?? found?.id ?? '', sure: given !== undefined || found?.sure !== false };
  });
}

/** What a record said before, newest first, by going back through its history. */
async function formerly<Name extends 'script' | 'objection'>(
  store: Store,
  entity: Name,
  mine: RecordMap[Name],
): Promise<readonly RecordMap[Name][]> {
  const states = [mine];
  for (const { before } of await store.history(entity, mine.id)) states.push({ ...(states.at(-1) ?? mine), ...before });
  return states;
}

/**
 * What both sides descend from, of the entries that both have changed: the newest of the approved versions and former drafts
 * that was the same here and there; nothing where that is too long ago.
 */
async function basesOf(store: Store, rows: readonly PackRow[]) {
  const scriptBases = new Map<string, ScriptContent>();
  const cardBases = new Map<string, CardContent>();
  const both = rows.filter(({ verdict }) => verdict === 'conflict').slice(0, mostBases);
  for (const row of both) {
    if (row.kind === 'broken' || !row.mine) continue;
    const there = new Set([row.entry.sum, ...row.entry.basedOn]);
    const common = new Set(row.mine.packSums.filter((sum) => there.has(sum)));
    if (common.size === 0) continue;
    if (row.kind === 'script') {
      const versions = await related(store, 'scriptVersion', 'scriptId', row.mine.id, { limit: mostVersions });
      const candidates: readonly ScriptContent[] = [...(await formerly(store, 'script', row.mine)), ...versions];
      const base = candidates.find((content) => common.has(scriptSum(content)));
      if (base) scriptBases.set(row.mine.id, base);
    } else {
      const base = (await formerly(store, 'objection', row.mine)).find((card) => common.has(cardSum(card)));
      if (base) cardBases.set(row.mine.id, base);
    }
  }
  return { scriptBases, cardBases };
}

/**
 * What taking over a pack would do to this workspace, entry by entry; `chosen`: the records of this workspace that names of
 * the pack stand for, where the user says otherwise (`''` = none).
 */
export async function loadPackPlan(
  store: Store,
  { pack: given }: PackFile,
  chosen: ReadonlyMap<string, string> = new Map(),
): Promise<PackPlan> {
  const contents = [...given.scripts, ...given.objections].map(({ content }) => content);
  const cards = given.scripts.flatMap(({ content }) => content.nodes.map(({ objectionId }) => objectionId));
  const [scripts, objections, products, competitors, stages, has] = await Promise.all([
    store.getMany('script', named(given.scripts.map(({ id }) => id))),
    store.getMany('objection', named([...given.objections.map(({ id }) => id), ...cards])),
    store.getMany('product', named(contents.flatMap(({ productIds }) => productIds))),
    store.getMany('competitor', named(contents.flatMap(({ competitorIds }) => competitorIds))),
    allStages(store),
    linkedHere(store, given),
  ]);
  const known = new Set([
    ...[...products, ...competitors].flatMap((record) => (record?.deletedAt === 0 ? [record.id] : [])),
    ...stages.map(({ id }) => id),
  ]);
  const knows = (id: string) => known.has(id);
  const names = await matchedNames(store, foreignNames(given, knows), stages, chosen);
  for (const { match } of names) known.add(match);
  const pack = inOwnNames(given, new Map(names.map(({ id, match }) => [id, match])));
  const here: Here = { scripts: byId(scripts), objections: byId(objections), has, knows };
  const rows = planPack(pack, here);
  const bases = await basesOf(store, rows);
  const found = bases.scriptBases.size + bases.cardBases.size > 0;
  return { rows: found ? planPack(pack, { ...here, ...bases }) : rows, names };
}

const labels = (
  words: { readonly zh: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> },
  others: Readonly<Record<string, readonly string[]>>,
  codes: readonly string[] = Object.keys(words.zh),
) =>
  Object.fromEntries(
    codes.map((code) => [code, [words.zh[code] ?? code, words.en[code] ?? code, ...(others[code] ?? [])]]),
  );

/** Stages by their names, and by the parts of their names that no stage before them has. */
function stageWords(stages: Stages): OptionWords {
  const words = new Map<string, string[]>(stages.map(({ id }) => [id, []]));
  const taken = new Set<string>();
  const give = (id: string, text: string) => {
    const word = text.trim();
    if (word === '' || taken.has(word)) return;
    taken.add(word);
    words.get(id)?.push(word);
  };
  for (const { id, name } of stages) for (const text of [name.zh, name.en]) give(id, text);
  for (const { id, name } of stages)
    for (const text of [...name.zh.split(nameJoints.zh), ...name.en.split(nameJoints.en)]) give(id, text);
  return Object.fromEntries(words);
}

function listWords(stages: Stages, products: readonly Product[], competitors: readonly Competitor[]): ListWords {
  const { scenario, persona, customerType } = listSynonyms;
  return {
    scenario: labels({ zh: zh.scenarios, en: en.scenarios }, scenario, scenarios),
    persona: labels({ zh: zh.personas, en: en.personas }, persona),
    customerType: labels({ zh: zh.customerTypes, en: en.customerTypes }, customerType),
    stage: stageWords(stages),
    product: recordWords(products.map(({ id, code, name }) => ({ id, names: [code, name.zh, name.en] }))),
    competitor: recordWords(
      competitors.map((record) => {
        const short = shortName(record);
        return { id: record.id, names: [...new Set([record.name, record.nameEn, short.zh, short.en])] };
      }),
    ),
  };
}

/** What a plain list would make here, row by row. */
export async function loadListPlan(store: Store, file: ListFile, mapping: ListMapping): Promise<ListPlan> {
  const [scripts, objections, stages, products, competitors] = await Promise.all([
    listPage(store, 'script', { order: 'updatedAt', direction: 'desc', limit: mostScripts }),
    listPage(store, 'objection', { order: 'updatedAt', direction: 'desc', limit: mostScripts }),
    allStages(store),
    mapping.includes('product') ? everyOne(store, 'product') : [],
    mapping.includes('competitor') ? everyOne(store, 'competitor') : [],
  ]);
  return planList({
    rows: file.table.rows,
    mapping,
    words: listWords(stages, products, competitors),
    scripts: scripts.rows,
    objections: objections.rows,
    title: file.name.replace(/\.\w{1,5}$/, ''),
  });
}
