import type { Competitor, CompetitorFact, CompetitorProduct } from '@/domain/competitors/competitor';
import { text } from '../env';
import { type CompetitorKey, seen } from './support';

export interface SampleCompetitor {
  readonly key: CompetitorKey;
  readonly record: Partial<Competitor>;
  /** Product code of our counterpart, their name, a remark. */
  readonly products: readonly (readonly [code: string, name: string, note: string])[];
}

const fact = (
  id: string,
  kind: CompetitorFact['kind'],
  words: string,
  from: ReturnType<typeof seen>,
  answer = '',
): CompetitorFact => ({ id, kind, text: words, answer, attachmentId: '', ...from });

const farbridge: SampleCompetitor = {
  key: 'farbridge',
  products: [
    ['SW-DP-100', 'DataHub 用户许可', '公有云优先，本地版功能滞后一个大版本'],
    ['SW-AI-400', 'DataHub 预测引擎', '需与平台许可一起购买'],
    ['SW-RT-200', 'DataHub 实时大屏', ''],
    ['SV-IMP-01', '原厂实施', '多转包给区域伙伴'],
  ],
  record: {
    name: '北京远桥数据技术股份有限公司',
    nameEn: 'Beijing Farbridge Data Technology Co., Ltd.',
    shortName: '远桥数据',
    level: 'main',
    threat: 'high',
    headquarters: '北京',
    website: 'www.farbridge.example',
    profile:
      '全国性数据平台厂商，员工约 1,100 人，2024 年在科创板挂牌。\n主打公有云数据平台与行业大屏，客户以集团型零售、金融为主。\n华东设销售办事处，实施多由伙伴承接。',
    features: [
      {
        id: 'fb-feature-1',
        name: text('云上弹性数据仓库', 'Elastic cloud warehouse'),
        note: '按量计费，大促期间扩容快。',
        evidence: '官网产品白皮书 6.2 版，第 14 页',
        ...seen('官网产品白皮书', 'website', '2026-10-18', 'high'),
      },
      {
        id: 'fb-feature-2',
        name: text('行业大屏模板 60 余套', 'More than 60 wall-screen templates'),
        note: '演示效果好，落地仍需二次开发。',
        evidence: '2026 年 9 月用户大会现场演示',
        ...seen('远桥用户大会', 'conference', '2026-09-22', 'high'),
      },
      {
        id: 'fb-feature-3',
        name: text('自助分析与问数助手', 'Self-service analysis with a question assistant'),
        note: '问数助手只在公有云版提供。',
        evidence: '恒瑞数字化总监提供的试用反馈',
        ...seen('上海恒瑞罗佳', 'customer', '2026-10-29', 'medium'),
      },
      {
        id: 'fb-feature-4',
        name: text('数据资产目录', 'Data catalogue'),
        note: '',
        evidence: '招标文件应答书',
        ...seen('江南家居招标应答', 'tender', '2026-03-05', 'high'),
      },
    ],
    facts: [
      fact(
        'fb-fact-product',
        'product',
        '本地部署版停留在 5.x，公有云版已到 6.2；本地版不含问数助手。',
        seen('官网版本说明', 'website', '2026-11-03', 'high'),
      ),
      fact(
        'fb-fact-pricing',
        'pricing',
        '按用户年费，标价含税；预测引擎单独计价；三年起签另给 12% 折扣。',
        seen('官网报价页', 'website', '2026-11-05', 'high'),
      ),
      fact(
        'fb-fact-marketing',
        'marketing',
        '10 月起在华东办了三场“零售数据闭门会”，到场以连锁零售为主，现场签约送首年实施 5 人天。',
        seen('会议邀请函', 'conference', '2026-10-24', 'high'),
      ),
      fact(
        'fb-fact-review',
        'review',
        '两家零售客户反映：上线后响应慢，工单平均 2 个工作日才有人接手。',
        seen('客户访谈', 'interview', '2026-10-30', 'medium'),
      ),
      fact(
        'fb-fact-strategy',
        'strategy',
        '2026 年重点是把本地部署客户迁往公有云，本地版只做维护。',
        seen('2026 年半年报', 'report', '2026-08-28', 'high', ['2026-11-06', '陈立']),
      ),
      fact(
        'fb-fact-strength',
        'strength',
        '品牌知名度高，集团客户的信息部普遍认可。',
        seen('华东客户调研', 'survey', '2026-10-15', 'medium'),
        '认可其品牌，把话题引到“谁来实施、出了问题谁到现场”：请对方写明本地实施人员名单与驻场天数。',
      ),
      fact(
        'fb-fact-strength-2',
        'strength',
        '大屏模板多，演示观感好。',
        seen('用户大会演示', 'conference', '2026-09-22', 'high'),
        '用客户自己的数据做一次两小时的现场看板，比模板更有说服力。',
      ),
      fact(
        'fb-fact-weakness',
        'weakness',
        '本地部署版落后一个大版本，数据必须留在本地机房的客户只能用旧版。',
        seen('官网版本说明', 'website', '2026-11-03', 'high'),
        '请客户要求对方在标书中写明本地版的版本号与升级承诺。',
      ),
      fact(
        'fb-fact-weakness-2',
        'weakness',
        '实施转包，交付人员更换频繁。',
        seen('客户访谈', 'interview', '2026-07-20', 'medium'),
      ),
      fact(
        'fb-fact-news',
        'news',
        '宣布与一家云服务商签订三年框架协议，公有云版降价空间加大。',
        seen('行业媒体报道', 'media', '2026-11-10', 'medium'),
      ),
    ],
    shares: [
      {
        id: 'fb-share-2024',
        share: 1720,
        period: '2024',
        market: '华东零售数据平台',
        ...seen('行业协会年度报告', 'report', '2025-06-30', 'medium'),
      },
      {
        id: 'fb-share-2025',
        share: 1840,
        period: '2025',
        market: '华东零售数据平台',
        ...seen('行业协会年度报告', 'report', '2026-06-30', 'medium', ['2026-09-28', '陈立']),
      },
    ],
    objections: [
      {
        id: 'fb-objection-1',
        objection: '远桥是上市公司，更稳。',
        reply: '稳不稳看续约：我们 93% 的客户续约。合同写明服务团队三人到底，换人须经贵方同意。',
        opportunityId: '',
      },
      {
        id: 'fb-objection-2',
        objection: '他们的大屏更好看。',
        reply: '看板每天用的是数而不是图。我们用贵公司上周的数据做一版，请业务同事当场核对数字。',
        opportunityId: '',
      },
    ],
    landmines: [
      { id: 'fb-landmine-1', text: '本地部署版与公有云版的功能差异，能否逐项列出？' },
      { id: 'fb-landmine-2', text: '实施人员是原厂员工还是伙伴？姓名与社保能否写进合同附件？' },
      { id: 'fb-landmine-3', text: '三年后不再续云服务，数据如何完整导出，费用多少？' },
    ],
    tags: ['全国性', '公有云'],
    notes: '内部：其华东销售负责人今年换过两任，报价审批权收到北京。',
  },
};

