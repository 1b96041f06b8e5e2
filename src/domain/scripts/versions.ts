import { canonicalJson } from '../kernel/canonical';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { sumOf } from '../kernel/sum';
import { type Unsaved, unsaved } from '../quoting/create';
import { canApprove, lintScript } from './lint';
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

/** The sum of a content; where its nodes stand in the drawing does not count. */
export function contentSum(content: ScriptContent): string {
  const { nodes, ...rest } = contentOf(content);
  return sumOf({ ...rest, nodes: nodes.map(({ at: _at, ...node }) => node) });
}

/** Whether the working copy holds something that was never approved. */
export function isChanged(script: Script): boolean {
  return script.version === 0 || contentSum(script) !== script.approvedSum;
}

const longestName = 200;
const longestNote = 2000;

/**
 * The next version of a script as it is, and the changes of the script that point to it; approving is also verifying. Problems:
 * `script.lint` {count} (errors, see `lint.ts`), `script.unchanged`.
 */
export function approve(
  script: Script,
  env: Environment,
  { by, note }: { readonly by: string; readonly note: string },
): Result<{ readonly version: Unsaved<ScriptVersion>; readonly changes: Partial<Script> }> {
  const issues = lintScript(script);
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

/** The changes that bring the working copy back to a version. */
export function restored(version: ScriptVersion): Partial<Script> {
  return structuredClone(contentOf(version));
}

export type NodeField = Exclude<keyof ScriptNode, 'id' | 'at'>;

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
  const names = Object.keys(after) as (keyof ScriptNode)[];
  const fields = names.filter((name) => name !== 'id' && name !== 'at' && !same(before[name], after[name]));
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
