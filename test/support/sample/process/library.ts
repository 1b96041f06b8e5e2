import type { TargetProfile } from '@/domain/customers/targetProfile';
import type { Material } from '@/domain/materials/material';
import type { Partner } from '@/domain/process/partner';
import { type Pipeline, pipelineStageSchema } from '@/domain/process/pipeline';
import { at, text, yuan } from '../env';

/** The seed profile (R34) first, then one for large manufacturers. */
export const sampleTargets: readonly Partial<TargetProfile>[] = [
  {
    name: text('华东电商 · 网站优化', 'E-commerce in east China, site optimisation'),
    regions: ['east'],
    industries: ['ecommerce'],
    employeesMin: 50,
    employeesMax: 200,
    decisionRoles: ['市场部经理'],
    pains: ['网站优化'],
    technicalNeeds: ['网站优化'],
    budgetMin: yuan(50_000),
    budgetMax: yuan(100_000),
    budgetPeriod: 'year',
  },
  {
    name: text('大型制造 · 产线数据', 'Large manufacturers, line data'),
    regions: ['east', 'south', 'central', 'southwest'],
    industries: ['manufacturing'],
    employeesMin: 800,
    turnoverMin: yuan(500_000_000),
    decisionRoles: ['信息总监', '总经理'],
    pains: ['停机', '产线', '手工'],
    technicalNeeds: ['采集', 'ERP'],
    budgetMin: yuan(150_000),
    budgetMax: yuan(1_000_000),
    budgetPeriod: 'once',
  },
];

export const samplePartners: readonly Partial<Partner>[] = [
  {
    name: '深圳华数系统集成有限公司',
    nameEn: 'Huashu Systems',
    region: 'south',
    level: 'certified',
    contactName: '邓超',
    contactTitle: '渠道经理',
    phone: '139 0755 3001',
    agreementNumber: 'QD-2026-03',
    agreementUntil: '2027-03-31',
    discount: 800,
    priceTerms: '软件九二折，服务按面价；项目报备有效期 90 天。',
    support: '售前方案支持；每季度一次产品培训。',
  },
  {
    name: '重庆山城网络工程有限公司',
    nameEn: 'Shancheng Networks',
    region: 'southwest',
    level: 'registered',
    contactName: '冉军',
    contactTitle: '总经理',
    phone: '139 0230 3002',
    agreementNumber: 'QD-2026-07',
    agreementUntil: '2026-12-31',
    discount: 500,
  },
];

export const sampleMaterials: readonly Partial<Material>[] = [
  {
    title: text('数据平台产品手册', 'Data platform manual'),
    kind: 'manual',
    version: '5.2',
    validUntil: '2027-06-30',
    advantage: text('本地部署，两周对接 ERP', 'On premises, connected to the ERP in two weeks'),
    fileName: 'data-platform-manual.pdf',
    location: '共享盘/产品/手册',
  },
  {
    title: text('零售行业案例集', 'Retail case studies'),
    kind: 'caseStudy',
    version: '2026-09',
    validUntil: '2026-12-31',
    advantage: text('大促期间零停机', 'No downtime in sales weeks'),
    fileName: 'retail-cases.pptx',
    location: '共享盘/案例/零售',
  },
  {
    title: text('演示会幻灯片（标准版）', 'Standard demonstration slides'),
    kind: 'presentation',
    version: '3.0',
    validUntil: '2026-11-15',
    fileName: 'demo-standard.pptx',
    location: '共享盘/演示',
  },
  {
    title: text('信息安全等级保护证书', 'Security certificate'),
    kind: 'certificate',
    version: '2025',
    validUntil: '2028-05-31',
    fileName: 'dengbao-3.pdf',
    location: '共享盘/资质',
  },
];

const stage = (id: string, zh: string, en: string, probability: number, goal: readonly [string, string]) =>
  pipelineStageSchema.parse({
    id,
    name: text(zh, en),
    goal: text(goal[0], goal[1]),
    probability,
    rotSme: 7,
    rotKeyAccount: 14,
    exit: [{ id: `${id}.contact`, check: 'twoWayContact' }],
  });

/** A short process of the company's own for small customers, published. */
export const sampleProcess: Partial<Pipeline> = {
  seriesId: 'sample-quick',
  version: 1,
  status: 'published',
  publishedAt: at('2026-09-20'),
  name: text('中小企业快速成交', 'Quick sale to SMEs'),
  description: text('一周内报价，两周内签约。', 'A quote within a week, a contract within two.'),
  basedOn: 'builtin.seven.1',
  stages: [
    stage('contact', '首次响应', 'First reply', 2000, ['一个工作日内联系到人', 'Reach a person within a working day']),
    stage('quote', '快速报价', 'Quick quote', 5000, ['三档套餐，当天报价', 'Three packages, quoted the same day']),
    stage('sign', '签约', 'Contract', 8000, ['标准合同，一次签完', 'Standard contract, signed at once']),
    stage('deliver', '交付与回访', 'Delivery and visit', 10000, ['七天内回访', 'Visit within seven days']),
  ],
};
