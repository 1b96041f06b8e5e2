import type { DocumentInput } from './input';

/**
 * The input of a registered paper, read back from its snapshot for a look on the screen; `undefined` where it cannot be
 * read. Pictures are not in the snapshot, only their hashes: the file itself has them.
 */
export function inputFromSnapshot(snapshot: string): DocumentInput | undefined {
  try {
    const input = JSON.parse(snapshot) as DocumentInput;
    const sections = input.quote.totals.sections as unknown;
    const entries: [string, number][] = Array.isArray(sections)
      ? (sections as [string, number][])
      : Object.entries((sections ?? {}) as Record<string, number>);
    return {
      ...input,
      market: input.market ?? null,
      company: { ...input.company, logo: null },
      quote: { ...input.quote, totals: { ...input.quote.totals, sections: new Map(entries) } },
    };
  } catch {
    return undefined;
  }
}
