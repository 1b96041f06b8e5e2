import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { type Unsaved, unsaved } from '../quoting/create';
import { type Pipeline, type Process, pipelineEntity } from './pipeline';

const format = 'dealwright.processes';
const version = 1;
/** Characters; far above what forty stages with all their steps come to. */
const limit = 5_000_000;

const { name, description, kind, stages } = pipelineEntity.schema.shape;
const packSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  processes: z.array(z.object({ name, description, kind, stages })).min(1).max(100),
});

/** A process pack (R9): processes with all their rules as versioned JSON, to be taken over by another team. */
export function exportPack(processes: readonly Process[]): string {
  return canonicalJson({
    format,
    version,
    processes: processes.map((each) => ({
      name: each.name,
      description: each.description,
      kind: each.kind,
      stages: each.stages,
    })),
  });
}

/**
 * The processes of a pack as drafts, each a series of its own, to be looked at and published. Problems: `process.packUnreadable`,
 * `process.packForeign` (some other file), `process.packNewer` (of a newer program), `process.packInvalid` {field}.
 */
export function importPack(text: string, env: Environment): Result<readonly Unsaved<Pipeline>[]> {
  if (text.length > limit) return fail(problem('process.packUnreadable'));
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail(problem('process.packUnreadable'));
  }
  const head = z.object({ format: z.literal(format), version: z.int() }).safeParse(raw);
  if (!head.success) return fail(problem('process.packForeign'));
  if (head.data.version > version) return fail(problem('process.packNewer'));
  const pack = packSchema.safeParse(raw);
  if (!pack.success) {
    return fail(problem('process.packInvalid', { field: pack.error.issues[0]?.path.join('.') ?? '' }));
  }
  return ok(
    pack.data.processes.map((each) => {
      const id = newId(env);
      return unsaved(pipelineEntity.schema.parse({ ...each, id, seriesId: id, createdAt: 0, updatedAt: 0 }));
    }),
  );
}
