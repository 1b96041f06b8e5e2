import { isValidDate } from '../kernel/dates';
import type { Dated } from './age';
import { cellPart, type FactEntity, type FactRecords } from './facts';

type FactRecord = FactRecords[FactEntity];

/** A date that is missing, wrong or ahead cannot be when it was observed; today it has been. */
function observedOn(date: string, today: string): string {
  return isValidDate(date) && date <= today ? date : today;
}

function looked<Piece extends Dated>(piece: Piece, today: string, by: string): Piece {
  return { ...piece, date: observedOn(piece.date, today), verifiedOn: today, verifiedBy: by };
}

function piecewise<Piece extends Dated>(
  pieces: readonly Piece[],
  isIt: (piece: Piece) => boolean,
  today: string,
  by: string,
): Piece[] | undefined {
  if (!pieces.some(isIt)) return undefined;
  return pieces.map((piece) => (isIt(piece) ? looked(piece, today, by) : piece));
}

function changeOf(record: FactRecord, part: string, today: string, by: string): Partial<FactRecord> {
  if ('strategies' in record) {
    if (!record.factors.some((factor) => factor.id === part)) return {};
    return { factors: record.factors.map((factor) => (factor.id === part ? { ...factor, date: today } : factor)) };
  }
  if ('criteria' in record) {
    const isIt = (criterionId: string, companyId: string) => cellPart(criterionId, companyId) === part;
    if (!record.criteria.some(({ id, ratings }) => ratings.some((each) => isIt(id, each.companyId)))) return {};
    const criteria = record.criteria.map((criterion) => ({
      ...criterion,
      ratings: criterion.ratings.map((each) => (isIt(criterion.id, each.companyId) ? { ...each, date: today } : each)),
    }));
    return { criteria };
  }
  if ('cells' in record) {
    const cells = piecewise(record.cells, (cell) => cellPart(cell.featureId, cell.companyId) === part, today, by);
    if (cells) return { cells };
    const ratings = piecewise(record.ratings, (cell) => cellPart(cell.factorId, cell.companyId) === part, today, by);
    return ratings ? { ratings } : {};
  }
  if ('facts' in record) {
    const isIt = (piece: { readonly id: string }) => piece.id === part;
    const features = piecewise(record.features, isIt, today, by);
    if (features) return { features };
    const facts = piecewise(record.facts, isIt, today, by);
    if (facts) return { facts };
    const shares = piecewise(record.shares, isIt, today, by);
    return shares ? { shares } : {};
  }
  // Scripts and objections: dated by the look itself.
  if ('verifyDays' in record) return { verifiedOn: today, verifiedBy: by };
  const { date, verifiedOn, verifiedBy } = looked(record, today, by);
  if (!('validUntil' in record)) return { date, verifiedOn, verifiedBy };
  // A price that still holds after the day it was promised for holds without a promise.
  const validUntil = record.validUntil !== '' && record.validUntil < today ? '' : record.validUntil;
  return { date, verifiedOn, verifiedBy, validUntil };
}

/**
 * The change by which one statement counts as looked at today and found still true (“still true”): exactly that one
 * becomes fresh. `part` as `factsOf` names it; one that is gone gives an empty change. `by`: who looked.
 */
export function verified<Record extends FactRecord>(
  record: Record,
  part: string,
  today: string,
  by: string,
): Partial<Record> {
  // The branches above answer with fields of the kind of record they were given.
  return changeOf(record, part, today, by) as Partial<Record>;
}
