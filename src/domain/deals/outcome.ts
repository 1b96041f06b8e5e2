import type { Competitor, CompetitorObjection } from '../competitors/competitor';
import { type DealCompetitor, dealCompetitorSchema, type Opportunity } from './opportunity';

type Fields = Partial<Pick<Opportunity, 'outcome' | 'outcomeReason' | 'competitors'>>;

/** The change that loses a deal, to one competitor (who joins the deal if he was not in it) or to none (`''`). */
export function lostDeal(
  deal: Pick<Opportunity, 'competitors'>,
  loss: { readonly reason: string; readonly competitorId: string },
): Fields {
  const { competitorId } = loss;
  const known = deal.competitors.some((each) => each.competitorId === competitorId);
  const all =
    known || competitorId === ''
      ? deal.competitors
      : [...deal.competitors, dealCompetitorSchema.parse({ competitorId })];
  return {
    outcome: 'lost',
    outcomeReason: loss.reason.trim(),
    competitors: all.map((each) => ({
      ...each,
      outcome: competitorId !== '' && each.competitorId === competitorId ? 'lostTo' : '',
    })),
  };
}

/** The change that wins a deal against those of its competitors that are named. */
export function wonDeal(
  deal: Pick<Opportunity, 'competitors'>,
  win: { readonly reason: string; readonly against: readonly string[] },
): Fields {
  return {
    outcome: 'won',
    outcomeReason: win.reason.trim(),
    competitors: deal.competitors.map((each) => ({
      ...each,
      outcome: win.against.includes(each.competitorId) ? 'wonAgainst' : '',
    })),
  };
}

/** The change that opens a decided deal again: nobody has won or lost it. */
export function reopenedDeal(deal: Pick<Opportunity, 'competitors'>): Fields {
  return {
    outcome: 'open',
    outcomeReason: '',
    competitors: deal.competitors.map((each): DealCompetitor => ({ ...each, outcome: '' })),
  };
}

/** The same words: wherever they break, whatever their case, form of letters and closing stop. */
const inWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?\u3002]+$/u, '')
    .trim();

/**
 * The objections of a competitor with one more, still to be answered, that a deal brought up; `null` where nothing is said
 * or it is there already in the same words.
 */
export function withObjection(
  competitor: Pick<Competitor, 'objections'>,
  said: Pick<CompetitorObjection, 'id' | 'objection' | 'opportunityId'>,
): readonly CompetitorObjection[] | null {
  const objection = said.objection.trim();
  const words = inWords(objection);
  if (words === '' || competitor.objections.some((each) => inWords(each.objection) === words)) return null;
  return [...competitor.objections, { ...said, objection, reply: '' }];
}

/** How many of these deals were won against a competitor, and how many lost to him (U49). Deals still open do not count. */
export function winsAndLosses(
  deals: readonly Pick<Opportunity, 'outcome' | 'competitors'>[],
  competitorId: string,
): { readonly won: number; readonly lost: number } {
  const count = (outcome: Opportunity['outcome'], part: DealCompetitor['outcome']) =>
    deals.filter(
      (deal) =>
        deal.outcome === outcome &&
        deal.competitors.some((each) => each.competitorId === competitorId && each.outcome === part),
    ).length;
  return { won: count('won', 'wonAgainst'), lost: count('lost', 'lostTo') };
}
