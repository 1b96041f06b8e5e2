import type { Competitor } from '../competitors/competitor';
import { competitorsByName, nameKey, productsByName } from '../competitors/importNames';
import type { Localized } from '../kernel/fields';
import type { Product } from '../products/product';
import type { Pack, PackCard, PackName, PackScript } from './pack';
import { cardSum, scriptSum } from './portable';
import type { ScriptContent } from './script';

const fields = { stage: 'stages', product: 'productIds', competitor: 'competitorIds' } as const;
export type NamedKind = keyof typeof fields;
export const namedKinds = Object.keys(fields) as readonly NamedKind[];

/** A stage, a product or a competitor that a pack is meant for and that has no record with this id here. */
export interface ForeignName {
  readonly id: string;
  readonly kind: NamedKind;
  readonly name: PackName;
  /** Scripts and cards that are meant for it. */
  readonly entries: number;
}

/** What there is here to be meant by it. */
export interface OwnNames {
  readonly stages: readonly { readonly id: string; readonly name: Localized }[];
  readonly products: readonly Product[];
  readonly competitors: readonly Competitor[];
}

/** What stands for a foreign name here; `sure`: by the same code or name, otherwise it merely reads alike. */
export interface NameMatch {
  readonly id: string;
  readonly sure: boolean;
}

type Meant = Pick<ScriptContent, (typeof fields)[NamedKind]>;

/** The names of a pack that are not known here, by kind and in the order of the pack. */
export function foreignNames(pack: Pack, knows: (id: string) => boolean): readonly ForeignName[] {
  const contents: readonly Meant[] = [...pack.scripts, ...pack.objections].map(({ content }) => content);
  return namedKinds.flatMap((kind) => {
    const counts = new Map<string, number>();
    for (const content of contents)
      for (const id of new Set(content[fields[kind]])) if (!knows(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].map(([id, entries]) => ({ id, kind, name: pack.names[id] ?? { zh: '', en: '' }, entries }));
  });
}

function stageMatch(name: PackName, stages: OwnNames['stages']): NameMatch | undefined {
  const wanted = [name.zh, name.en].map(nameKey).filter((key) => key !== '');
  const found = stages.find((stage) => [stage.name.zh, stage.name.en].some((each) => wanted.includes(nameKey(each))));
  return found && { id: found.id, sure: true };
}

/**
 * The records of this workspace that foreign names stand for: products by code, then by name; competitors by name or short
 * name, with or without legal form; stages by name. A name that several records have stands for none of them.
 */
export function matchNames(foreign: readonly ForeignName[], own: OwnNames): ReadonlyMap<string, NameMatch> {
  const indexes = { product: productsByName(own.products), competitor: competitorsByName(own.competitors) };
  const matches = new Map<string, NameMatch>();
  for (const { id, kind, name } of foreign) {
    if (kind === 'stage') {
      const match = stageMatch(name, own.stages);
      if (match) matches.set(id, match);
      continue;
    }
    const words = [name.code ?? '', name.zh, name.en].filter((word) => word.trim() !== '');
    const index = indexes[kind];
    for (const word of words) {
      const found = index.find(word);
      if (found.kind === 'found') matches.set(id, { id: found.record.id, sure: true });
      const like = index.unknown().find((each) => nameKey(each.name) === nameKey(word))?.likeId ?? '';
      if (found.kind !== 'found' && like !== '' && !matches.has(id)) matches.set(id, { id: like, sure: false });
      if (matches.get(id)?.sure) break;
    }
  }
  return matches;
}

/** A pack that speaks of the records of this workspace; by foreign id, `''` or nothing = left as it is. */
export function inOwnNames(pack: Pack, matches: ReadonlyMap<string, string>): Pack {
  if (matches.size === 0) return pack;
  const own = (ids: readonly string[]) => [...new Set(ids.map((id) => matches.get(id) || id))];
  /** The audience under the own names; nothing where no name of it is another's. */
  const meant = ({ stages, productIds, competitorIds }: Meant): Partial<Meant> | undefined =>
    [...stages, ...productIds, ...competitorIds].some((id) => matches.get(id))
      ? { stages: own(stages), productIds: own(productIds), competitorIds: own(competitorIds) }
      : undefined;
  const scripts = pack.scripts.map((entry): PackScript => {
    const audience = meant(entry.content);
    if (!audience) return entry;
    const content = { ...entry.content, ...audience };
    return { ...entry, content, ownSum: scriptSum(content) };
  });
  const objections = pack.objections.map((entry): PackCard => {
    const audience = meant(entry.content);
    if (!audience) return entry;
    const content = { ...entry.content, ...audience };
    return { ...entry, content, ownSum: cardSum(content) };
  });
  return { ...pack, scripts, objections };
}
