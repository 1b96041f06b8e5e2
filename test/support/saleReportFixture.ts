import type { ReportInput, ReportKind } from '@/documents/model/report';
import { needConfirmationInput } from '@/documents/model/reportNeeds';
import type { ReportRequest } from '@/documents/model/reportParts';
import { processReportInput } from '@/documents/model/reportProcess';
import type { MeetingBriefInput, ValueReportInput } from '@/documents/model/saleReports';
import { needConfirmationSchema } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { type Process, pipelineStageSchema } from '@/domain/process/pipeline';
import { picture } from '../documents/support/picture';
import { goldenCompany, goldenCustomer, secret } from './documentFixture';
import { marketOpportunity } from './marketFixture';
import { scriptReport } from './scriptReportFixture';

type SaleKind = Exclude<ReportKind, 'competitorReport' | 'swotReport' | 'battlecard'>;
type Variant = 'golden' | 'hard' | 'empty';

const both = (zh: string, en: string): Localized => ({ zh, en });
const yuan = (amount: number) => ({ minor: amount * 100, currency: 'CNY' });
export const oddText = `<b>&"'A&amp;B</b> 😀👩‍👩‍👧 שלום عليكم 繁體臺灣 \u0007\ud800 {tag} \u202e`;
const long = Array.from({ length: 30 }, (_, index) => `${index + 1} ${oddText}${'字'.repeat(60)}`).join('\n');

const base = (request: ReportRequest, variant: Variant) => ({
  language: request.language,
  date: request.today,
  companyName: variant === 'empty' ? both('', '') : goldenCompany().legalName,
  pictures: {},
});

function needs(request: ReportRequest, variant: Variant): ReportInput {
  const odd = variant === 'hard';
  const count = { golden: 3, hard: 60, empty: 0 }[variant];
  const pains: readonly (readonly [string, string])[] = [
    ['日报靠人工汇总，滞后一天半', 'The daily report is made by hand, a day and a half late'],
    ['大促期间页面打开慢', 'Pages load slowly in sales weeks'],
    ['投放效果靠经验判断', 'Advertising is judged by feel'],
  ];
  const deal = marketOpportunity({
    title: odd ? both(long, '') : both('数据平台一期', 'Data platform, phase one'),
    notes: `${secret} notes`,
    intentionEvidence: `${secret} evidence`,
  });
  const confirmation = needConfirmationSchema.parse({
    id: 'confirmation-1',
    date: variant === 'empty' ? '' : '2026-11-12',
    confirmedBy: odd ? oddText : variant === 'empty' ? '' : '王敏',
    method: 'meeting',
    note: `${secret} note`,
    timeline: variant === 'empty' ? '' : '2027 年 1 月上线',
    situation: odd
      ? both(long, long)
      : variant === 'empty'
        ? both('', '')
        : both('数据分散在五个系统。', 'Data lie in five systems.'),
    needs: Array.from({ length: count }, (_, index) => {
      const [zh, en] = pains[index % pains.length] ?? ['', ''];
      return {
        id: `need-${index}`,
        kind: index % 2 === 0 ? 'stated' : 'latent',
        pain: odd ? both(index % 9 === 0 ? long : oddText, '') : both(zh, en),
        capability: both('统一口径的实时看板', 'Real-time dashboards on one model'),
      };
    }),
    technicalNeeds:
      variant === 'empty'
        ? []
        : [
            {
              id: 'technical-1',
              text: odd ? both(oddText, oddText) : both('与现有 ERP 双向对接', 'Two-way ERP connection'),
              must: true,
            },
          ],
    budgetMin: variant === 'empty' ? null : yuan(150_000),
    budgetMax: variant === 'empty' ? null : yuan(180_000),
  });
  const company = variant === 'empty' ? goldenCompany({ legalName: both('', '') }) : goldenCompany();
  const customer = odd ? goldenCustomer({ name: oddText, nameEn: oddText }) : goldenCustomer();
  return needConfirmationInput(
    {
      company,
      customer: variant === 'empty' ? undefined : customer,
      contact: undefined,
      deal,
      confirmation,
      products: [],
    },
    request,
  );
}

