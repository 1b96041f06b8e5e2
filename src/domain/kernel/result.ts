/** A failure that was expected. It carries no text: one presenter turns the code into words in the user's language. */
export interface Problem {
  /** Dotted, stable, e.g. `money.notANumber`; the key of its words in the `problems` namespace. */
  readonly code: string;
  /** Values for the words. Never a secret, never a path of the machine. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Path of the field it belongs to, e.g. `lines.3.quantity`. */
  readonly field?: string;
}

export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Builds a {@link Problem}, leaving absent parts out. */
export function problem(code: string, params?: Problem['params'], field?: string): Problem {
  return { code, ...(params ? { params } : {}), ...(field === undefined ? {} : { field }) };
}

/** Gives the value, or throws: for callers to whom the failure would be a bug. */
export function unwrap<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`unwrap: ${JSON.stringify(result.error)}`);
}