const lantu: SampleCompetitor = {
  key: 'lantu',
  products: [
    ['SW-DP-100', '澜图 BI 用户许可', ''],
    ['SW-RT-200', '澜图看板', '按项目报价，多为区间'],
    ['SW-ERP-300', '澜图 ERP 连接器', '只读，单向'],
    ['SV-IMP-01', '澜图实施', ''],
    ['SV-MNT-01', '澜图运维', '按月计费'],
  ],
  record: {
    name: '杭州澜图软件有限公司',
    nameEn: 'Hangzhou Lantu Software Co., Ltd.',
    shortName: '澜图软件',
    level: 'main',
    threat: 'medium',
    headquarters: '杭州',
    website: 'www.lantu.example',
    profile:
      '杭州本地 BI 工具厂商，员工约 140 人，2017 年成立。\n价格低、上线快，客户以中小电商与品牌商为主。\n产品以报表工具为核心，数据治理与集成能力较弱。',
    features: [
      {
        id: 'lt-feature-1',
        name: text('拖拽式报表', 'Drag-and-drop reports'),
        note: '业务人员半天可上手。',
        evidence: '试用账号实测',
        ...seen('试用账号', 'own', '2026-11-04', 'high'),
      },
      {
        id: 'lt-feature-2',
        name: text('两周快速上线包', 'Two-week start package'),
        note: '限 3 个数据源以内。',
        evidence: '官网产品页与报价单',
        ...seen('官网产品页', 'website', '2026-11-05', 'high'),
      },
      {
        id: 'lt-feature-3',
        name: text('移动端看板', 'Mobile dashboards'),
        note: '',
        evidence: '应用商店页面',
        ...seen('应用商店', 'website', '2026-06-12', 'medium'),
      },
    ],
    facts: [
      fact(
        'lt-fact-product',
        'product',
        'ERP 连接器只能读取，不能回写；单据级核对要客户自己写脚本。',
        seen('试用账号实测', 'own', '2026-11-04', 'high'),
      ),
      fact(
        'lt-fact-pricing',
        'pricing',
        '低价入场，许可每季度下调一次；实施按人天，运维按月。',
        seen('伙伴转来的报价单', 'partner', '2026-11-06', 'medium'),
      ),
      fact(
        'lt-fact-marketing',
        'marketing',
        '双十一前后投放“99 元/用户/月体验”广告，体验期 30 天。',
        seen('平台广告', 'media', '2026-11-08', 'high'),
      ),
      fact(
        'lt-fact-review',
        'review',
        '电商客户评价上手快，数据源超过五个后刷新常失败。',
        seen('客户访谈', 'interview', '2026-10-20', 'medium'),
      ),
      fact(
        'lt-fact-strategy',
        'strategy',
        '以杭州、宁波的中小电商为主，用低价许可换市场，靠二次开发盈利。',
        seen('渠道伙伴', 'partner', '2026-10-12', 'medium'),
      ),
      fact(
        'lt-fact-strength',
        'strength',
        '许可价格低，比我们低一成半以上。',
        seen('报价单比对', 'own', '2026-11-06', 'high'),
        '比总价不比单价：把 ERP 回写、单据核对与三年运维列进同一张表。',
      ),
      fact(
        'lt-fact-weakness',
        'weakness',
        '没有双机热备方案，大促期间曾中断 40 分钟。',
        seen('客户访谈', 'interview', '2026-10-20', 'medium'),
        '请客户问对方：大促峰值每秒多少单，中断怎么赔。',
      ),
      fact(
        'lt-fact-news',
        'news',
        '招聘网站显示正在组建武汉交付团队，约 15 人。',
        seen('招聘网站', 'media', '2026-10-31', 'low'),
      ),
    ],
    shares: [
      {
        id: 'lt-share-2025',
        share: 960,
        period: '2025',
        market: '华东零售数据平台',
        ...seen('行业协会年度报告', 'report', '2026-06-30', 'medium', ['2026-09-28', '陈立']),
      },
    ],
    objections: [
      {
        id: 'lt-objection-1',
        objection: '澜图便宜不少。',
        reply: '许可便宜，接口与核对另算。按贵方五个系统算三年总价，差距在 3% 以内，而且我们写明上线日期。',
        opportunityId: '',
      },
    ],
    landmines: [
      { id: 'lt-landmine-1', text: 'ERP 数据能不能回写，差异单据谁来核对？' },
      { id: 'lt-landmine-2', text: '五个以上数据源同时刷新，能否现场演示？' },
    ],
    tags: ['杭州', '低价'],
    notes: '内部：其创始人与华东云商市场部相识，注意招标参数。',
  },
};

