import { leadEntity } from '@/domain/leads/lead';

/** Campaigns: key, Chinese, English, source, first and last day, cost in yuan. */
export const sampleCampaigns = [
  [
    'expo',
    '2026 上海零售数字化展',
    'Shanghai retail technology fair 2026',
    'exhibition',
    '2026-10-14',
    '2026-10-16',
    68_000,
  ],
  ['search', '秋季搜索投放', 'Autumn search advertising', 'advertising', '2026-09-01', '2026-11-30', 32_000],
  [
    'calls',
    '华中制造业电话拜访',
    'Calls to manufacturers in central China',
    'telemarketing',
    '2026-10-08',
    '2026-11-06',
    9_000,
  ],
] as const;

/** Leads, one a line: person, company, title, mobile, state, source, campaign, industry, region, employees, day, need. */
const table = `
倪晓东 | 杭州云栖食品有限公司 | 电商负责人 | 139 0571 2001 | new | exhibition | expo | ecommerce | east | 110 | 2026-11-18 | 想看大促看板
穆青 | 上海申北仓储有限公司 | 运营经理 | 139 0215 2002 | new | advertising | search | logistics | east | 240 | 2026-11-18 | 库位利用率看不清
仇伟 | 苏州平江纺织有限公司 | 厂长 | 139 0512 2003 | contacted | exhibition | expo | manufacturing | east | 560 | 2026-10-16 | 排产数据汇总
解文静 | 宁波东钱家居有限公司 | 市场总监 | 139 0574 2004 | contacted | exhibition | expo | retail | east | 330 | 2026-10-16 | 门店客流与成交
区志豪 | 广州花城美妆有限公司 | 总经理 | 139 0201 2005 | qualified | exhibition | expo | ecommerce | south | 75 | 2026-10-15 | 渠道投放效果
查良 | 嘉兴南湖电器有限公司 | 采购经理 | 139 0573 2006 | discarded | exhibition | expo | manufacturing | east | 90 | 2026-10-15 | 只看硬件
罗蒙 | 武汉江夏机械有限公司 | 信息科长 | 139 0270 2007 | contacted | telemarketing | calls | manufacturing | central | 430 | 2026-10-12 | 设备停机统计
柏松 | 郑州黄河铸造有限公司 | 副总经理 | 139 0371 2008 | discarded | telemarketing | calls | manufacturing | central | 620 | 2026-10-13 | 明年再说
车前进 | 洛阳伊水玻璃有限公司 | 生产总监 | 139 0379 2009 | new | telemarketing | calls | manufacturing | central | 280 | 2026-10-20 |
阮玲 | 长沙星沙食品有限公司 | 数字化经理 | 139 0731 2010 | qualified | telemarketing | calls | manufacturing | central | 710 | 2026-10-21 | 质量追溯
盛夏 | 深圳前海跨境电商有限公司 | 运营总监 | 139 0755 2011 | qualified | advertising | search | ecommerce | south | 150 | 2026-10-28 | 多平台订单汇总
华强 | 成都天府连锁药房有限公司 | 信息主管 | 139 0280 2012 | new | website | | healthcare | southwest | 900 | 2026-11-16 | 门店库存
朴英爱 | 延边长白参业有限公司 | 董事长助理 | 139 0433 2013 | new | website | | agriculture | northeast | 130 | 2026-11-17 | 溯源
尉迟明 | 西安曲江文旅有限公司 | 票务经理 | 139 0290 2014 | contacted | socialMedia | | hospitality | northwest | 260 | 2026-11-09 | 客流预测
鲍峰 | 青岛海湾物流有限公司 | 调度主任 | 139 0532 2015 | new | socialMedia | | logistics | east | 190 | 2026-11-19 | 车辆在途
万俟静 | 合肥科大芯片设计有限公司 | 行政总监 | 139 0551 2016 | discarded | referral | | software | east | 80 | 2026-09-30 | 不匹配
冼国栋 | 佛山顺德家电配件有限公司 | 总经理 | 139 0757 2017 | contacted | referral | | manufacturing | south | 370 | 2026-11-02 | 与 ERP 对接
缪可 | 南通江海船舶配套有限公司 | 财务经理 | 139 0513 2018 | new | partner | | manufacturing | east | 450 | 2026-11-13 | 成本分析
`;

export interface SampleLead {
  readonly record: Partial<ReturnType<typeof leadEntity.schema.parse>>;
  readonly campaign: string;
  readonly day: string;
}

const facts = leadEntity.schema.pick({
  name: true,
  companyName: true,
  jobTitle: true,
  mobile: true,
  status: true,
  source: true,
  industry: true,
  region: true,
  need: true,
});

export const sampleLeads: readonly SampleLead[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [name, companyName, jobTitle, mobile, status, source, campaign = '', industry, region, employees] = cells;
    const [day = '', need] = cells.slice(10);
    return {
      record: {
        ...facts.parse({ name, companyName, jobTitle, mobile, status, source, industry, region, need }),
        employees: Number(employees),
        owner: '林越',
        discardReason: status === 'discarded' ? (need ?? '') : '',
      },
      campaign,
      day,
    };
  });
