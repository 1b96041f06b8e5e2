import type { Activity, ActivityKind } from '../../activities/activity';
import { isContact, firstReply as replyTime } from '../../activities/contact';
import { salesRulesSchema } from '../../company/salesRules';
import { localDay } from '../../kernel/dates';
import { needSheet, sheetParts } from '../../needs/sheet';
import { bantScore } from '../../qualification/bant';
import { meddpiccScore } from '../../qualification/meddpicc';
import type { DealFacts } from '../facts';
import { all, done, lacking, present, reaching, type Verdict } from './verdict';

/**
 * Activities of this deal, or of its customer at large: what was done for another deal counts for that one, and what is
 * entered for a day to come is only planned.
 */
export function ofDeal({ deal, activities, today }: DealFacts): readonly Activity[] {
  return activities.filter(
    (each) => (each.opportunityId === '' || each.opportunityId === deal.id) && localDay(each.at) <= today,
  );
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

/** Both sides have spoken (R94). */
export function twoWayContact(facts: DealFacts, need: number): Verdict {
  return reaching(ofDeal(facts).filter(isContact).length, need, 'twoWayContact');
}

/** Needs of the customer with their pain written down. */
export function pains({ deal }: DealFacts, need: number): Verdict {
  const written = deal.needs.filter(({ pain }) => `${pain.zh}${pain.en}`.trim() !== '');
  return reaching(written.length, need, 'pain');
}

/** Everything that a need sheet asks for is filled in (R95). */
export function sheetComplete({ deal, customer }: DealFacts): Verdict {
  const { missing } = needSheet(deal, customer);
  return {
    have: sheetParts.length - missing.length,
    need: sheetParts.length,
    missing: missing.map((part) => `sheet.${part}`),
  };
}

/** The customer confirmed the need sheet on a day (R62). */
export function needsConfirmed({ deal, today }: DealFacts): Verdict {
  if (deal.confirmations.length === 0) return lacking('confirmation');
  return present(
    deal.confirmations.some(({ date }) => done(date, today)),
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

/** MEDDPICC in whole percent (DOMAIN.md §2); what is missing are the items of which nothing is known. */
export function meddpicc({ deal }: DealFacts, need: number): Verdict {
  const { bp, missing } = meddpiccScore(deal.meddpicc);
  const have = bp === null ? null : Math.floor(bp / 100);
  if (bp !== null && bp >= need * 100) return { have, need, missing: [] };
  return { have, need, missing: missing.length > 0 ? missing.map((item) => `meddpicc.${item}`) : ['evidence'] };
}

/** BANT in tenths (DOMAIN.md §1); what is missing are the items nobody has answered. */
export function bant({ deal, company }: DealFacts, need: number): Verdict {
  const { tenths, missing } = bantScore(deal.bant, (company?.sales ?? salesRulesSchema.parse({})).bant);
  return reaching(tenths, need, ...(missing.length > 0 ? missing.map((item) => `bant.${item}`) : ['bantValue']));
}

/**
 * The customer's first message was answered within `need` working days (R45). Where they never wrote first there was
 * nothing to answer. A late reply stays late: only a waiver passes it.
 */
export function firstReply(facts: DealFacts, need: number): Verdict {
  const { asked, workingDays: have } = replyTime(ofDeal(facts));
  if (!asked || (have !== null && have <= need)) return { have, need, missing: [] };
  return { have, need, missing: [have === null ? 'firstReply' : 'firstReplyLate'] };
}
