import type { z } from 'zod';
import type { EntityDefinition } from '../domain/kernel/entity';

type Issue = z.core.$ZodIssue;
type Container = Record<PropertyKey, unknown>;

const maxRounds = 40;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function parentOf(root: Container, path: readonly PropertyKey[]): Container | undefined {
  let at: unknown = root;
  for (const key of path.slice(0, -1)) {
    if (!isContainer(at)) return undefined;
    at = at[key];
  }
  return isContainer(at) ? at : undefined;
}

/** What a field without a default gets where nothing of it can be kept. */
function fallback(issue: Issue, value: unknown): unknown {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return '?';
      if (issue.origin === 'array') return [];
      return Number(issue.minimum);
    case 'too_big':
      if (typeof value === 'string') return value.slice(0, Number(issue.maximum));
      if (Array.isArray(value)) return value.slice(0, Number(issue.maximum));
      return Number(issue.maximum);
    case 'invalid_type':
      switch (issue.expected) {
        case 'string':
          return typeof value === 'number' ? String(value) : '';
        case 'number':
        case 'int':
          return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : 0;
        case 'array':
          return [];
        case 'boolean':
          return false;
        case 'object':
          return {};
        default:
          return new Uint8Array();
      }
    default:
      return undefined;
  }
}

/** What can be saved of a value that breaks a limit; `undefined` = let the default take its place. */
function trimmed(issue: Issue, value: unknown): unknown {
  return issue.code === 'too_big' ? fallback(issue, value) : undefined;
}

/** Whether an element of a list carries nothing that could be kept. */
function isJunk(issue: Issue, value: unknown): boolean {
  return issue.code === 'invalid_type' && !(issue.expected === 'string' && typeof value === 'number');
}

/** One attempt at one place: keep what can be kept, then the default, then a fallback, then give up the whole that holds it. */
function mend(root: Container, issue: Issue, attempt: number): void {
  const path = issue.path.slice(0, Math.max(1, issue.path.length - Math.max(0, attempt - 1)));
  const parent = parentOf(root, path);
  const key = path.at(-1);
  if (!parent || key === undefined) return;
  const value = parent[key];
  if (attempt === 0) {
    const kept = trimmed(issue, value);
    if (kept !== undefined) parent[key] = kept;
    else if (!Array.isArray(parent)) delete parent[key];
    else if (isJunk(issue, value)) parent.splice(Number(key), 1);
    else parent[key] = fallback(issue, value);
  } else if (attempt === 1 || path.length === 1) {
    parent[key] = fallback(issue, value);
  } else if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
  } else {
    delete parent[key];
  }
}

/**
 * Reads a record that today's schema refuses (an older program's, or a damaged one): each broken field gets its default,
 * all others stay. Too long text is cut. Never throws; the record always comes back.
 */
export function repairRecord(definition: EntityDefinition, raw: Record<string, unknown>): Record<string, unknown> {
  const start = definition.repair ? definition.repair(raw) : raw;
  let parsed = definition.schema.safeParse(start);
  if (parsed.success) return parsed.data;
  const work: Container = structuredClone(start);
  const attempts = new Map<string, number>();
  for (let round = 0; round < maxRounds && !parsed.success; round += 1) {
    // Backwards, so that taking an element out of an array does not move those still to be mended.
    for (const issue of [...parsed.error.issues].reverse()) {
      const place = issue.path.join('.');
      const attempt = attempts.get(place) ?? 0;
      attempts.set(place, attempt + 1);
      mend(work, issue, attempt);
    }
    parsed = definition.schema.safeParse(work);
  }
  return parsed.success ? parsed.data : { ...work };
}
