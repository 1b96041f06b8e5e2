import type { DealCompetitor } from '../deals/opportunity';
import { type Age, ageOf, mayReachClient } from '../freshness/age';
import type { FactKind, FreshnessRule } from '../freshness/provenance';
import type { Localized } from '../kernel/fields';
import type { Research } from '../research/research';
import { type CardObjection, cardObjections, type ObjectionLibrary } from '../scripts/cardObjections';
import { type Comparison, us } from './comparison';
import type { Competitor, CompetitorFact, CompetitorFactKind, CompetitorObjection, MarketShare } from './competitor';
import { cellOf } from './featureMatrix';
import type { PriceCell, PriceRow } from './priceTable';
import { ratingOf } from './profileMatrix';
import { type Standing, type StandingPoint, standing } from './standing';

/** A statement on the card. `age` is `null` for what was written for the deal: it holds for this deal, now. */
export interface CardLine {
  readonly id: string;
  readonly text: string;
  /** What we say to it; empty = nothing yet, or the deal's answers stand for all. */
  readonly answer: string;
  readonly age: Age | null;
}

export interface CardPrice {
  readonly row: PriceRow;
  readonly cell: PriceCell;
}

export interface CardNews {
  readonly id: string;
  readonly entity: 'competitor' | 'research';
  readonly text: Localized;
  readonly date: string;
  readonly source: string;
  readonly age: Age;
}

/** Something on the card that a person should look at again: stale, expired, undated, or dated in the future. */
export interface CardDoubt {
  readonly kind: FactKind;
  readonly id: string;
  readonly label: Localized;
  readonly age: Age;
}

/** All that the one-screen battlecard and its printed page say; internal. */
export interface Battlecard {
  readonly competitor: Competitor;
  /** Who they are: the first lines of their profile. */
  readonly snapshot: readonly string[];
  readonly strategy: readonly CardLine[];
  /** Their latest market share. */
  readonly share: { readonly share: MarketShare; readonly age: Age } | null;
  /** What the deal says of them, `null` outside a deal. */
  readonly deal: DealCompetitor | null;
  readonly standing: Standing;
  readonly prices: readonly CardPrice[];
  readonly strengths: readonly CardLine[];
  /** The deal's answers, in place of those of the single strengths; empty outside a deal. */
  readonly answers: string;
  readonly weaknesses: readonly CardLine[];
  readonly landmines: readonly { readonly id: string; readonly text: string }[];
  /** Their own and those of the library about them; those with a reply first. */
  readonly objections: readonly CardObjection[];
  /** The latest five. */
  readonly news: readonly CardNews[];
  readonly doubts: readonly CardDoubt[];
}

const snapshotLines = 3;
const newsItems = 5;

const both = (text: string): Localized => ({ zh: text, en: text });
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const latestFirst = (a: { readonly date: string; readonly id: string }, b: typeof a) =>
  a.date === b.date ? (a.id > b.id ? -1 : 1) : a.date > b.date ? -1 : 1;

const unanswered = (objection: CompetitorObjection): boolean => objection.reply.trim() === '';

export interface BattlecardInput {
  readonly competitor: Competitor;
  /** Entries about this competitor. */
  readonly research: readonly Research[];
  readonly priceRows: readonly PriceRow[];
  readonly comparison?: Comparison | null;
  /** Texts that are filled take the place of the card's. */
  readonly deal?: DealCompetitor | null;
  /** Cards of objections that may be about them. */
  readonly library?: ObjectionLibrary;
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

/** A feature or success factor on which we differ, where our side of it, or theirs, is no longer fresh. */
function comparedDoubt({ kind, id, label }: StandingPoint, input: BattlecardInput): CardDoubt[] {
  const { comparison, competitor, rules, today } = input;
  if (kind === 'price' || !comparison) return [];
  const fact = kind === 'feature' ? 'cell' : 'rating';
  const old = [competitor.id, us]
    .flatMap((companyId) =>
      kind === 'feature' ? cellOf(comparison, id, companyId) : (ratingOf(comparison, id, companyId) ?? []),
    )
    .map((dated) => ageOf(dated, fact, rules, today))
    .find((age) => !mayReachClient(age));
  return old ? [{ kind: fact, id, label, age: old }] : [];
}

/** Puts the battlecard of a competitor together, for the card by itself or for a deal. */
export function battlecard(input: BattlecardInput): Battlecard {
  const { competitor, priceRows, rules, today } = input;
  const deal = input.deal ?? null;
  const ofFacts = (kind: CompetitorFactKind): { fact: CompetitorFact; age: Age }[] =>
    competitor.facts
      .filter((fact) => fact.kind === kind)
      .map((fact) => ({ fact, age: ageOf(fact, 'fact', rules, today) }));
  const answers = deal?.answers.trim() ?? '';
  const cardLines = (kind: CompetitorFactKind, instead = ''): CardLine[] => {
    const own = lines(instead);
    if (own.length > 0) {
      return own.map((text, index) => ({ id: `deal-${kind}-${index}`, text, answer: '', age: null }));
    }
    return ofFacts(kind).map(({ fact, age }) => ({
      id: fact.id,
      text: fact.text,
      answer: kind === 'strength' && answers !== '' ? '' : fact.answer,
      age,
    }));
  };

  const strategy = cardLines('strategy');
  const strengths = cardLines('strength', deal?.strengths);
  const weaknesses = cardLines('weakness', deal?.weaknesses);
  const prices = priceRows.flatMap((row) => {
    const cell = row.cells.get(competitor.id);
    return cell ? [{ row, cell }] : [];
  });
  const newest = [...competitor.shares].sort(latestFirst)[0];
  const share = newest ? { share: newest, age: ageOf(newest, 'share', rules, today) } : null;
  const news = [
    ...ofFacts('news').map(({ fact, age }) => ({
      id: fact.id,
      entity: 'competitor' as const,
      text: both(fact.text),
      date: fact.date,
      source: fact.source,
      age,
    })),
    ...input.research
      .filter((entry) => entry.kind === 'competitorMove' && entry.competitorId === competitor.id)
      .map((entry) => ({
        id: entry.id,
        entity: 'research' as const,
        text: entry.title,
        date: entry.date,
        source: entry.source,
        age: ageOf(entry, 'research', rules, today),
      })),
  ]
    .sort(latestFirst)
    .slice(0, newsItems);

  const stands = standing(input.comparison, competitor.id, priceRows);
  const shown: CardDoubt[] = [
    ...prices.map(({ row, cell }) => ({
      kind: 'price' as const,
      id: cell.entry.id,
      label: row.product.name,
      age: cell.age,
    })),
    ...[...strategy, ...strengths, ...weaknesses].flatMap(({ id, text, age }) =>
      age ? [{ kind: 'fact' as const, id, label: both(text), age }] : [],
    ),
    ...(share ? [{ kind: 'share' as const, id: share.share.id, label: both(share.share.period), age: share.age }] : []),
    ...[...stands.win, ...stands.lose].flatMap((point) => comparedDoubt(point, input)),
  ];
  return {
    competitor,
    snapshot: lines(competitor.profile).slice(0, snapshotLines),
    strategy,
    share,
    deal,
    standing: stands,
    prices,
    strengths,
    answers,
    weaknesses,
    landmines: competitor.landmines.filter((landmine) => landmine.text.trim() !== ''),
    objections: [...cardObjections(competitor, input.library)].sort(
      (a, b) => Number(unanswered(a)) - Number(unanswered(b)),
    ),
    news,
    doubts: shown.filter(({ age }) => !mayReachClient(age)),
  };
}
