import type { Activity, ActivityKind } from '../../activities/activity';
import { type BantItem, bantItems, type MeddpiccAnswer } from '../../qualification/qualification';
import type { DealFacts } from '../facts';
import { all, lacking, present, reaching, type Verdict } from './verdict';

/** Activities of this deal, or of its customer at large: what was done for another deal counts for that one. */
export function ofDeal({ deal, activities }: DealFacts): readonly Activity[] {
  return activities.filter((each) => each.opportunityId === '' || each.opportunityId === deal.id);
}

const together: readonly ActivityKind[] = ['meeting', 'visit', 'online'];

/** A demonstration in which questions were logged (R64, R66). */
export function demoHeld(facts: DealFacts, need: number): Verdict {
  const demos = ofDeal(facts).filter((each) => each.kind === 'demo');
  const asked = demos.filter((each) => each.questions.some(({ question }) => question.trim() !== ''));
  return reaching(asked.length, need, demos.length < need ? 'demo' : 'demoQuestions');
}

/** Meetings with the customer's management (R44). */
export function executiveMeetings(facts: DealFacts, need: number): Verdict {
  const held = ofDeal(facts).filter((each) => each.executive && together.includes(each.kind));
  return reaching(held.length, need, 'executiveMeetings');
}

/** The customer has spoken to us (R94). */
export function twoWayContact(facts: DealFacts, need: number): Verdict {
  const talks = ofDeal(facts).filter((each) => each.effective && each.kind !== 'note' && each.direction !== 'out');
  return reaching(talks.length, need, 'twoWayContact');
}

/** Needs of the customer with their pain written down. */
export function pains({ deal }: DealFacts, need: number): Verdict {
  const written = deal.needs.filter(({ pain }) => `${pain.zh}${pain.en}`.trim() !== '');
  return reaching(written.length, need, 'pain');
}

/** The customer confirmed the need sheet on a day (R62). */
export function needsConfirmed({ deal }: DealFacts): Verdict {
  if (deal.confirmations.length === 0) return lacking('confirmation');
  return present(
    deal.confirmations.some(({ date }) => date !== ''),
    'confirmationDate',
  );
}

/** Both ends of the customer's budget (R58). */
export function budgetRange({ deal }: DealFacts): Verdict {
  return all([
    ['budgetMin', deal.budgetMin !== null],
    ['budgetMax', deal.budgetMax !== null],
  ]);
}

/** MEDDPICC in whole percent (DOMAIN.md §2). */
export function meddpicc({ deal }: DealFacts, need: number): Verdict {
  const on = deal.meddpicc.filter((each: MeddpiccAnswer) => !each.off);
  const off = deal.meddpicc.length - on.length;
  const sum = on.reduce((total, { score }) => total + score, 0);
  return reaching(Math.floor((100 * sum) / (3 * Math.max(1, 8 - off))), need, 'meddpicc');
}

/** BANT in tenths (DOMAIN.md §1). */
export function bant({ deal, company }: DealFacts, need: number): Verdict {
  const weights = company?.sales.bant ?? { budget: 2500, authority: 2500, need: 3000, timeline: 2000 };
  const score = (item: BantItem) => deal.bant.find((each) => each.item === item)?.score ?? null;
  const value = bantItems.reduce((total, item) => total + weights[item] * (score(item) ?? 0), 0);
  const missing = bantItems.filter((item) => score(item) === null).map((item) => `bant.${item}`);
  return reaching(Math.floor((value + 500) / 1000), need, ...(missing.length > 0 ? missing : ['bantValue']));
}

/** The customer's first message was answered within `need` working days (R45). */
export function firstReply(facts: DealFacts, need: number): Verdict {
  const waits = ofDeal(facts).some((each) => each.awaitsReply && each.repliedAt === 0);
  return { have: null, need, missing: waits ? ['firstReply'] : [] };
}
