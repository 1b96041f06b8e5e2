import type { Activity } from '@/domain/activities/activity';
import type { DealPromise } from '@/domain/deals/opportunity';
import type { Task } from '@/domain/tasks/task';

/** What was said and done in a deal: day, hour, kind, text, and what else the entry says. */
export type SampleTalk = readonly [
  customer: string,
  day: string,
  hour: number,
  kind: Activity['kind'],
  text: string,
  more?: Partial<Activity>,
];

const questions = (...items: readonly (readonly [question: string, answer: string])[]) => ({
  questions: items.map(([question, answer], index) => ({
    id: `question-${index + 1}`,
    question,
    answer,
    open: answer === '',
  })),
});

const agenda = {
  agenda: [
    { id: 'agenda-1', text: '现状与目标', minutes: 10, questions: false },
    { id: 'agenda-2', text: '核心功能演示', minutes: 25, questions: false },
    { id: 'agenda-3', text: '案例与数据', minutes: 10, questions: false },
    { id: 'agenda-4', text: '答疑', minutes: 15, questions: true },
  ],
};

export const sampleTalks: readonly SampleTalk[] = [
  [
    'yunshang',
    '2026-09-18',
    14,
    'demo',
    '产品演示会：看板、口径管理与权限。王总关心上线周期，刘洋关心数据是否出机房。',
    {
      ...agenda,
      ...questions(
        ['数据是否必须上云？', '不需要，支持本地机房部署。'],
        ['与现有 ERP 如何对接？', '标准接口，两周内联调。'],
        ['大促期间并发上限？', ''],
      ),
      duration: 60,
      mood: 'interested',
    },
  ],
  [
    'yunshang',
    '2026-10-09',
    10,
    'meeting',
    '与王敏总经理、何静会谈：确认一期范围与预算区间，要求书面需求确认单。',
    { executive: true, duration: 90, mood: 'interested', gift: { minor: 68_000, currency: 'CNY' } },
  ],
  ['yunshang', '2026-11-12', 15, 'call', '何静询问付款方式能否改为四期，答应本周给出 V3 报价。', { duration: 12 }],
  [
    'yunshang',
    '2026-11-18',
    9,
    'message',
    '张伟：市场部希望在月底前看到最终方案，能否提前一天？',
    { direction: 'in', awaitsReply: true, repliedAt: 0 },
  ],
  ['hengrui', '2026-11-09', 11, 'meeting', '合同附件三验收标准逐条讨论，剩两条。', { executive: true, duration: 80 }],
  [
    'jingmi',
    '2026-11-10',
    16,
    'call',
    '采购对预付 40% 有异议，建议 30%，内部商议后回复。',
    { direction: 'both', mood: 'hesitant' },
  ],
  ['xihu', '2026-11-05', 9, 'message', '苏婷在官网留言：想了解网站优化方案和报价。', { direction: 'in' }],
  [
    'xihu',
    '2026-11-05',
    15,
    'call',
    '当天回电，了解站内搜索与埋点现状，预算 6–8 万，今年内上线。',
    { duration: 25, mood: 'interested' },
  ],
  [
    'xihu',
    '2026-11-13',
    10,
    'online',
    '线上演示 30 分钟，苏婷现场试用，提了三个问题。',
    {
      duration: 35,
      ...questions(
        ['能否按渠道看成交？', '可以，自带渠道口径。'],
        ['多久上线？', '四周。'],
        ['费用是否含培训？', '含一次。'],
      ),
      mood: 'enthusiastic',
    },
  ],
  ['pujiang', '2026-11-12', 14, 'call', '卢凯介绍投放渠道，约下周线上演示。', { duration: 18 }],
  ['zhongshan', '2026-09-22', 9, 'visit', '首次拜访信息中心，单志远介绍门店系统现状。', { duration: 70 }],
  [
    'zhongshan',
    '2026-10-12',
    14,
    'demo',
    '演示门店看板与对账，参会 6 人，预留 15 分钟答疑。',
    {
      ...agenda,
      ...questions(['能否接入 ERP 旧版本？', '可以，已有三家客户案例。']),
      duration: 75,
      mood: 'interested',
    },
  ],
  [
    'zhongshan',
    '2026-11-04',
    10,
    'meeting',
    '与分管副总第一次高层会议，同意立项，要求给出分期方案。',
    { executive: true, duration: 60, mood: 'interested' },
  ],
  ['quancheng', '2026-10-16', 11, 'meeting', '展会上约谈，孙立军关注会员标签口径。', { duration: 40 }],
  [
    'quancheng',
    '2026-11-17',
    17,
    'email',
    '对方询问演示会能否改到下周二，并索取同行案例。',
    { direction: 'in', awaitsReply: true },
  ],
  ['penghai', '2026-10-20', 15, 'visit', '随伙伴华数系统集成拜访，看两条产线。', { duration: 120, executive: true }],
  ['penghai', '2026-11-12', 18, 'email', '发出报价 V1 与渠道折扣说明。', { direction: 'out' }],
  ['chutian', '2026-09-26', 14, 'call', '梁博：冷链项目排到四季度，等集团批复。', { duration: 15, mood: 'hesitant' }],
  ['jiaqing', '2026-11-03', 10, 'call', '谭军愿意听供应商协同的案例，约十二月初。', { duration: 10 }],
  ['jinmen', '2026-09-28', 10, 'visit', '港务信息中心初访，堆场作业数据在三套系统。', { duration: 60 }],
  ['yanshan', '2026-11-16', 16, 'social', '马骁转发了我方文章，约好试用两周。', { direction: 'both' }],
  ['taihu', '2026-11-06', 9, 'visit', '布线完工检查，问题两处，当天整改。', { duration: 90 }],
  [
    'lingnan',
    '2026-11-02',
    15,
    'call',
    '回访：大促看板每天在用，愿意推荐给同行。',
    { duration: 20, mood: 'enthusiastic' },
  ],
  [
    'nordic',
    '2026-11-11',
    20,
    'online',
    'Monthly call with Anna Berg: group figures, hosting and price of phase two.',
    { duration: 45 },
  ],
  ['zhizao', '2026-11-07', 11, 'call', '总工确认采集点数，等集团法务意见。', { duration: 20 }],
  ['yikang', '2026-10-22', 14, 'meeting', '试点范围讨论，药监数据不出院区。', { duration: 60 }],
  ['xincai', '2026-10-30', 10, 'call', '客户内部换了项目负责人，需要重新介绍。', { duration: 12, mood: 'neutral' }],
  ['lvneng', '2026-10-26', 9, 'call', '能耗口径还没定，约下月再谈。', { duration: 8 }],
];

