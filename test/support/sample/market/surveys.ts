import type { Forces } from '@/domain/research/forces';
import { newQuestion, type Question, type QuestionKind } from '@/domain/research/survey';
import { text } from '../env';

function question(
  id: string,
  kind: QuestionKind,
  words: readonly [zh: string, en: string],
  rest: Partial<Omit<Question, 'id' | 'kind' | 'text'>>,
): Question {
  return { ...newQuestion(id, kind), text: text(...words), ...rest };
}

const options = (...given: readonly [zh: string, en: string, count: number][]) =>
  given.map(([zh, en, count], index) => ({ id: String(index + 1), text: text(zh, en), count }));

const said = (...given: readonly [who: string, words: string][]) =>
  given.map(([who, words], index) => ({ id: `answer-${index + 1}`, who, text: words }));

/** What retailers decide by: five kinds of questions, not every one answered by everybody. */
export const retailSurvey: readonly Question[] = [
  question('criteria', 'single', ['选型时最看重哪一项？', 'What do you decide by first?'], {
    asked: 240,
    options: options(
      ['数据留在本地', 'Data kept on premises', 39],
      ['上线速度', 'Time to go live', 30],
      ['三年总价', 'Cost over three years', 27],
      ['本地服务', 'Local service', 19],
      ['品牌', 'Brand', 11],
    ),
  }),
  question('manual', 'multiple', ['哪些数据还靠手工整理？', 'Which data do you still prepare by hand?'], {
    asked: 240,
    answered: 121,
    options: options(
      ['仓库库存', 'Warehouse stock', 97],
      ['平台订单', 'Platform orders', 83],
      ['门店销售', 'Store sales', 64],
      ['会员', 'Members', 41],
    ),
  }),
  question('satisfaction', 'scale', ['对现有报表系统满意吗？', 'How content are you with your reports today?'], {
    asked: 240,
    options: options(['很不满意', 'Not at all', 11], ['', '', 32], ['', '', 48], ['', '', 23], ['很满意', 'Very', 6]),
  }),
  question('delay', 'number', ['数据从产生到可用要几个小时？', 'How many hours until figures are ready?'], {
    asked: 14,
    numbers: [24, 36, 20, 48, 24, 30, 12, 24, 72, 18, 26.5].map((hours) => hours * 10_000),
  }),
  question('change', 'open', ['最希望改掉的一件事？', 'What would you change first?'], {
    asked: 240,
    answered: 58,
    answers: said(
      ['信息部负责人，连锁超市', '大促那周，每天凌晨还在对三个平台的订单。'],
      ['财务经理，家居电商', '同一个毛利，三张表三个数。'],
      ['运营总监，食品电商', '数据放在外面，总部法务一直不签字。'],
    ),
  }),
];

/** Eight store managers on what they need in the day. */
export const storeManagers: { readonly participants: string; readonly questions: readonly Question[] } = {
  participants: '华东两家连锁的门店店长八位，从业 3–12 年；主持：林越。',
  questions: [
    question('morning', 'open', ['早上开门先看什么？', 'What do you look at when you open?'], {
      answers: said(
        ['店长，社区店', '先看昨晚到货没有，再看今天缺什么。'],
        ['店长，商场店', '大屏在总部，我在店里看不到，也不想看。'],
        ['店长，社区店', '手机上一屏能看完就行。'],
      ),
      answered: 8,
    }),
    question('shortage', 'open', ['缺货时怎么办？', 'What do you do when you run short?'], {
      answers: said(
        ['店长，商场店', '打电话问仓库，仓库再打电话问采购，半天过去了。'],
        ['店长，街边店', '先从隔壁店调，账晚上再补，经常对不上。'],
      ),
      answered: 7,
    }),
    question('phone', 'scale', ['手机看库存有多大用处？', 'How useful would stock on the phone be?'], {
      options: options(['没用', 'Of no use', 0], ['', '', 0], ['', '', 1], ['', '', 2], ['很有用', 'Very useful', 5]),
    }),
  ],
};

/** All five rated. */
export const retailForces: Forces = {
  rivalry: {
    strength: 4,
    note: '两家主要竞品在华东都有团队，报价周期缩短到一周；公有云版打价格战。',
    source: '竞品价格台账',
    date: '2026-10-30',
  },
  newEntrants: {
    strength: 3,
    note: '云厂商自带看板，门槛不高；本地部署与驻场交付需要两年积累。',
    source: '内部判断',
    date: '2026-10-30',
  },
  substitutes: {
    strength: 3,
    note: '表格加人工仍是多数中小零售商的做法。',
    source: '自办问卷',
    date: '2026-10-15',
  },
  suppliers: {
    strength: 2,
    note: '数据库与服务器均有三家以上可选。',
    source: '采购部',
    date: '2026-09-28',
  },
  buyers: {
    strength: 4,
    note: '头部连锁集中招标，普遍要求三家比价；更换系统约需一个季度。',
    source: '招标文件汇总',
    date: '2026-10-31',
  },
};

/** Two are still open: there is no mean yet. */
export const factoryForces: Forces = {
  rivalry: { strength: 3, note: '多为 ERP 厂商的附带模块。', source: '客户访谈', date: '2026-10-14' },
  newEntrants: { strength: 2, note: '要懂工单与设备，新团队进入慢。', source: '内部判断', date: '2026-10-14' },
  substitutes: { strength: 4, note: '自建团队与开源方案。', source: '客户访谈', date: '2026-10-14' },
  suppliers: { strength: null, note: '', source: '', date: '' },
  buyers: { strength: null, note: '', source: '', date: '' },
};
