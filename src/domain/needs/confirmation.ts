import { type NeedConfirmation, needConfirmationSchema, type Opportunity } from '../deals/opportunity';
import { canonicalJson } from '../kernel/canonical';
import { isValidDate } from '../kernel/dates';
import type { Localized } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';

/** As many as a deal can carry. */
const mostConfirmations = 50;

const written = (text: Localized): boolean => `${text.zh}${text.en}`.trim() !== '';

export interface ConfirmationInput {
  /** Business date of the confirmation, not after today. */
  readonly date: string;
  readonly contactId: string;
  /** Who confirmed, by name. */
  readonly confirmedBy: string;
  readonly method: NeedConfirmation['method'];
  readonly note: string;
}

/** A copy of what the need sheet says today. */
function sheetToday({ situation, needs, technicalNeeds, budgetMin, budgetMax, timeline }: Sheet) {
  return structuredClone({
    situation,
    needs: needs.filter((need) => written(need.pain)),
    technicalNeeds: technicalNeeds.filter((need) => written(need.text)),
    budgetMin,
    budgetMax,
    timeline,
  });
}

/** The need sheet of today in the form of a confirmation that nobody has given yet: to be printed and signed. */
export function unconfirmedSheet(deal: Opportunity): NeedConfirmation {
  return needConfirmationSchema.parse({ ...sheetToday(deal), id: '', contactId: deal.contactId });
}

/**
 * Adds a frozen copy of the need sheet as the customer confirmed it on a day (R62). Problems: `needs.nothingToConfirm`,
 * `needs.confirmedOn` (no date, or one to come), `needs.confirmedBy`, `needs.tooManyConfirmations` {max}.
 */
export function confirmNeeds(
  deal: Opportunity,
  input: ConfirmationInput,
  env: Environment,
): Result<Pick<Opportunity, 'confirmations'>> {
  if (!deal.needs.some((need) => written(need.pain))) return fail(problem('needs.nothingToConfirm'));
  if (!isValidDate(input.date) || input.date > env.today())
    return fail(problem('needs.confirmedOn', undefined, 'date'));
  if (input.confirmedBy.trim() === '') return fail(problem('needs.confirmedBy', undefined, 'confirmedBy'));
  if (deal.confirmations.length >= mostConfirmations)
    return fail(problem('needs.tooManyConfirmations', { max: mostConfirmations }));
  const confirmation = needConfirmationSchema.parse({
    ...sheetToday(deal),
    ...input,
    confirmedBy: input.confirmedBy.trim(),
    id: newId(env),
  });
  return ok({ confirmations: [...deal.confirmations, confirmation] });
}

/** The confirmation that counts: the latest by its day, of two on a day the one taken later. */
export function latestConfirmation(deal: Pick<Opportunity, 'confirmations'>): NeedConfirmation | undefined {
  return [...deal.confirmations].reverse().sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1))[0];
}

export const confirmedParts = ['situation', 'needs', 'technicalNeeds', 'budget', 'timeline'] as const;
export type ConfirmedPart = (typeof confirmedParts)[number];

type Sheet = Pick<NeedConfirmation, 'situation' | 'needs' | 'technicalNeeds' | 'budgetMin' | 'budgetMax' | 'timeline'>;

/** What the customer said, part by part and as texts to compare; how we meet a need is ours and confirms nothing. */
function saidIn(sheet: Sheet): Readonly<Record<ConfirmedPart, string>> {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    situation: canonicalJson(sheet.situation),
    needs: canonicalJson(
      byId(sheet.needs)
        .filter((need) => written(need.pain))
        .map(({ id, pain, kind }) => ({ id, pain, kind })),
    ),
    technicalNeeds: canonicalJson(byId(sheet.technicalNeeds).filter((need) => written(need.text))),
    budget: canonicalJson([sheet.budgetMin, sheet.budgetMax]),
    timeline: sheet.timeline.trim(),
  };
}

/** The parts of the need sheet that are no longer what was confirmed. */
export function changedParts(confirmation: NeedConfirmation, deal: Sheet): readonly ConfirmedPart[] {
  const then = saidIn(confirmation);
  const now = saidIn(deal);
  return confirmedParts.filter((part) => then[part] !== now[part]);
}

/** Whether the customer would have to confirm again. */
export function changedSince(confirmation: NeedConfirmation, deal: Sheet): boolean {
  return changedParts(confirmation, deal).length > 0;
}

export interface NeedDifference {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: Localized | undefined;
  readonly after: Localized | undefined;
}

/** What became of the needs since, one by one: those of today in their order, then those that are gone. */
export function needDifferences(confirmation: NeedConfirmation, deal: Sheet): readonly NeedDifference[] {
  const texts = (sheet: Sheet) =>
    [
      ...sheet.needs.map(({ id, pain, kind }) => ({ id, text: pain, said: canonicalJson([pain, kind]) })),
      ...sheet.technicalNeeds.map(({ id, text, must }) => ({ id: `t:${id}`, text, said: canonicalJson([text, must]) })),
    ].filter((each) => written(each.text));
  const then = new Map(texts(confirmation).map((each) => [each.id, each]));
  const now = texts(deal);
  const kept = new Set(now.map((each) => each.id));
  const changes = now.flatMap(({ id, text, said }): NeedDifference[] => {
    const before = then.get(id);
    if (!before) return [{ id, change: 'added', before: undefined, after: text }];
    return before.said === said ? [] : [{ id, change: 'changed', before: before.text, after: text }];
  });
  const removed = [...then.values()].filter((each) => !kept.has(each.id));
  return [
    ...changes,
    ...removed.map(({ id, text }): NeedDifference => ({ id, change: 'removed', before: text, after: undefined })),
  ];
}
