import type { Company } from '../../domain/company/company';
import type { Battlecard, CardLine } from '../../domain/competitors/battlecard';
import type { Opportunity } from '../../domain/deals/opportunity';
import type { BattlecardInput, ReportLine } from './report';
import { competitorName, type ReportRequest, rangeOf, reportBase, sourceOf, standingOf } from './reportParts';

/** What a printed battlecard is made from: the card that the screen shows, and the deal it is for. */
export interface BattlecardRecords {
  readonly company: Company;
  readonly card: Battlecard;
  readonly deal: Pick<Opportunity, 'title'> | null;
}

function lineOf({ text, answer, age }: CardLine): ReportLine {
  return { text, answer, age };
}

/** The battlecard of a competitor, as the screen shows it, for one sheet of paper. Pure. */
export function battlecardInput(records: BattlecardRecords, request: ReportRequest): BattlecardInput {
  const { company, card, deal } = records;
  const { competitor, deal: own } = card;
  const stands = standingOf(
    card.standing,
    card.prices.map(({ row }) => row),
  );
  return {
    ...reportBase(company, request),
    kind: 'battlecard',
    title: competitorName(competitor),
    source: sourceOf('competitor', competitor),
    name: competitorName(competitor),
    level: competitor.level,
    threat: own?.threat || competitor.threat,
    deal: deal
      ? { title: deal.title, position: own?.position ?? '', note: own?.note ?? '', answers: card.answers }
      : null,
    headquarters: competitor.headquarters,
    website: competitor.website,
    snapshot: card.snapshot,
    strategy: card.strategy.map(lineOf),
    share: card.share
      ? {
          share: card.share.share.share,
          period: card.share.share.period,
          market: card.share.share.market,
          age: card.share.age,
        }
      : null,
    prices: card.prices.map(({ row, cell }) => ({
      name: row.product.name,
      ours: row.ours?.minor ?? null,
      theirs: cell.comparable ? rangeOf(cell.comparable) : null,
      currency: row.ours?.currency ?? '',
      theirGap: cell.theirGap,
      ourGap: cell.ourGap,
      index: cell.index,
      age: cell.age,
      problem: cell.problem,
    })),
    win: stands.win,
    lose: stands.lose,
    strengths: card.strengths.map(lineOf),
    weaknesses: card.weaknesses.map(lineOf),
    landmines: card.landmines.map(({ text }) => text),
    objections: card.objections.map(({ objection, reply }) => ({ objection, reply })),
    news: card.news.map(({ text, date, source, age }) => ({ text, date, source, age })),
    doubts: card.doubts.map(({ label, age }) => ({ label, age })),
  };
}