/** A process that stays as it is, whatever the templates say. */
const handbookProcess: Process = {
  id: 'handbook',
  seriesId: 'handbook',
  version: 2,
  name: both('项目型销售', 'Project sales'),
  description: both('适用于十万元以上的项目。', 'For projects above one hundred thousand.'),
  kind: 'stages',
  stages: [
    pipelineStageSchema.parse({
      id: 'contact',
      name: both('客户接触', 'First contact'),
      phase: both('前期准备', 'Preparation'),
      goal: both('让客户愿意谈', 'The customer wants to talk'),
      decides: both('能否引起兴趣', 'Whether we raise interest'),
      steps: [
        { id: 'step-1', text: both('确认沟通渠道', 'Find the preferred channel'), role: 'account' },
        { id: 'step-2', text: both('准备案例', 'Prepare a case'), role: 'solution', optional: true },
      ],
      tools: [{ id: 'tool-1', label: both('案例集', 'Case studies') }],
      exit: [
        { id: 'rule-1', check: 'twoWayContact' },
        { id: 'rule-2', check: 'decisionMap', customerType: 'keyAccount', strategy: 'direct' },
        { id: 'rule-3', check: 'demoHeld', effect: 'lift', customerType: 'sme' },
      ],
      probability: 1000,
      rotKeyAccount: 30,
      rotSme: 14,
      targetDays: 20,
    }),
    pipelineStageSchema.parse({
      id: 'quote',
      name: both('报价与谈判', 'Quote and negotiation'),
      phase: both('中期跟进', 'Follow-up'),
      gated: false,
      probability: 6000,
    }),
    pipelineStageSchema.parse({ id: 'sign', name: both('签约', 'Contract'), probability: 9000 }),
  ],
};

function handbook(request: ReportRequest, variant: Variant): ReportInput {
  const process = handbookProcess;
  const [first] = process.stages;
  if (!first) throw new Error('it has stages');
  const stages = {
    golden: process.stages,
    hard: Array.from({ length: 40 }, (_, index) => ({
      ...first,
      id: `stage-${index}`,
      name: both(oddText, oddText),
      goal: both(long, ''),
      steps: Array.from({ length: 20 }, (_unused, at) => ({
        id: `step-${at}`,
        text: both(oddText, oddText),
        role: 'account' as const,
        optional: true,
      })),
    })),
    empty: [],
  }[variant];
  const records = {
    company: goldenCompany(),
    process: { ...process, stages },
    ruleText: (rule: { check: string }) => both(`检查 ${rule.check}`, `Check ${rule.check}`),
    toolText: (tool: { label: Localized }) => tool.label,
  };
  const input = processReportInput(records, request);
  return { ...input, pictures: variant === 'golden' ? { flow: picture(720, 240) } : {} };
}

function values(request: ReportRequest, variant: Variant): ValueReportInput {
  const count = { golden: 6, hard: 120, empty: 0 }[variant];
  const names: readonly (readonly [string, string])[] = [
    ['华东云商', 'Huadong Cloud'],
    ['上海恒瑞', 'Hengrui'],
    ['江南家居', 'Jiangnan Home'],
    ['远航物流', 'Yuanhang'],
    ['苏州精密', 'Suzhou Precision'],
    ['巴蜀食品', 'Bashu Foods'],
  ];
  return {
    ...base(request, variant),
    kind: 'valueReport',
    title: both('客户价值', 'Customer value'),
    source: { entity: 'company', id: 'company', rev: 1 },
    currency: 'CNY',
    more: variant === 'hard' ? 900 : 0,
    scores:
      variant === 'empty'
        ? []
        : ['customer-0', 'customer-1'].map((subject) => ({
            subject,
            unit: 'points' as const,
            rows: [
              { id: 'margin', label: both('毛利额排名', 'Rank of margin'), weight: 4000, value: 8696, part: 496_895 },
              { id: 'onTime', label: both('回款准时率', 'Paid on time'), weight: 1500, value: null, part: null },
            ],
            total: 496_895,
          })),
    rows: Array.from({ length: count }, (_, index) => {
      const [zh, en] = names[index % names.length] ?? ['', ''];
      return {
        id: `customer-${index}`,
        name: variant === 'hard' ? both(oddText, oddText) : both(zh, en),
        type: index % 2 === 0 ? 'keyAccount' : 'sme',
        industry: both('电商', 'E-commerce'),
        revenue: 17_899_487 - index * 1_000_000,
        margin: index === 3 ? null : 3150,
        potential: 850_000,
        priority: index === 3 ? null : 620_000,
        strategic: 4,
        months: 20,
        onTime: 9500,
        referral: 0,
        serviceCost: index === 4 ? null : { minor: 1_200_000, currency: index === 3 ? 'USD' : 'CNY' },
        value: 782_500,
        grade: 'A',
        need: variant === 'hard' ? both(long, '') : both('日报滞后', 'Late reports'),
        actual: [10, 8, 2],
        planned: [16, 8, 4],
        gap: index % 3 === 0 ? 8 : index % 3 === 1 ? -3 : 0,
        discount: index === 5 ? null : 1500,
        gifts: index === 5 ? null : { minor: 200_000, currency: index === 4 ? 'USD' : 'CNY' },
      } satisfies ValueReportInput['rows'][number];
    }),
  };
}