/** Tasks: customer, day, time, kind, text, done on. */
export const sampleTasks: readonly (readonly [
  customer: string,
  due: string,
  time: string,
  kind: Task['kind'],
  text: string,
  doneOn?: string,
])[] = [
  ['yunshang', '2026-11-20', '10:30', 'message', '回复张伟：最终方案的时间'],
  ['yunshang', '2026-11-20', '15:00', 'meeting', '方案评审会，请陈立、周敏参加'],
  ['jingmi', '2026-11-18', '', 'call', '回复付款比例异议'],
  ['quancheng', '2026-11-19', '', 'email', '发同行案例与演示会议程'],
  ['zhongshan', '2026-11-25', '14:00', 'meeting', '与分管副总的第二次高层会议'],
  ['pujiang', '2026-11-23', '10:00', 'online', '线上演示，准备生鲜案例'],
  ['hengrui', '2026-11-23', '', 'todo', '确认合同附件三验收标准'],
  ['yuanhang', '2026-11-21', '09:30', 'visit', '首次回访（交付后 7 天）'],
  ['taihu', '2026-11-27', '', 'visit', '现场验收'],
  ['yanshan', '2026-11-20', '', 'todo', '开通试用账号'],
  ['xihu', '2026-11-20', '16:00', 'call', '确认需求单，约定报价时间'],
  ['lingnan', '2026-11-02', '', 'call', '季度回访', '2026-11-02'],
];

/** Promises of ours and theirs. */
export const samplePromises: Readonly<Record<string, readonly Omit<DealPromise, 'id'>[]>> = {
  yunshang: [
    { text: '本周内给出 V3 报价与四期付款方案', by: 'us', due: '2026-11-20', doneAt: 0 },
    { text: '提供 ERP 接口文档', by: 'customer', due: '2026-11-24', doneAt: 0 },
  ],
  jingmi: [{ text: '三天内回复付款比例', by: 'us', due: '2026-11-13', doneAt: 0 }],
  zhongshan: [{ text: '给出分期建设方案', by: 'us', due: '2026-11-24', doneAt: 0 }],
};
