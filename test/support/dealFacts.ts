import { type Activity, activityEntity } from '@/domain/activities/activity';
import { companyEntity } from '@/domain/company/company';
import { contractEntity } from '@/domain/contracts/contract';
import { type Contact, type Customer, contactEntity, customerEntity } from '@/domain/customers/customer';
import { targetProfileEntity } from '@/domain/customers/targetProfile';
import { type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import type { DealFacts } from '@/domain/process/gates';
import { partnerEntity } from '@/domain/process/partner';
import type { Strategy } from '@/domain/process/pipeline';
import { proposalEntity } from '@/domain/proposals/proposal';
import { meddpiccItems } from '@/domain/qualification/qualification';
import { line, quoteOf } from './domainSamples';

const base = { createdAt: 0, updatedAt: 0 };
const day = (date: string) => Date.parse(`${date}T10:00:00`);
const text = (zh: string) => ({ zh, en: zh });

export const newActivity = (partial: Partial<Activity>): Activity =>
  activityEntity.schema.parse({ ...base, id: `activity-${partial.kind}-${partial.at}`, at: 0, ...partial });

const person = (id: string): Contact =>
  contactEntity.schema.parse({ ...base, id, customerId: 'c', name: id, decisionRole: 'influencer', influence: 'high' });

export const newDeal = (partial: Partial<Opportunity> = {}): Opportunity =>
  opportunityEntity.schema.parse({ ...base, id: 'deal', customerId: 'c', ...partial });

/** A deal of which everything is known that the default gates ask for, whatever its type and strategy. */
export function completeFacts(type: Customer['type'] = 'keyAccount', strategy: Strategy = 'direct'): DealFacts {
  const terms = {
    payment: { schedule: [{ id: 'row', share: { type: 'percent' as const, bp: 10_000 } }] },
    delivery: { days: 10 },
    afterSales: { warrantyMonths: 12 },
  };
  const quote = quoteOf([line({ unitPrice: 10_000, unitCost: 5000 })], {
    id: 'quote',
    opportunityId: 'deal',
    status: 'sent',
    terms: contractEntity.schema.parse({ ...base, id: 'x', terms }).terms,
  });
  return {
    deal: newDeal({
      strategy,
      team: { account: '李', solution: '王', delivery: '赵', success: '' },
      partnerId: 'p',
      partnerTerms: {
        involvement: 'informed',
        involvedOn: '2026-03-01',
        discount: 1000,
        price: null,
        agreementNumber: '',
        visitReportOn: '2026-03-20',
      },
      needs: [{ id: 'n', pain: text('慢'), kind: 'latent', capability: text(''), evidence: text(''), productId: '' }],
      situation: text('手工'),
      technicalNeeds: [{ id: 't', text: text('对接'), must: true }],
      timeline: '年内',
      intention: 'clear',
      attitude: 'interested',
      confirmations: opportunityEntity.schema.shape.confirmations.parse([{ id: 'k', date: '2026-03-02' }]),
      budgetMin: { minor: 100, currency: 'CNY' },
      budgetMax: { minor: 200, currency: 'CNY' },
      bant: opportunityEntity.schema.shape.bant.parse(
        ['budget', 'authority', 'need', 'timeline'].map((item) => ({ item, score: 2 })),
      ),
      meddpicc: opportunityEntity.schema.shape.meddpicc.parse(
        meddpiccItems.map((item, index) => ({ item, score: index % 2 === 0 ? 3 : 0 })),
      ),
      signOffs: (
        [
          ['feasibility', 'solution'],
          ['feasibility', 'delivery'],
          ['order', 'delivery'],
        ] as const
      ).map(([subject, role]) => ({ id: `${subject}.${role}`, subject, role, stage: '', by: '王', at: 1, note: '' })),
      sponsorInformedOn: '2026-03-05',
      deliveredOn: '2026-03-06',
      acceptedOn: '2026-03-09',
      firstVisitOn: '2026-03-16',
      surveyOn: '2026-03-18',
      customerPlan: '…',
    }),
    customer: customerEntity.schema.parse({
      ...base,
      id: 'c',
      name: '客户',
      type,
      source: 'referral',
      grade: 'A',
      creditCode: '',
      targetProfileId: 'icp',
    }),
    contacts: [person('a'), person('b'), person('d')],
    activities: [
      newActivity({
        kind: 'demo',
        at: day('2026-03-04'),
        questions: [{ id: 'q', question: '？', answer: '', open: true }],
      }),
      newActivity({ kind: 'meeting', at: day('2026-03-03'), executive: true }),
      newActivity({ kind: 'online', at: day('2026-03-02'), executive: true }),
    ],
    quotes: [quote],
    proposals: [proposalEntity.schema.parse({ ...base, id: 'proposal', quoteId: 'quote', status: 'sent' })],
    contracts: [
      contractEntity.schema.parse({ ...base, id: 'contract', quoteId: 'quote', signingDate: '2026-03-05', terms }),
    ],
    company: companyEntity.schema.parse({ ...base, id: 'company', legalName: text('我方') }),
    profiles: [targetProfileEntity.schema.parse({ ...base, id: 'icp' })],
    partner: partnerEntity.schema.parse({ ...base, id: 'p', name: '伙伴', agreementNumber: 'HZ-1' }),
    today: '2026-03-20',
  };
}
