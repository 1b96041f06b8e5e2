/**
 * What a check found. `have` and `need` are in the unit of the check (`checkUnits`); `null` where it counts nothing.
 * `missing` are codes of what is not there, empty where the check is met; their words are `process:missing.<code>`.
 */
export interface Verdict {
  readonly have: number | null;
  readonly need: number | null;
  readonly missing: readonly string[];
}

/** A verdict without figures. */
export const lacking = (...missing: readonly string[]): Verdict => ({ have: null, need: null, missing });

/** Met, or the one thing that is missing. */
export const present = (there: boolean, code: string): Verdict => lacking(...(there ? [] : [code]));

/** Whether a day has come; a date that lies ahead is only planned, and none at all is not done. */
export const done = (date: string, today: string): boolean => date !== '' && date <= today;

/** A count that has to reach `need`; the codes say why it does not. */
export function reaching(have: number, need: number, ...codes: readonly string[]): Verdict {
  return { have, need, missing: have >= need ? [] : codes };
}

/** Several named parts that must all be there. */
export function all(parts: readonly (readonly [code: string, there: boolean])[]): Verdict {
  const missing = parts.flatMap(([code, there]) => (there ? [] : [code]));
  return { have: parts.length - missing.length, need: parts.length, missing };
}