const zhongjian: SampleCompetitor = {
  key: 'zhongjian',
  products: [
    ['SW-RT-200', 'OpenBoard 企业版', '境外开源厂商的商业版，美元计价'],
    ['SV-IMP-01', '开源部署服务', ''],
    ['SV-MNT-01', '社区版运维', ''],
  ],
  record: {
    name: '武汉众建开源技术服务有限公司',
    nameEn: 'Wuhan Zhongjian Open Source Services Co., Ltd.',
    shortName: '众建开源',
    level: 'substitute',
    threat: 'low',
    headquarters: '武汉',
    website: 'www.zhongjian.example',
    profile:
      '替代方案：帮助客户用开源组件自建数据平台的技术服务商，约 45 人。\n不卖许可，按人天收费；客户需自备运维人员。',
    features: [
      {
        id: 'zj-feature-1',
        name: text('零许可费', 'No licence fee'),
        note: '组件均为开源版本。',
        evidence: '服务说明书',
        ...seen('服务说明书', 'website', '2026-10-26', 'high'),
      },
      {
        id: 'zj-feature-2',
        name: text('源码交付', 'Source code handed over'),
        note: '客户可自行改造。',
        evidence: '合同样本',
        ...seen('合同样本', 'customer', '2026-10-26', 'medium'),
      },
      {
        id: 'zj-feature-3',
        name: text('完全本地部署', 'Fully on premises'),
        note: '',
        evidence: '服务说明书',
        ...seen('服务说明书', 'website', '2026-10-26', 'high'),
      },
    ],
    facts: [
      fact(
        'zj-fact-strength',
        'strength',
        '不收许可费，首年投入低。',
        seen('服务说明书', 'website', '2026-10-26', 'high'),
        '把三年人力算进去：两名运维工程师的工资就超过我们的许可与运维。',
      ),
      fact(
        'zj-fact-weakness',
        'weakness',
        '无统一服务承诺，组件升级由客户自担；核心人员离职即断档。',
        seen('客户访谈', 'interview', '2026-09-18', 'medium'),
      ),
      fact(
        'zj-fact-review',
        'review',
        '一家制造客户自建一年后改回采购商业平台。',
        seen('吴磊口述', 'customer', '2026-10-14', 'medium'),
      ),
      fact(
        'zj-fact-marketing',
        'marketing',
        '在技术社区发布《零许可费数据平台》系列文章，下载量约 3,000。',
        seen('技术社区', 'media', '', 'low'),
      ),
    ],
    shares: [],
    objections: [
      {
        id: 'zj-objection-1',
        objection: '开源不要钱，我们自己搭。',
        reply: '可以先算一张三年账：人力、宕机与升级。我们提供测算表，数字由贵方填写。',
        opportunityId: '',
      },
    ],
    landmines: [{ id: 'zj-landmine-1', text: '组件出现安全漏洞，谁在多少小时内修复？' }],
    tags: ['开源', '自建'],
    notes: '',
  },
};

export const sampleCompetitors: readonly SampleCompetitor[] = [farbridge, lantu, zhongjian];

/** Their products with the ids of our counterparts put in. */
export function competitorProducts(sample: SampleCompetitor, productId: (code: string) => string): CompetitorProduct[] {
  return sample.products.map(([code, name, note], index) => ({
    id: `${sample.key}-product-${index + 1}`,
    name,
    productId: productId(code),
    note,
  }));
}
