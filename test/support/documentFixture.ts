import { deflateSync } from 'node:zlib';
import type { DocumentRecords, DocumentRequest } from '@/documents/model/gather';
import { type Company, companyEntity } from '@/domain/company/company';
import { type Contract, contractEntity } from '@/domain/contracts/contract';
import { type Contact, type Customer, contactEntity, customerEntity } from '@/domain/customers/customer';
import { type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import type { PaperKind } from '@/domain/papers/paper';
import { type Proposal, proposalEntity } from '@/domain/proposals/proposal';
import { type Quote, type QuoteLine, quoteEntity, quoteLineSchema } from '@/domain/quoting/quote';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import { goldenMarket, marketChoice, marketOpportunity, marketQuote } from './marketFixture';

const both = (zh: string, en: string): Localized => ({ zh, en });
const base = (id: string) => ({ id, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 });

/** Words planted in every internal field: no document may show them. */
export const secret = 'INTERNAL-ONLY';

export function goldenCompany(changes: Partial<Company> = {}): Company {
  return companyEntity.schema.parse({
    ...base('company'),
    legalName: both('上海云帆软件有限公司', 'Shanghai Yunfan Software Co., Ltd.'),
    shortName: both('云帆软件', 'Yunfan'),
    creditCode: '91310115MA1K4BCD5J',
    address: both('上海市浦东新区张江路 500 号 3 幢', 'Building 3, 500 Zhangjiang Road, Pudong New Area, Shanghai'),
    legalRepresentative: '周远',
    phone: '021-5080 0000',
    email: 'service@yunfan.example',
    website: 'www.yunfan.example',
    bank: '中国工商银行上海张江支行',
    bankAccount: '1001 2345 0900 0012 345',
    contacts: [
      {
        id: 'staff-1',
        name: '林越',
        role: both('客户经理', 'Account Manager'),
        phone: '138 0000 0000',
        email: 'lin.yue@yunfan.example',
      },
    ],
    signatoryName: '周远',
    signatoryTitle: both('总经理', 'General Manager'),
    signingPlace: both('上海市浦东新区', 'Pudong New Area, Shanghai'),
    aboutUs: both(
      '上海云帆软件有限公司成立于 2012 年，专注于零售与电商企业的数据平台建设，现有员工 260 人，其中研发与实施人员占七成。\n我们已为华东地区 120 余家企业交付数据平台，产品通过信息安全等级保护三级测评，并设有 7×24 小时运行保障团队。',
      'Founded in 2012, Shanghai Yunfan Software builds data platforms for retail and e-commerce companies. Seven out of ten of our 260 employees work in development and implementation.\nWe have delivered data platforms to more than 120 companies in East China, are certified to level 3 of the national information security scheme, and run operations around the clock.',
    ),
    cases: [
      {
        id: 'case-1',
        title: both(
          '某连锁零售集团：日销数据从次日提前到 5 分钟',
          'Retail chain: daily sales figures in 5 minutes instead of the next day',
        ),
        text: both(
          '接入 3 个电商平台与 420 家门店，建立统一指标口径，经营日报由 6 人天缩短为自动生成。',
          'Three marketplaces and 420 shops connected, one definition for every figure, and daily reports produced automatically instead of in six person-days.',
        ),
      },
      {
        id: 'case-2',
        title: both('某服饰电商：库存周转天数下降 18%', 'Fashion e-commerce: inventory days down by 18%'),
        text: both(
          '打通订单、仓储与广告数据，缺货预警准确率达到 93%。',
          'Orders, warehouse and advertising data brought together; stock-out warnings are right in 93% of cases.',
        ),
      },
    ],
    marginFloor: 0,
    discountLimit: 10_000,
    ...changes,
  });
}

export function goldenCustomer(changes: Partial<Customer> = {}): Customer {
  return customerEntity.schema.parse({
    ...base('customer-1'),
    name: '杭州华东云商科技有限公司',
    nameEn: 'Hangzhou Huadong Cloud Commerce Technology Co., Ltd.',
    shortName: '华东云商',
    creditCode: '91330100MA2B7CDE83',
    legalRepresentative: '王敏',
    registeredAddress: both('杭州市余杭区文一西路 998 号', '998 Wenyi West Road, Yuhang District, Hangzhou'),
    phone: '0571-8800 0000',
    bank: '招商银行杭州分行',
    bankAccount: '5719 0000 0110 808',
    businessPain: '商品、订单与流量数据分散在多个系统，经营分析滞后。',
    technicalNeed: '与现有 ERP 双向对接，看板延迟不超过 5 分钟。',
    budgetMin: { minor: 15_151_515, currency: 'CNY' },
    budgetMax: { minor: 19_191_919, currency: 'CNY' },
    addresses: [
      {
        id: 'address-1',
        kind: 'delivery',
        address: both('杭州市余杭区文一西路 998 号 5 幢机房', 'Server room, Building 5, 998 Wenyi West Road, Hangzhou'),
      },
    ],
    notes: `${secret} customer`,
    ...changes,
  });
}

export function goldenContact(changes: Partial<Contact> = {}): Contact {
  return contactEntity.schema.parse({
    ...base('contact-1'),
    customerId: 'customer-1',
    name: '王敏',
    jobTitle: '总监',
    mobile: '139 0000 0000',
    email: 'wang.min@huadong.example',
    primary: true,
    notes: `${secret} contact`,
    ...changes,
  });
}

export function fixtureLine(id: string, changes: Partial<QuoteLine>): QuoteLine {
  return quoteLineSchema.parse({ id, ...changes });
}

/** The worked example of DOMAIN.md §8: 178,994.87. */
export function goldenQuote(changes: Partial<Quote> = {}): Quote {
  return quoteEntity.schema.parse({
    ...base('quote-1'),
    rev: 7,
    seriesId: 'series-1',
    version: 3,
    number: 'BJ-2026-A1-0042',
    status: 'sent',
    title: both('华东云商数据平台一期', 'Huadong Cloud Commerce Data Platform, Phase 1'),
    opportunityId: 'opportunity-1',
    customerId: 'customer-1',
    contactId: 'contact-1',
    orderDiscount: { type: 'percent', bp: 300 },
    issueDate: '2026-11-22',
    validUntil: '2026-12-31',
    lines: [
      fixtureLine('line-1', {
        code: 'YF-DP-100',
        name: both('数据平台 软件许可', 'Data platform software licence'),
        description: both('按用户，一年；含版本升级', 'Per user, one year, upgrades included'),
        unit: both('套', 'sets'),
        quantity: 500_000,
        unitPrice: 129_900,
        discount: { type: 'percent', bp: 1000 },
        taxRate: '1300',
        unitCost: 77_777,
        internalNote: `${secret} line`,
      }),
      fixtureLine('line-2', {
        name: both('实施服务', 'Implementation services'),
        description: both('现场 8 天，远程 4 天', '8 days on site, 4 days remote'),
        unit: both('人天', 'days'),
        quantity: 120_000,
        unitPrice: 200_000,
        taxRate: '600',
        unitCost: 99_999,
      }),
      fixtureLine('line-3', {
        name: both('管理员培训', 'Administrator training'),
        unit: both('场', 'sessions'),
        quantity: 20_000,
        unitPrice: 500_000,
        taxRate: '600',
        optional: true,
        selected: false,
        unitCost: 111_111,
      }),
      fixtureLine('line-4', {
        name: both('服务器', 'Server'),
        description: both('2U，三年质保', '2U, three-year warranty'),
        unit: both('台', 'units'),
        quantity: 30_000,
        unitPrice: 2_888_888,
        discount: { type: 'percent', bp: 500 },
        taxRate: '1300',
        unitCost: 1_777_771,
      }),
    ],
    terms: {
      payment: {
        schedule: [
          {
            id: 'pay-1',
            name: 'prepayment',
            share: { type: 'percent', bp: 3000 },
            trigger: 'effective',
            days: 5,
            dayType: 'working',
          },
          {
            id: 'pay-2',
            name: 'onAcceptance',
            share: { type: 'percent', bp: 6000 },
            trigger: 'acceptance',
            days: 10,
            dayType: 'working',
            invoiceFirst: true,
          },
          {
            id: 'pay-3',
            name: 'retention',
            share: { type: 'percent', bp: 1000 },
            trigger: 'warrantyEnd',
            days: 10,
            dayType: 'working',
          },
        ],
        method: 'transfer',
      },
      delivery: {
        method: 'onSite',
        days: 45,
        dayType: 'working',
        from: 'effective',
        place: both('杭州市余杭区文一西路 998 号 5 幢机房', 'server room, Building 5, 998 Wenyi West Road, Hangzhou'),
      },
      afterSales: {
        warrantyMonths: 12,
        responseHours: 2,
        note: both(
          '质保期内每季度巡检一次，并提交巡检报告。',
          'During the warranty period we inspect the system every quarter and report.',
        ),
      },
    },
    note: both('本报价不含第三方软件授权费用。', 'Third-party software licences are not included.'),
    budgetMin: 15_151_515,
    budgetMax: 19_191_919,
    internalNote: `${secret} quote`,
    ...changes,
  });
}

export function goldenOpportunity(changes: Partial<Opportunity> = {}): Opportunity {
  return opportunityEntity.schema.parse({
    ...base('opportunity-1'),
    title: both('华东云商数据平台一期', 'Huadong Cloud Commerce Data Platform, Phase 1'),
    customerId: 'customer-1',
    contactId: 'contact-1',
    budgetMax: { minor: 19_191_919, currency: 'CNY' },
    nextStep: `${secret} next step`,
    situation: both(
      '华东云商经营 6 个线上店铺，年成交额约 8 亿元。商品、订单、流量与库存数据分散在 ERP、店铺后台和广告平台，报表由各部门手工汇总，通常滞后一至两天。\n随着大促频次增加，运营团队需要在当天看到单品毛利与投放效果，并据此调整价格与库存。',
      'Huadong Cloud Commerce runs six online shops with annual sales of about CNY 800 million. Data on products, orders, traffic and stock is spread over the ERP, the shop back ends and the advertising platforms; reports are put together by hand and arrive one or two days late.\nAs sales events become more frequent, the operations team needs margin by item and the effect of advertising on the same day, to adjust prices and stock.',
    ),
    needs: [
      {
        id: 'need-1',
        pain: both(
          '报表滞后一至两天，大促期间无法及时调整',
          'Reports are one or two days late; no adjustment during sales events',
        ),
        capability: both(
          '实时数据接入与指标看板，端到端延迟不超过 5 分钟',
          'Real-time ingestion and dashboards, at most 5 minutes end to end',
        ),
        evidence: both(
          '某连锁零售集团 420 家门店实测 3 分 40 秒',
          '3 min 40 s measured at a retail chain with 420 shops',
        ),
      },
      {
        id: 'need-2',
        pain: both(
          'ERP 与店铺数据口径不一致，月末反复对账',
          'ERP and shop figures differ; month-end reconciliation drags on',
        ),
        capability: both(
          '与现有 ERP 双向对接，统一指标口径与主数据',
          'Two-way ERP interface, one definition for figures and master data',
        ),
        evidence: both('随附接口清单与对账样例', 'Interface list and sample reconciliation attached'),
      },
      {
        id: 'need-3',
        kind: 'latent',
        pain: both('缺货与滞销靠经验判断', 'Stock-outs and slow movers are judged by experience'),
        capability: both('缺货预警与库存周转分析', 'Stock-out warnings and turnover analysis'),
        evidence: both('某服饰电商预警准确率 93%', '93% accuracy at a fashion e-commerce company'),
      },
    ],
    notes: `${secret} deal`,
    ...changes,
  });
}

export function goldenProposal(changes: Partial<Proposal> = {}): Proposal {
  return proposalEntity.schema.parse({
    ...base('proposal-1'),
    quoteId: 'quote-1',
    opportunityId: 'opportunity-1',
    customerId: 'customer-1',
    title: both('华东云商数据平台一期建设方案书', 'Huadong Cloud Commerce Data Platform, Phase 1'),
    subtitle: both(
      '让商品、订单与流量数据在一天之内变成决定',
      'Product, order and traffic data turned into decisions within a day',
    ),
    solution: both(
      '一期以“先打通、再看清、后预警”为路径，用 45 个工作日建成统一数据平台：\n- 数据接入：对接 ERP、6 个店铺后台与 2 个广告平台，增量同步；\n- 指标中心：统一 86 项经营指标的口径，一次定义、处处一致；\n- 经营看板：为管理层、运营与仓储提供三类看板，支持手机查看。',
      'Phase 1 follows three steps – connect, see, warn – and builds one data platform in 45 working days:\n- Ingestion: ERP, six shop back ends and two advertising platforms, synchronised incrementally;\n- Metrics: one definition for 86 business figures, the same everywhere;\n- Dashboards: for management, operations and warehouse, also on the phone.',
    ),
    appendix: both(
      '平台运行环境：2 台应用服务器与 1 台数据库服务器，操作系统与数据库版本以实施方案为准。\n数据安全：传输与存储加密，按角色授权，操作日志保存不少于 180 天。',
      'Operating environment: two application servers and one database server; versions of operating system and database as set out in the implementation plan.\nData security: encryption in transit and at rest, access by role, operation logs kept for at least 180 days.',
    ),
    ...changes,
  });
}

export function goldenContract(changes: Partial<Contract> = {}): Contract {
  return contractEntity.schema.parse({
    ...base('contract-1'),
    number: 'HT-2026-A1-0017',
    title: both('产品销售与服务合同', 'Sales and Service Contract'),
    quoteId: 'quote-1',
    opportunityId: 'opportunity-1',
    customerId: 'customer-1',
    signingPlace: both('上海市浦东新区', 'Pudong New Area, Shanghai'),
    signingDate: '2026-11-28',
    terms: goldenQuote().terms,
    internalNote: `${secret} contract`,
    ...changes,
  });
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}

/** A square PNG: a frame in the house colour. */
export function fixturePng(size = 96): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (1 + size * 3));
  const edge = Math.round(size / 14);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const frame = Math.min(x, y, size - 1 - x, size - 1 - y) < edge;
      rows.set(frame ? [0x1f, 0x6f, 0x5c] : [0xff, 0xff, 0xff], y * (1 + size * 3) + 1 + x * 3);
    }
  }
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** All records of the golden story; its proposal takes what it can from the market desk. */
export function goldenRecords(changes: Partial<DocumentRecords> = {}): DocumentRecords {
  return {
    company: goldenCompany(),
    customer: goldenCustomer(),
    contact: goldenContact(),
    quote: marketQuote(),
    opportunity: marketOpportunity(),
    proposal: goldenProposal({ market: marketChoice() }),
    contract: goldenContract(),
    logo: { bytes: fixturePng(), mime: 'image/png' },
    market: goldenMarket(),
    ...changes,
  };
}

/** A request that issues the document on 2026-11-22. */
export function goldenRequest(
  kind: PaperKind,
  language: DocumentLanguage,
  changes: Partial<DocumentRequest> = {},
): DocumentRequest {
  return {
    kind,
    number: kind === 'contract' ? 'HT-2026-A1-0017' : 'BJ-2026-A1-0042-V3',
    date: '2026-11-22',
    today: '2026-11-22',
    options: { language },
    ...changes,
  };
}
