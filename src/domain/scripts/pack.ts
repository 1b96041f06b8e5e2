import { z } from 'zod';
import { type Localized, localizedSchema, tags as tagList } from '../kernel/fields';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import type { Objection } from './objection';
import { objectionEntity } from './objection';
import { type CardContent, cardFields, cardOf, cardSum, scriptSum } from './portable';
import { maximumNodes, type Script, type ScriptContent, type ScriptVersion, scriptContent } from './script';
import { contentOf } from './versions';

export const packFormat = 'dealwright.scripts';
export const packVersion = 1;
/** Scripts, and cards, that one file carries. */
export const mostEntries = 5000;
/** Characters; far above what a thousand scripts come to. */
const mostCharacters = 60_000_000;

/** What every entry of a pack says beside its content. */
interface Entry {
  /** The same in every workspace. */
  readonly id: string;
  /** Of the content as its file has it, reckoned here. */
  readonly sum: string;
  /** Of the content under the names of this workspace, where it reads otherwise then. */
  readonly ownSum?: string;
  /** Sums of former contents that this one descends from, newest first. */
  readonly basedOn: readonly string[];
  readonly tags: readonly string[];
}
export interface PackScript extends Entry {
  readonly content: ScriptContent;
  /** Number of the approved version that this is; 0 = a draft. */
  readonly version: number;
}
export interface PackCard extends Entry {
  readonly content: CardContent;
}

/** An entry that cannot be taken over, and why. */
export interface BrokenEntry {
  readonly kind: 'script' | 'objection';
  /** Place in the file, from 1. */
  readonly place: number;
  readonly title: Localized;
  readonly problem: Problem;
}

/** What a product, a competitor or a stage is called where a pack comes from; products also by their code. */
export interface PackName extends Localized {
  readonly code?: string | undefined;
}

export interface Pack {
  readonly scripts: readonly PackScript[];
  readonly objections: readonly PackCard[];
  readonly broken: readonly BrokenEntry[];
  /** Names of the products, competitors and stages that the entries are meant for, by id. */
  readonly names: Readonly<Record<string, PackName>>;
  /** What is to say of the file as a whole; none of it keeps it from being read. */
  readonly notes: readonly Problem[];
}

/** A script to be handed on: its approved version where there is one. */
export interface Exported {
  readonly scripts: readonly { readonly script: Script; readonly version: ScriptVersion | undefined }[];
  readonly objections: readonly Objection[];
  readonly names: Readonly<Record<string, PackName>>;
}

/** What is handed on of a script. */
export function exportedContent({ script, version }: Exported['scripts'][number]): ScriptContent {
  return contentOf(version ?? script);
}

/** A pack as text: versioned JSON, see docs/file-formats. */
export function packText({ scripts, objections, names }: Exported): string {
  const pack = {
    format: packFormat,
    version: packVersion,
    names,
    scripts: scripts.map((each) => {
      const content = exportedContent(each);
      const { id, packSums, tags: own } = each.script;
      const sum = scriptSum(content);
      const basedOn = packSums.filter((known) => known !== sum);
      return { id, sum, basedOn, version: each.version?.version ?? 0, tags: own, ...content };
    }),
    objections: objections.map((card) => {
      const sum = cardSum(card);
      const basedOn = card.packSums.filter((known) => known !== sum);
      return { id: card.id, sum, basedOn, tags: card.tags, ...cardOf(card) };
    }),
  };
  return `${JSON.stringify(pack, null, 1)}\n`;
}

const entry = {
  id: z.string().trim().min(1).max(60),
  sum: z.string().max(200).default(''),
  basedOn: z.array(z.string().max(40)).max(100).default([]),
  tags: tagList(),
};
const scriptEntry = z.object({ ...entry, version: z.int().nonnegative().default(0), ...scriptContent });
const { shape } = objectionEntity.schema;
const cardEntry = z.object({
  ...entry,
  ...(Object.fromEntries(cardFields.map((field) => [field, shape[field]])) as Pick<
    typeof shape,
    (typeof cardFields)[number]
  >),
});
const sections: ReadonlySet<string> = new Set(['format', 'version', 'names', 'scripts', 'objections']);
const head = z.object({ format: z.literal(packFormat), version: z.int().min(1) });
const entries = z.array(z.unknown()).max(mostEntries).default([]);
const body = z.object({ scripts: entries, objections: entries });
const namesSchema = z.record(z.string().max(60), localizedSchema.extend({ code: z.string().max(60).optional() }));

/** Fields that the file has and we do not know, however deep. */
function unknownFields(raw: unknown, known: unknown): number {
  if (Array.isArray(raw) && Array.isArray(known))
    return raw.reduce((total: number, each, at) => total + unknownFields(each, known[at]), 0);
  if (typeof raw !== 'object' || raw === null || typeof known !== 'object' || known === null) return 0;
  const fields = known as Record<string, unknown>;
  return Object.entries(raw).reduce(
    (total, [name, value]) => total + (Object.hasOwn(fields, name) ? unknownFields(value, fields[name]) : 1),
    0,
  );
}

const isWords = (value: unknown): value is Localized => localizedSchema.safeParse(value).success;

function titleOf(raw: unknown, kind: BrokenEntry['kind']): Localized {
  const fields = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const title = kind === 'script' ? fields.title : fields.text;
  const words = isWords(title) ? localizedSchema.parse(title) : { zh: '', en: '' };
  return { zh: words.zh.slice(0, 200), en: words.en.slice(0, 200) };
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  );
}