function brief(request: ReportRequest, variant: Variant): MeetingBriefInput {
  const hard = variant === 'hard';
  const say = (text: string) => (hard ? '字'.repeat(300) + long : text);
  const times = { golden: 1, hard: 30, empty: 0 }[variant];
  const many = <T>(make: (index: number) => T, count = 2): T[] =>
    Array.from({ length: times * count }, (_, index) => make(index));
  return {
    ...base(request, variant),
    kind: 'meetingBrief',
    title: variant === 'empty' ? both('', '') : both(say('数据平台一期'), say('Data platform, phase one')),
    source: { entity: 'opportunity', id: 'deal-1', rev: 3 },
    customerName:
      variant === 'empty' ? both('', '') : both(hard ? oddText : '华东云商', hard ? oddText : 'Huadong Cloud'),
    stage: variant === 'empty' ? both('', '') : both(say('价格谈判与方案制定'), say('Price negotiation')),
    amount: variant === 'empty' ? null : { minor: 17_899_487, currency: 'CNY' },
    quote: variant === 'empty' ? null : { version: 3, number: 'BJ-2026-A1-0042', until: '2026-12-31' },
    expectedClose: variant === 'empty' ? '' : '2026-12-18',
    budget: variant === 'empty' ? null : yuan(180_000),
    grade: variant === 'empty' ? '' : 'A',
    lastContact: variant === 'empty' ? '' : '2026-11-18',
    missingRoles: variant === 'golden' ? [] : ['decisionMaker', 'user'],
    people: many(() => ({
      name: hard ? oddText : '王敏',
      jobTitle: '总经理',
      role: 'decisionMaker',
      influence: 'high',
      attitude: 'supporter',
      relation: 'good',
    })),
    needs: many(() => ({ text: both(say('日报滞后一天半'), say('Reports are late')), latent: false })),
    questions: many(() => say('大促期间并发上限？')),
    promises: many(() => ({ text: say('本周内给出 V3 报价'), ours: true, due: '2026-11-20', late: true })),
    contacts: many(() => ({ date: '2026-11-18', kind: 'call', text: hard ? oddText : '希望月底前看到最终方案' })),
    competitors: many(
      () => ({ name: both(hard ? oddText : '远桥', 'Farbridge'), strengths: say('品牌'), answer: say('写明实施人员') }),
      1,
    ),
    missing: many(() =>
      both(hard ? oddText : '可行性：交付经理未签', hard ? oddText : 'Feasibility not signed by delivery'),
    ),
    next: many(() => ({ text: say('方案评审会'), date: '2026-11-22' }), 1),
  };
}

/** The files about customers, needs and process: as told, of far too much, and of nothing at all. */
export function saleReport(kind: SaleKind, request: ReportRequest, variant: Variant): ReportInput {
  switch (kind) {
    case 'needConfirmation':
      return needs(request, variant);
    case 'processReport':
      return handbook(request, variant);
    case 'valueReport':
      return values(request, variant);
    case 'meetingBrief':
      return brief(request, variant);
    case 'scriptHandbook':
      return scriptReport(request, variant, { odd: oddText, long });
  }
}
