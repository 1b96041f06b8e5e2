/** One measured figure beside its reference from the same run (PERFORMANCE.md, goals). */
export interface Figure {
  /** Number of the goal, e.g. `P5`. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** What it is compared with, in the same unit; absent where the goal is a plain bound. */
  readonly reference?: number;
  readonly unit: string;
  /** `value / reference`. */
  readonly ratio?: number;
  /** The goal in words. */
  readonly goal: string;
  /** Whether it is met; absent where the figure is for information. */
  readonly met?: boolean;
}

const digits = (value: number) => Math.round(value * 1000) / 1000;

/** A figure whose ratio to its reference must not exceed `most`. */
export function ratioFigure(
  id: string,
  name: string,
  value: number,
  reference: number,
  unit: string,
  most: number,
): Figure {
  const ratio = digits(value / reference);
  return {
    id,
    name,
    value: digits(value),
    reference: digits(reference),
    unit,
    ratio,
    goal: `≤ ${most}×`,
    met: ratio <= most,
  };
}

/** A figure that must not exceed `most`. */
export function bound(id: string, name: string, value: number, most: number, unit: string): Figure {
  const rounded = Math.round(value * 10) / 10;
  return { id, name, value: rounded, unit, goal: `≤ ${most}`, met: rounded <= most };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
