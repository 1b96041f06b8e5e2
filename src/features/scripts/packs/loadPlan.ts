import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import type { OptionWords } from '@/domain/exchange/cells';
import type { ListMapping, ListWords } from '@/domain/scripts/listCells';
import { type ListPlan, planList } from '@/domain/scripts/listImport';
import type { Pack } from '@/domain/scripts/pack';
import { type Here, type PackRow, planPack } from '@/domain/scripts/packPlan';
import type { LineEvidence, LineOrigin } from '@/domain/scripts/parts';
import { scenarios } from '@/domain/scripts/script';
import { listSynonyms, nameJoints } from '@/domain/scripts/stringsList';
import en from '@/i18n/en/scripts.json';
import zh from '@/i18n/zh-CN/scripts.json';
import { allStages, stageNames } from './collect';
import type { ListFile, PackFile } from './readScriptFile';

type Linked = Exclude<LineEvidence['entity'], ''> | LineOrigin['entity'];
/** Scripts and cards that a list is held against. */
const mostScripts = 5000;

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

/** What taking over a pack would do to this workspace, entry by entry. */
export async function loadPackPlan(store: Store, { pack, starter }: PackFile): Promise<readonly PackRow[]> {
  const contents = [...pack.scripts, ...pack.objections].map(({ content }) => content);
  const cards = pack.scripts.flatMap(({ content }) => content.nodes.map(({ objectionId }) => objectionId));
  const [scripts, objections, products, competitors, stages, has] = await Promise.all([
    store.getMany('script', named(pack.scripts.map(({ id }) => id))),
    store.getMany('objection', named([...pack.objections.map(({ id }) => id), ...cards])),
    store.getMany('product', named(contents.flatMap(({ productIds }) => productIds))),
    store.getMany('competitor', named(contents.flatMap(({ competitorIds }) => competitorIds))),
    stageNames(store),
    linkedHere(store, pack),
  ]);
  const known = new Set([
    ...[...products, ...competitors].flatMap((record) => (record?.deletedAt === 0 ? [record.id] : [])),
    ...stages.keys(),
  ]);
  const here: Here = { scripts: byId(scripts), objections: byId(objections), has, knows: (id) => known.has(id) };
  return planPack(starter ? fromItsMaker(pack, here) : pack, here);
}

/** What was taken over from the program and from nobody else descends from what the program said before. */
function fromItsMaker(pack: Pack, here: Here): Pack {
  const basedOn = (record: { readonly packSums: readonly string[] } | undefined) =>
    record?.packSums.length === 1 ? record.packSums : [];
  return {
    ...pack,
    scripts: pack.scripts.map((entry) => ({ ...entry, basedOn: basedOn(here.scripts.get(entry.id)) })),
    objections: pack.objections.map((entry) => ({ ...entry, basedOn: basedOn(here.objections.get(entry.id)) })),
  };
}

const labels = (
  words: { readonly zh: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> },
  others: Readonly<Record<string, readonly string[]>>,
  codes: readonly string[] = Object.keys(words.zh),
) =>
  Object.fromEntries(
    codes.map((code) => [code, [words.zh[code] ?? code, words.en[code] ?? code, ...(others[code] ?? [])]]),
  );

type Stages = Awaited<ReturnType<typeof allStages>>;

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

function listWords(stages: Stages): ListWords {
  const { scenario, persona, customerType } = listSynonyms;
  return {
    scenario: labels({ zh: zh.scenarios, en: en.scenarios }, scenario, scenarios),
    persona: labels({ zh: zh.personas, en: en.personas }, persona),
    customerType: labels({ zh: zh.customerTypes, en: en.customerTypes }, customerType),
    stage: stageWords(stages),
  };
}

/** What a plain list would make here, row by row. */
export async function loadListPlan(store: Store, file: ListFile, mapping: ListMapping): Promise<ListPlan> {
  const [scripts, objections, stages] = await Promise.all([
    listPage(store, 'script', { order: 'updatedAt', direction: 'desc', limit: mostScripts }),
    listPage(store, 'objection', { order: 'updatedAt', direction: 'desc', limit: mostScripts }),
    allStages(store),
  ]);
  return planList({
    rows: file.table.rows,
    mapping,
    words: listWords(stages),
    scripts: scripts.rows,
    objections: objections.rows,
    title: file.name.replace(/\.\w{1,5}$/, ''),
  });
}
