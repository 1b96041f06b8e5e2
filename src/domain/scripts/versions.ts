import { canonicalJson } from '../kernel/canonical';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { sumOf } from '../kernel/sum';
import { type Unsaved, unsaved } from '../quoting/create';
import { nodeOf } from './graph';
import { canApprove, type KnownCards, lintScript } from './lint';
import type { LineEvidence } from './parts';
import {
  type Script,
  type ScriptContent,
  type ScriptNode,
  type ScriptVersion,
  scriptContent,
  scriptVersionEntity,
} from './script';

export type ContentField = keyof ScriptContent;
const contentFields = Object.keys(scriptContent) as readonly ContentField[];

/** What of a script or a version is approved, compared and exchanged. */
export function contentOf(record: ScriptContent): ScriptContent {
  return Object.fromEntries(contentFields.map((field) => [field, record[field]])) as ScriptContent;
}

/** What of a line is approved and compared: not its place in the drawing, not what it was made from and how sources read. */
function saidOf({ at: _at, origin: _origin, evidence, ...node }: ScriptNode) {
  return { ...node, evidence: evidence.map(({ basis: _basis, ...each }) => each) };
}

/**
 * The sum of a content. Where its nodes stand in the drawing does not count, nor how the sources of its lines read: who
 * says that a line is still right changes no word of it (N2).
 */
export function contentSum(content: ScriptContent): string {
  const { nodes, ...rest } = contentOf(content);
  return sumOf({ ...rest, nodes: nodes.map(saidOf) });
}

/** As {@link contentSum}, the readings of sources included: how approvals of earlier versions of the program are known. */
function sumWithReadings(content: ScriptContent): string {
  const { nodes, ...rest } = contentOf(content);
  return sumOf({ ...rest, nodes: nodes.map(({ at: _at, ...node }) => node) });
}

/** Whether the working copy holds something that was never approved. */
export function isChanged(script: Script): boolean {
  if (script.version === 0) return true;
  return contentSum(script) !== script.approvedSum && sumWithReadings(script) !== script.approvedSum;
}

/**
 * The changes that give a script other nodes. An approval that was known by the sum with the readings goes on where only
 * these are others.
 */
export function withNodes(script: Script, nodes: ScriptNode[]): Partial<Script> {
  const sum = contentSum(script);
  const before = script.approvedSum !== sum && !isChanged(script);
  return before && contentSum({ ...script, nodes }) === sum ? { nodes, approvedSum: sum } : { nodes };
}

const longestName = 200;
const longestNote = 2000;

/**
 * The next version of a script as it is, and the changes of the script that point to it; approving is also verifying. `known`
 * as in {@link lintScript}. Problems: `script.retired`, `script.lint` {count} (errors), `script.unchanged`.
 */
export function approve(
  script: Script,
  env: Environment,
  { by, note }: { readonly by: string; readonly note: string },
  known: KnownCards = {},
): Result<{ readonly version: Unsaved<ScriptVersion>; readonly changes: Partial<Script> }> {
  if (script.status === 'retired') return fail(problem('script.retired'));
  const issues = lintScript(script, known);
  const count = issues.filter(({ severity }) => severity === 'error').length;
  if (!canApprove(issues)) return fail(problem('script.lint', { count }));
  if (!isChanged(script)) return fail(problem('script.unchanged'));
  const record = scriptVersionEntity.schema.parse({
    ...structuredClone(contentOf(script)),
    id: newId(env),
    createdAt: 0,
    updatedAt: 0,
    scriptId: script.id,
    version: script.version + 1,
    approvedAt: env.now(),
    approvedBy: by.slice(0, longestName),
    note: note.trim().slice(0, longestNote),
  });
  return ok({
    version: unsaved(record),
    changes: {
      status: 'approved',
      version: record.version,
      versionId: record.id,
      approvedSum: contentSum(record),
      verifiedOn: env.today(),
      verifiedBy: record.approvedBy,
    },
  });
}

const sameLink = (a: LineEvidence, b: LineEvidence): boolean =>
  a.id === b.id && a.entity === b.entity && a.recordId === b.recordId && a.part === b.part;

/**
 * A version with what was said since about the sources of its lines: who stands by a line in the working copy, or cuts its
 * link to an analysis that is gone, does so for the approved words too (N2).
 */
export function withReadings<T extends ScriptContent>(version: T, working: Pick<ScriptContent, 'nodes'>): T {
  const nodes = version.nodes.map((node) => {
    const own = nodeOf(working, node.id);
    if (!own) return node;
    const evidence = node.evidence.map((each) => {
      const read = own.evidence.find((one) => sameLink(one, each));
      return read ? { ...each, basis: read.basis } : each;
    });
    return { ...node, origin: own.origin, evidence };
  });
  return { ...version, nodes };
}

/** The changes that bring the working copy back to a version. */
export function restored(version: ScriptVersion, working: Pick<ScriptContent, 'nodes'>): Partial<Script> {
  return structuredClone(contentOf(withReadings(version, working)));
}

export type NodeField = Exclude<keyof ScriptNode, 'id' | 'at' | 'origin'>;

export interface NodeChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly before?: ScriptNode;
  readonly after?: ScriptNode;
  /** What differs of a changed node. */
  readonly fields: readonly NodeField[];
}

export interface ContentChanges {
  /** What differs beside the nodes. */
  readonly fields: readonly {
    readonly field: Exclude<ContentField, 'nodes'>;
    readonly before: unknown;
    readonly after: unknown;
  }[];
  /** In the order of the later content; what was removed stands where it stood. */
  readonly nodes: readonly NodeChange[];
  /** The nodes that both have stand in another order. */
  readonly reordered: boolean;
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

function nodeChange(before: ScriptNode | undefined, after: ScriptNode): NodeChange {
  if (!before) return { id: after.id, kind: 'added', after, fields: [] };
  const [was, is] = [saidOf(before), saidOf(after)];
  const fields = (Object.keys(is) as (keyof typeof is)[]).filter((name) => name !== 'id' && !same(was[name], is[name]));
  return { id: after.id, kind: fields.length > 0 ? 'changed' : 'same', before, after, fields: fields as NodeField[] };
}

/** What differs between two contents, by the ids of the nodes. */
export function compareContent(before: ScriptContent, after: ScriptContent): ContentChanges {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map(({ id }) => id));
  // What was removed, by the node that stood before it.
  const removed = new Map<string, NodeChange[]>();
  let place = '';
  for (const node of before.nodes) {
    if (kept.has(node.id)) place = node.id;
    else
      removed.set(place, [...(removed.get(place) ?? []), { id: node.id, kind: 'removed', before: node, fields: [] }]);
  }
  const nodes = [
    ...(removed.get('') ?? []),
    ...after.nodes.flatMap((node) => [nodeChange(old.get(node.id), node), ...(removed.get(node.id) ?? [])]),
  ];
  const fields = contentFields
    .filter((field) => field !== 'nodes')
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const stayed = before.nodes.flatMap(({ id }) => (kept.has(id) ? [id] : []));
  const standing = after.nodes.flatMap(({ id }) => (old.has(id) ? [id] : []));
  return { fields, nodes, reordered: !same(stayed, standing) };
}
