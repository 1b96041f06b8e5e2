import type { Competitor, CompetitorObjection } from '../competitors/competitor';
import {
  type DealCompetitor,
  dealCompetitorSchema,
  type Opportunity,
  type StageEvent,
  stageEventSchema,
} from './opportunity';

type Deal = Pick<Opportunity, 'competitors' | 'stage' | 'stageHistory' | 'pipelineId'>;
type Fields = Partial<Pick<Opportunity, 'outcome' | 'outcomeReason' | 'lostCategory' | 'competitors' | 'stageHistory'>>;

/** Who decided it, when (epoch ms), and what the deal was worth then. */
export interface Decision extends Pick<StageEvent, 'by' | 'amount'> {
  readonly at: number;
}

/** The event log with one more line, which stands in the stage the deal is in (DOMAIN.md §13). */
function logged(deal: Deal, kind: StageEvent['kind'], decision: Decision): Pick<Opportunity, 'stageHistory'> {
  const { stage, pipelineId } = deal;
  return { stageHistory: [...deal.stageHistory, stageEventSchema.parse({ ...decision, kind, stage, pipelineId })] };
}

/** The change that loses a deal, to one competitor (who joins the deal if he was not in it) or to none (`''`). */
export function lostDeal(
  deal: Deal,
  loss: {
    readonly reason: string;
    readonly category: Opportunity['lostCategory'];
    readonly competitorId: string;
  },
  decision: Decision,
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
    lostCategory: loss.category,
    competitors: all.map((each) => ({
      ...each,
      outcome: competitorId !== '' && each.competitorId === competitorId ? 'lostTo' : '',
    })),
    ...logged(deal, 'lost', decision),
  };
}

/** The change that wins a deal against those of its competitors that are named. */
export function wonDeal(
  deal: Deal,
  win: { readonly reason: string; readonly against: readonly string[] },
  decision: Decision,
): Fields {
  return {
    outcome: 'won',
    outcomeReason: win.reason.trim(),
    lostCategory: '',
    competitors: deal.competitors.map((each) => ({
      ...each,
      outcome: win.against.includes(each.competitorId) ? 'wonAgainst' : '',
    })),
    ...logged(deal, 'won', decision),
  };
}

/** The change that opens a decided deal again: nobody has won or lost it. */
export function reopenedDeal(deal: Deal, decision: Decision): Fields {
  return {
    outcome: 'open',
    outcomeReason: '',
    lostCategory: '',
    competitors: deal.competitors.map((each): DealCompetitor => ({ ...each, outcome: '' })),
    ...logged(deal, 'reopened', decision),
  };
}

/** The same words: wherever they break, whatever their case, form of letters and closing stop. */
export const inWords = (text: string): string =>
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
