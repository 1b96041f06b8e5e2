import type { DealFacts } from '../facts';
import type { CheckId, GateRule } from '../pipeline';
import * as closing from './closing';
import * as people from './customer';
import * as offer from './offer';
import * as talks from './talks';
import { all, done, present, type Verdict } from './verdict';

export type CheckUnit = 'count' | 'percent' | 'tenths' | 'workingDays' | 'days' | 'basisPoints';

/** The threshold that a check has unless its rule names another, and its unit; checks without one are not listed. */
export const checkThresholds: Partial<Record<CheckId, { readonly unit: CheckUnit; readonly value: number }>> = {
  profileMatched: { unit: 'percent', value: 50 },
  demoHeld: { unit: 'count', value: 1 },
  pain: { unit: 'count', value: 1 },
  decisionMap: { unit: 'count', value: 3 },
  executiveMeetings: { unit: 'count', value: 2 },
  meddpicc: { unit: 'percent', value: 50 },
  bant: { unit: 'tenths', value: 20 },
  firstReply: { unit: 'workingDays', value: 1 },
  twoWayContact: { unit: 'count', value: 1 },
  firstVisit: { unit: 'days', value: 7 },
};

/** The unit in which a check says what it has and needs. */
export function checkUnit(check: CheckId): CheckUnit {
  return check === 'marginOk' ? 'basisPoints' : (checkThresholds[check]?.unit ?? 'count');
}

type Check = (facts: DealFacts, need: number, ruleId: string) => Verdict;

const checks: Record<CheckId, Check> = {
  manual: (facts, _need, ruleId) => closing.manual(facts, ruleId),
  profileMatched: people.profileMatched,
  source: people.source,
  class: people.customerGrade,
  ironTriangle: ({ deal: { team } }) =>
    all((['account', 'solution', 'delivery'] as const).map((role) => [`role.${role}`, team[role].trim() !== ''])),
  partnerNamed: ({ partner }) => present(partner !== undefined, 'partner'),
  demoHeld: talks.demoHeld,
  pain: talks.pains,
  decisionMap: people.decisionMap,
  partnerInformed: ({ deal }) => present(deal.partnerTerms.involvement !== '', 'partnerInvolvement'),
  needSheet: talks.sheetComplete,
  needsConfirmed: talks.needsConfirmed,
  budgetRange: talks.budgetRange,
  executiveMeetings: talks.executiveMeetings,
  meddpicc: talks.meddpicc,
  bant: talks.bant,
  firstReply: talks.firstReply,
  twoWayContact: talks.twoWayContact,
  proposalSent: offer.proposalSent,
  threeTerms: offer.threeTerms,
  marginOk: offer.marginOk,
  feasibility: (facts) => offer.signedBy(facts, 'feasibility', ['solution', 'delivery']),
  partnerTerms: closing.partnerTerms,
  contractClean: closing.contractClean,
  signedDate: closing.signedDate,
  orderReview: (facts, _need, ruleId) => closing.orderReview(facts, ruleId),
  sponsorInformed: ({ deal, today }) => present(done(deal.sponsorInformedOn, today), 'sponsorInformed'),
  partnerAgreement: closing.partnerAgreement,
  acceptance: ({ deal, today }) => present(done(deal.acceptedOn, today), 'acceptance'),
  firstVisit: closing.firstVisit,
  survey: ({ deal, today }) => present(done(deal.surveyOn, today), 'survey'),
  customerPlan: ({ deal }) => present(deal.customerPlan.trim() !== '', 'customerPlan'),
  partnerReport: ({ deal, today }) => present(done(deal.partnerTerms.visitReportOn, today), 'partnerReport'),
};

/** What a rule asks, read from the facts (DOMAIN.md §13): met where nothing is missing. */
export function checkRule(rule: Pick<GateRule, 'id' | 'check' | 'threshold'>, facts: DealFacts): Verdict {
  return checks[rule.check](facts, rule.threshold ?? checkThresholds[rule.check]?.value ?? 1, rule.id);
}
