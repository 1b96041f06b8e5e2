import { completeFacts, newActivity } from '@test/support/dealFacts';
import { describe, expect, it } from 'vitest';
import { checkRule } from '@/domain/process/checks/check';
import type { DealFacts } from '@/domain/process/gates';
import { type CheckId, checkIds } from '@/domain/process/pipeline';

type Change = (facts: DealFacts) => DealFacts;
const all = completeFacts();
const deal =
  (changes: Partial<DealFacts['deal']>): Change =>
  (facts) => ({ ...facts, deal: { ...facts.deal, ...changes } });
const customer =
  (changes: Partial<NonNullable<DealFacts['customer']>>): Change =>
  (facts) => ({ ...facts, customer: facts.customer && { ...facts.customer, ...changes } });
const with_ =
  (changes: Partial<DealFacts>): Change =>
  (facts) => ({ ...facts, ...changes });
const quote =
  (changes: Partial<DealFacts['quotes'][number]>): Change =>
  (facts) => ({ ...facts, quotes: facts.quotes.map((each) => ({ ...each, ...changes })) });
const contract =
  (changes: Partial<DealFacts['contracts'][number]>): Change =>
  (facts) => ({ ...facts, contracts: facts.contracts.map((each) => ({ ...each, ...changes })) });
const terms = (changes: Partial<DealFacts['deal']['partnerTerms']>) =>
  deal({ partnerTerms: { ...all.deal.partnerTerms, ...changes } });
const at = (iso: string) => Date.parse(`${iso}T10:00:00`);
const profile = { ...all.profiles[0], industries: ['retail'] } as DealFacts['profiles'][number];
const lines = (change: Partial<DealFacts['quotes'][number]['lines'][number]>) =>
  quote({ lines: (all.quotes[0]?.lines ?? []).map((each) => ({ ...each, ...change })) });

const confirmed = (date: string): Change =>
  deal({ confirmations: all.deal.confirmations.map((each) => ({ ...each, date })) });
const planned: Change = (facts) => ({
  ...facts,
  activities: facts.activities.map((each) => ({ ...each, at: at('2026-03-21') })),
});
const oneDeleted: Change = (facts) => ({
  ...facts,
  contacts: facts.contacts.map((each, index) => (index === 0 ? { ...each, deletedAt: 5 } : each)),
});