function entryProblem(raw: unknown, issue: z.core.$ZodIssue | undefined): Problem {
  const path = issue?.path ?? [];
  const field = path.map(String).join('.').slice(0, 80);
  if (path[0] === 'id') return problem('scriptPack.noId');
  if (issue?.code === 'too_big' && field === 'nodes') return problem('scriptPack.tooManyLines', { max: maximumNodes });
  const value = at(raw, path);
  if (path.at(-1) === 'kind' && path[0] === 'nodes' && typeof value === 'string')
    return problem('scriptPack.unknownKind', { line: Number(path[1]) + 1, kind: value.slice(0, 40) });
  return problem('scriptPack.invalid', { field: field === '' ? '-' : field });
}

/** Ids inside an entry by which others refer to its parts. */
function repeatedIds(content: ScriptContent | CardContent): number {
  const parts = 'nodes' in content ? content.nodes : content.answers;
  return parts.length - new Set(parts.map(({ id }) => id)).size;
}

class Reader {
  readonly broken: BrokenEntry[] = [];
  unknown = 0;
  otherSums = 0;

  /** The entries of one kind that can be read, each id once. */
  read<T extends PackScript | PackCard>(
    kind: BrokenEntry['kind'],
    raws: readonly unknown[],
    parse: (raw: unknown) => { readonly entry: T; readonly plain: unknown; readonly sums: boolean } | Problem,
  ): T[] {
    const found = new Map<string, T>();
    for (const [index, raw] of raws.entries()) {
      const parsed = parse(raw);
      const refuse = (why: Problem) =>
        this.broken.push({ kind, place: index + 1, title: titleOf(raw, kind), problem: why });
      if ('code' in parsed) {
        refuse(parsed);
        continue;
      }
      const { entry: read, plain, sums } = parsed;
      const repeated = repeatedIds(read.content);
      if (repeated > 0) refuse(problem('scriptPack.sameLine', { count: repeated }));
      else if (found.has(read.id)) refuse(problem('scriptPack.repeated'));
      else {
        found.set(read.id, read);
        const unknown = unknownFields(raw, plain);
        this.unknown += unknown;
        if (!sums && unknown === 0) this.otherSums += 1;
      }
    }
    return [...found.values()];
  }
}

function readScript(raw: unknown) {
  const parsed = scriptEntry.safeParse(raw);
  if (!parsed.success) return entryProblem(raw, parsed.error.issues[0]);
  const { id, sum, basedOn, version, tags } = parsed.data;
  const content = contentOf(parsed.data);
  const own = scriptSum(content);
  return {
    entry: { id, sum: own, basedOn, version, tags, content },
    plain: parsed.data,
    sums: sum === '' || sum === own,
  };
}

function readCard(raw: unknown) {
  const parsed = cardEntry.safeParse(raw);
  if (!parsed.success) return entryProblem(raw, parsed.error.issues[0]);
  const { id, sum, basedOn, tags } = parsed.data;
  const content = cardOf(parsed.data);
  const own = cardSum(content);
  return { entry: { id, sum: own, basedOn, tags, content }, plain: parsed.data, sums: sum === '' || sum === own };
}

/**
 * What a pack holds. Entries that cannot be read are told one by one; the others can be taken over all the same. Problems:
 * `scriptPack.unreadable` (no JSON), `scriptPack.foreign` (some other file), `scriptPack.newer` {version},
 * `scriptPack.tooLarge`, `scriptPack.empty`.
 */
export function readPack(text: string): Result<Pack> {
  if (text.length > mostCharacters) return fail(problem('scriptPack.tooLarge'));
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // No JSON, or nested deeper than anything of ours.
    return fail(problem('scriptPack.unreadable'));
  }
  const read = head.safeParse(raw);
  if (!read.success) return fail(problem('scriptPack.foreign'));
  if (read.data.version > packVersion) return fail(problem('scriptPack.newer', { version: read.data.version }));
  const lists = body.safeParse(raw);
  if (!lists.success) {
    const tooMany = lists.error.issues[0]?.code === 'too_big';
    return fail(problem(tooMany ? 'scriptPack.tooLarge' : 'scriptPack.foreign'));
  }
  if (lists.data.scripts.length + lists.data.objections.length === 0) return fail(problem('scriptPack.empty'));
  const reader = new Reader();
  const scripts = reader.read('script', lists.data.scripts, readScript);
  const objections = reader.read('objection', lists.data.objections, readCard);
  const names = namesSchema.safeParse(at(raw, ['names']));
  const other = Object.keys(raw as object).filter((name) => !sections.has(name));
  const notes = [
    ...(other.length > 0 ? [problem('scriptPack.otherSections', { names: other.join(', ').slice(0, 100) })] : []),
    ...(reader.unknown > 0 ? [problem('scriptPack.unknownFields', { count: reader.unknown })] : []),
    ...(reader.otherSums > 0 ? [problem('scriptPack.editedByHand', { count: reader.otherSums })] : []),
  ];
  return ok({ scripts, objections, broken: reader.broken, names: names.success ? names.data : {}, notes });
}

/** Records that come with the program, as a pack; `former` are the sums of what it said of them before, newest first. */
export function packOf(
  records: {
    readonly scripts: readonly (ScriptContent & Pick<Script, 'id' | 'tags'>)[];
    readonly objections: readonly (CardContent & Pick<Objection, 'id' | 'tags'>)[];
  },
  former: Readonly<Record<string, readonly string[]>> = {},
): Pack {
  const entryOf = ({ id, tags }: { readonly id: string; readonly tags: readonly string[] }) => ({
    id,
    basedOn: former[id] ?? [],
    tags,
  });
  return {
    scripts: records.scripts.map((script) => {
      const content = contentOf(script);
      return { ...entryOf(script), sum: scriptSum(content), version: 0, content };
    }),
    objections: records.objections.map((card) => {
      const content = cardOf(card);
      return { ...entryOf(card), sum: cardSum(content), content };
    }),
    broken: [],
    names: {},
    notes: [],
  };
}
