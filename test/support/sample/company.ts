import type { Company } from '@/domain/company/company';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { text, yuan } from './env';

/** 我方: a software firm that sells licences, servers and services. */
export const sampleCompany = (creditCode: string): Partial<Company> => ({
  legalName: text('上海云帆软件有限公司', 'Shanghai Yunfan Software Co., Ltd.'),
  shortName: text('云帆软件', 'Yunfan'),
  creditCode,
  address: text('上海市浦东新区张江路 368 号 6 幢 4 层', '4F, Building 6, 368 Zhangjiang Road, Pudong, Shanghai'),
  legalRepresentative: '周远',
  phone: '021-5080 0000',
  email: 'sales@yunfan.example',
  website: 'www.yunfan.example',
  bank: '中国工商银行上海市张江支行',
  bankAccount: '1001 1234 0900 0000 123',
  taxpayerType: 'general',
  numberCode: 'YF',
  signatoryName: '林越',
  signatoryTitle: text('客户经理', 'Account manager'),
  signingPlace: text('上海市浦东新区', 'Pudong New Area, Shanghai'),
  contacts: [
    {
      id: 'staff-lin',
      name: '林越',
      role: text('客户经理', 'Account manager'),
      phone: '138 0000 0000',
      email: 'lin.yue@yunfan.example',
    },
    {
      id: 'staff-chen',
      name: '陈立',
      role: text('方案经理', 'Solution manager'),
      phone: '138 0000 0001',
      email: 'chen.li@yunfan.example',
    },
    {
      id: 'staff-zhou',
      name: '周敏',
      role: text('交付经理', 'Delivery manager'),
      phone: '138 0000 0002',
      email: 'zhou.min@yunfan.example',
    },
  ],
  aboutUs: text(
    '上海云帆软件有限公司成立于 2012 年，专注于零售与制造企业的数据平台。公司现有员工 180 人，其中实施与服务人员 95 人，在上海、杭州、武汉设有交付中心。\n我们为 120 余家企业提供软件、配套硬件与长期服务，续约率 93%。交付由客户经理、方案经理、交付经理三人小组负责到底：谁承诺，谁兑现。',
    'Founded in 2012, Shanghai Yunfan Software builds data platforms for retailers and manufacturers. Of our 180 people, 95 work in delivery and service, with delivery centres in Shanghai, Hangzhou and Wuhan.\nMore than 120 companies run on our software, hardware and services; 93% of them renew. One account manager, one solution manager and one delivery manager stay responsible from the first promise to the last.',
  ),
  cases: [
    {
      id: 'case-1',
      title: text(
        '华南物流集团：日报从两天缩短到二十分钟',
        'South China Logistics: the daily report in twenty minutes instead of two days',
      ),
      text: text(
        '整合 14 个仓库的订单与库存数据，上线 11 周。运营日报由人工两天汇总改为每二十分钟自动刷新，缺货预警提前 36 小时。',
        'Orders and stock of 14 warehouses in one model, live after 11 weeks. The daily report, once two days of manual work, refreshes every twenty minutes; stock-outs are seen 36 hours ahead.',
      ),
    },
    {
      id: 'case-2',
      title: text('江南家居：大促期间零停机', 'Jiangnan Home: no downtime during the sales season'),
      text: text(
        '双机热备与弹性扩容，2025 年大促峰值每秒 4,200 单，全程无中断；营销费用对账由 5 人减为 1 人。',
        'Hot standby and elastic scaling carried a peak of 4,200 orders a second in the 2025 season without a break; reconciling marketing costs takes one person instead of five.',
      ),
    },
  ],
  freshness: [
    { kind: 'price', days: 30, verifier: '林越' },
    { kind: 'feature', days: 90, verifier: '陈立' },
    { kind: 'cell', days: 90, verifier: '陈立' },
    { kind: 'rating', days: 90, verifier: '陈立' },
    { kind: 'research', days: 90, verifier: '林越' },
  ],
  marketReviewedOn: '2026-08-28',
  defaultTerms: {
    payment: {
      schedule: [
        {
          id: 'pay-1',
          name: 'prepayment',
          share: { type: 'percent', bp: 3000 },
          trigger: 'effective',
          days: 5,
          dayType: 'working',
          date: '',
          invoiceFirst: false,
        },
        {
          id: 'pay-2',
          name: 'onAcceptance',
          share: { type: 'percent', bp: 6000 },
          trigger: 'acceptance',
          days: 10,
          dayType: 'working',
          date: '',
          invoiceFirst: true,
        },
        {
          id: 'pay-3',
          name: 'retention',
          share: { type: 'percent', bp: 1000 },
          trigger: 'warrantyEnd',
          days: 10,
          dayType: 'working',
          date: '',
          invoiceFirst: false,
        },
      ],
      percentOf: 'total',
      method: 'transfer',
      note: text(''),
    },
    delivery: { method: 'onSite', days: 45, dayType: 'calendar', from: 'effective', place: text(''), note: text('') },
    afterSales: {
      warrantyMonths: 12,
      responseHours: 4,
      note: text(
        '质保期内免费升级小版本，提供 7×24 小时电话支持。',
        'Minor releases are free within the warranty; telephone support around the clock.',
      ),
    },
  },
  sales: salesRulesSchema.parse({
    hourlyRate: yuan(180),
    classTerms: {
      A: { discount: 1500, gifts: yuan(3000) },
      B: { discount: 1000, gifts: yuan(1000) },
      C: { discount: 500, gifts: null },
    },
  }),
});