/** What each check finds missing after a change to a deal that has everything; `have` of `need` where it counts. */
const cases: readonly (readonly [CheckId, string, Change, readonly string[], (readonly (number | null)[])?])[] = [
  // What lies ahead is only planned: today is 2026-03-20.
  ['needsConfirmed', 'on a day to come', confirmed('2026-03-21'), ['confirmationDate']],
  ['needsConfirmed', 'today', confirmed('2026-03-20'), []],
  ['sponsorInformed', 'on a day to come', deal({ sponsorInformedOn: '2026-03-21' }), ['sponsorInformed']],
  ['acceptance', 'on a day to come', deal({ acceptedOn: '2026-03-21' }), ['acceptance']],
  ['survey', 'on a day to come', deal({ surveyOn: '2026-03-21' }), ['survey']],
  ['partnerReport', 'on a day to come', terms({ visitReportOn: '2026-03-21' }), ['partnerReport']],
  ['firstVisit', 'on a day to come', deal({ acceptedOn: '2026-03-16', firstVisitOn: '2026-03-23' }), ['firstVisit']],
  ['executiveMeetings', 'two that are planned', planned, ['executiveMeetings'], [0, 2]],
  ['decisionMap', 'one of three is deleted', oneDeleted, ['people'], [2, 3]],
  ['manual', 'not ticked', deal({}), ['tick'], [0, 1]],
  ['manual', 'ticked', deal({ checked: { rule: 1 } }), [], [1, 1]],
  ['profileMatched', 'no customer', with_({ customer: undefined }), ['customer']],
  ['profileMatched', 'no profile', with_({ profiles: [] }), ['profiles'], [null, 50]],
  ['profileMatched', 'nothing known', customer({ targetProfileId: '' }), ['profileData'], [null, 50]],
  [
    'profileMatched',
    'another industry',
    (facts) => customer({ targetProfileId: '', industry: 'energy' })({ ...facts, profiles: [profile] }),
    ['profileMatch'],
    [0, 50],
  ],
  [
    'profileMatched',
    'the best of all profiles fits',
    (facts) => customer({ targetProfileId: '', industry: 'retail' })({ ...facts, profiles: [profile] }),
    [],
    [100, 50],
  ],
  ['profileMatched', 'a chosen profile that is gone', customer({ targetProfileId: 'gone' }), ['profileData']],
  ['source', 'not known', customer({ source: '' }), ['source']],
  ['class', 'not decided', customer({ grade: '' }), ['class']],
  ['class', 'given by hand', customer({ grade: '', classOverride: { value: 'B', reason: '…', on: '', by: '' } }), []],
  [
    'ironTriangle',
    'two of three',
    deal({ team: { account: '李', solution: '王', delivery: ' ', success: '' } }),
    ['role.delivery'],
    [2, 3],
  ],
  ['partnerNamed', 'none', with_({ partner: undefined }), ['partner']],
  ['demoHeld', 'none', with_({ activities: [] }), ['demo'], [0, 1]],
  [
    'demoHeld',
    'without questions',
    with_({ activities: [newActivity({ kind: 'demo', at: at('2026-03-04') })] }),
    ['demoQuestions'],
    [0, 1],
  ],
  [
    'demoHeld',
    'for another deal of the customer',
    with_({ activities: all.activities.map((each) => ({ ...each, opportunityId: 'other' })) }),
    ['demo'],
  ],
  ['pain', 'none', deal({ needs: [] }), ['pain'], [0, 1]],
  ['pain', 'blank', deal({ needs: all.deal.needs.map((each) => ({ ...each, pain: { zh: ' ', en: '' } })) }), ['pain']],
  ['decisionMap', 'two people', with_({ contacts: all.contacts.slice(1) }), ['people'], [2, 3]],
  [
    'decisionMap',
    'one without influence',
    with_({ contacts: all.contacts.map((each) => (each.id === 'a' ? { ...each, influence: '' } : each)) }),
    ['influence'],
    [2, 3],
  ],
  ['decisionMap', 'a person was deleted', with_({ contacts: all.contacts.slice(0, 2) }), ['people'], [2, 3]],
  [
    'decisionMap',
    'one without a role',
    with_({ contacts: all.contacts.map((each) => (each.id === 'a' ? { ...each, decisionRole: '' } : each)) }),
    ['decisionRole'],
  ],
  ['partnerInformed', 'neither', terms({ involvement: '' }), ['partnerInvolvement']],
  [
    'needSheet',
    'three things left out',
    deal({ timeline: '', intention: '', technicalNeeds: [] }),
    ['sheet.technical', 'sheet.timeline', 'sheet.intention'],
    [5, 8],
  ],
  ['needsConfirmed', 'not', deal({ confirmations: [] }), ['confirmation']],
  [
    'needsConfirmed',
    'without a day',
    deal({ confirmations: all.deal.confirmations.map((each) => ({ ...each, date: '' })) }),
    ['confirmationDate'],
  ],
  ['budgetRange', 'one end', deal({ budgetMin: null }), ['budgetMin'], [1, 2]],
  ['executiveMeetings', 'one', with_({ activities: all.activities.slice(1, 2) }), ['executiveMeetings'], [1, 2]],
  [
    'executiveMeetings',
    'calls do not count',
    with_({ activities: all.activities.map((each) => ({ ...each, kind: 'call' as const })) }),
    ['executiveMeetings'],
    [0, 2],
  ],
  [
    'meddpicc',
    'one of eight',
    deal({ meddpicc: all.deal.meddpicc.slice(0, 1) }),
    ['economicBuyer', 'decisionCriteria', 'decisionProcess', 'paperProcess', 'pain', 'champion', 'competition'].map(
      (item) => `meddpicc.${item}`,
    ),
    [12, 50],
  ],
  [
    'meddpicc',
    'all assumed only',
    deal({ meddpicc: all.deal.meddpicc.map((each) => ({ ...each, score: 1 })) }),
    ['evidence'],
    [33, 50],
  ],
  ['bant', 'one not answered', deal({ bant: all.deal.bant.slice(1) }), ['bant.budget'], [15, 20]],
  [
    'bant',
    'all answered and weak',
    deal({ bant: all.deal.bant.map((each) => ({ ...each, score: 1 })) }),
    ['bantValue'],
    [10, 20],
  ],
  ['firstReply', 'never asked', with_({ activities: [] }), [], [null, 1]],
  [
    'firstReply',
    'asked, not answered',
    with_({ activities: [newActivity({ kind: 'email', at: at('2026-03-04'), direction: 'in' })] }),
    ['firstReply'],
    [null, 1],
  ],
  [
    'firstReply',
    'answered over the weekend',
    with_({
      activities: [
        newActivity({ kind: 'email', at: at('2026-03-09'), direction: 'out' }),
        newActivity({ kind: 'email', at: at('2026-03-06'), direction: 'in' }),
      ],
    }),
    [],
    [1, 1],
  ],
  [
    'firstReply',
    'late',
    with_({
      activities: [
        newActivity({ kind: 'email', at: at('2026-03-10'), direction: 'out' }),
        newActivity({ kind: 'email', at: at('2026-03-06'), direction: 'in' }),
      ],
    }),
    ['firstReplyLate'],
    [2, 1],
  ],
  [
    'twoWayContact',
    'only we spoke',
    with_({ activities: [newActivity({ kind: 'email', direction: 'out' })] }),
    ['twoWayContact'],
  ],
  [
    'proposalSent',
    'a draft',
    with_({ proposals: all.proposals.map((each) => ({ ...each, status: 'draft' })) }),
    ['proposalSent'],
  ],
  ['proposalSent', 'a quick quote for an SME', (facts) => customer({ type: 'sme' })({ ...facts, proposals: [] }), []],
  [
    'proposalSent',
    'nothing sent to an SME',
    (facts) => customer({ type: 'sme' })(quote({ status: 'draft' })({ ...facts, proposals: [] })),
    ['quoteSent'],
  ],
  ['threeTerms', 'no quote', with_({ quotes: [] }), ['quote']],
  [
    'threeTerms',
    'no payment schedule',
    quote({ terms: { ...quoteTerms(), payment: { ...quoteTerms().payment, schedule: [] } } }),
    ['termsPayment'],
    [2, 3],
  ],
  ['marginOk', 'half of the price', deal({}), [], [5000, 2000]],
  ['marginOk', 'below the floor', lines({ unitCost: 9000 }), ['marginApproval'], [1000, 2000]],
  [
    'marginOk',
    'below the floor, approved',
    (facts) => quote({ approval: { by: '总', at: 1, note: '' } })(lines({ unitCost: 9000 })(facts)),
    [],
    [1000, 2000],
  ],
  ['marginOk', 'cost not known', lines({ unitCost: null }), ['cost'], [null, 2000]],
  [
    'marginOk',
    'discount above the limit',
    lines({ discount: { type: 'percent', bp: 3000 }, listPrice: 10_000 }),
    ['discountApproval'],
  ],
  ['feasibility', 'one signature', deal({ signOffs: all.deal.signOffs.slice(0, 1) }), ['signOff.delivery'], [1, 2]],
  ['partnerTerms', 'neither', terms({ discount: null }), ['partnerPrice']],
  ['partnerTerms', 'a price', terms({ discount: null, price: { minor: 1, currency: 'CNY' } }), []],
  ['contractClean', 'none', with_({ contracts: [] }), ['contract']],
  ['contractClean', 'void', contract({ status: 'void' }), ['contract']],
  ['contractClean', 'its quote is gone', contract({ quoteId: 'gone' }), ['contractQuote']],
  ['contractClean', 'copies that cannot be shared', contract({ copies: 3 }), ['contractErrors'], [1, 0]],
  ['signedDate', 'none', contract({ signingDate: '' }), ['signedDate']],
  ['signedDate', 'tomorrow', contract({ signingDate: '2026-03-21' }), ['signedDateFuture']],
  ['signedDate', 'today', contract({ signingDate: '2026-03-20' }), []],
  ['orderReview', 'not signed', deal({ signOffs: [] }), ['orderReview']],
  ['orderReview', 'ticked by hand', deal({ signOffs: [], checked: { rule: 1 } }), []],
  ['sponsorInformed', 'not', deal({ sponsorInformedOn: '' }), ['sponsorInformed']],
  [
    'partnerAgreement',
    'expired',
    with_({ partner: all.partner && { ...all.partner, agreementUntil: '2026-03-19' } }),
    ['partnerAgreementExpired'],
  ],
  [
    'partnerAgreement',
    'last day',
    with_({ partner: all.partner && { ...all.partner, agreementUntil: '2026-03-20' } }),
    [],
  ],
  ['acceptance', 'none', deal({ acceptedOn: '' }), ['acceptance']],
  ['firstVisit', 'seventh day', deal({}), [], [7, 7]],
  ['firstVisit', 'eighth day', deal({ firstVisitOn: '2026-03-17' }), ['firstVisitLate'], [8, 7]],
  ['firstVisit', 'counts from delivery without acceptance', deal({ acceptedOn: '' }), ['firstVisitLate'], [10, 7]],
  ['firstVisit', 'between delivery and acceptance', deal({ firstVisitOn: '2026-03-07' }), [], [0, 7]],
  ['firstVisit', 'before delivery', deal({ firstVisitOn: '2026-03-05' }), ['firstVisitEarly'], [null, 7]],
  ['firstVisit', 'not delivered', deal({ deliveredOn: '', acceptedOn: '' }), ['delivered'], [null, 7]],
  ['survey', 'none', deal({ surveyOn: '' }), ['survey']],
  ['customerPlan', 'blank', deal({ customerPlan: ' \n' }), ['customerPlan']],
  ['partnerReport', 'none', terms({ visitReportOn: '' }), ['partnerReport']],
];

function quoteTerms() {
  const [first] = all.quotes;
  if (!first) throw new Error('the complete facts have a quote');
  return first.terms;
}

describe('what a check finds', () => {
  for (const [check, name, change, missing, figures] of cases)
    it(`${check}: ${name}`, () => {
      const verdict = checkRule({ id: 'rule', check, threshold: null }, change(all));
      expect(verdict.missing).toEqual(missing);
      if (figures) expect([verdict.have, verdict.need]).toEqual(figures);
    });

  it('covers every check, met by the complete deal and open in some case', () => {
    for (const check of checkIds) {
      const open = cases.some(([id, , , missing]) => id === check && missing.length > 0);
      const facts = deal({ checked: { rule: 1 } })(all);
      expect([check, open, checkRule({ id: 'rule', check, threshold: null }, facts).missing]).toEqual([
        check,
        true,
        [],
      ]);
    }
  });

  it('takes the threshold of its rule before its own', () => {
    const three = checkRule({ id: 'rule', check: 'executiveMeetings', threshold: 3 }, all);
    expect(three).toEqual({ have: 2, need: 3, missing: ['executiveMeetings'] });
  });
});
