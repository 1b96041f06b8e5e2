import { type Problem, problem } from '../domain/kernel/result';

/** Carries an expected failure out of a transaction, which it rolls back. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
  }
}

function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...namesOf(inner, depth + 1),
    ...(Array.isArray(failures) ? failures.flatMap((failure) => namesOf(failure, depth + 1)) : []),
  ];
}

/**
 * The problem behind an error of the database: `storage.full` (no room), `numbering.taken` (a unique key is in use; only
 * numbers have one), `storage.closed`, `storage.failed`. Anything else is a bug and is thrown on.
 */
export function storageProblem(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return problem('storage.full');
  if (names.includes('ConstraintError')) return problem('numbering.taken');
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return problem('storage.closed');
  const host = names.find((name) => ['AbortError', 'UnknownError', 'TimeoutError', 'OpenFailedError'].includes(name));
  if (host) return problem('storage.failed', { reason: host });
  throw error;
}
