import type { Localized } from '../kernel/fields';
import type { BantItem, MeddpiccItem } from './qualification';

/** What an item is called, what it asks, and what each of its scores 0–3 means. */
export interface ItemWords {
  readonly name: Localized;
  readonly question: Localized;
  readonly levels: readonly [Localized, Localized, Localized, Localized];
}

const levels = (...pairs: readonly (readonly [string, string])[]): ItemWords['levels'] => {
  const [none, low, middle, high] = pairs.map(([zh, en]) => ({ zh, en }));
  if (!none || !low || !middle || !high) throw new Error('four levels');
  return [none, low, middle, high];
};

/** The table of DOMAIN.md §1. */
export const bantWords: Readonly<Record<BantItem, ItemWords>> = {
  budget: {
    name: { zh: '预算', en: 'Budget' },
    question: { zh: '这笔钱有没有着落？', en: 'Is the money there?' },
    levels: levels(
      ['尚未谈及', 'Not discussed'],
      ['未列预算', 'Not allocated'],
      ['已列预算，金额匹配', 'Allocated, fits'],
      ['预算已确认，随时可用', 'Confirmed, ready'],
    ),
  },
  authority: {
    name: { zh: '决策权', en: 'Authority' },
    question: { zh: '能接触到拍板的人吗？', en: 'Do we reach whoever decides?' },
    levels: levels(
      ['无接触渠道', 'No access'],
      ['仅接触到影响者', 'Influencers only'],
      ['可接触决策人', 'Access to the decision-maker'],
      ['决策人主动支持', 'The decision-maker sponsors us'],
    ),
  },
  need: {
    name: { zh: '需求', en: 'Need' },
    question: { zh: '问题有多严重？', en: 'How much does it hurt?' },
    levels: levels(
      ['没有痛点', 'No pain'],
      ['有则更好', 'Nice to have'],
      ['需求明确，程度一般', 'Clear, moderate'],
      ['迫切关键', 'Critical'],
    ),
  },
  timeline: {
    name: { zh: '时间', en: 'Timeline' },
    question: { zh: '什么时候要用上？', en: 'When must it be in use?' },
    levels: levels(
      ['没有时间表', 'None'],
      ['模糊，超过 12 个月', 'Vague, over 12 months'],
      ['6–12 个月', '6–12 months'],
      ['6 个月以内', 'Under 6 months'],
    ),
  },
};

/** One scale for all items (DOMAIN.md §2). */
const known = levels(
  ['未知', 'Unknown'],
  ['推测', 'Assumed'],
  ['一个来源的说法', 'Heard from one source'],
  ['有证据，已确认', 'Confirmed with evidence'],
);

/** The eight items of DOMAIN.md §2. */
export const meddpiccWords: Readonly<Record<MeddpiccItem, ItemWords>> = {
  metrics: {
    name: { zh: '量化指标', en: 'Metrics' },
    question: { zh: '客户用哪些数字衡量收益？', en: 'By which figures does the customer measure the gain?' },
    levels: known,
  },
  economicBuyer: {
    name: { zh: '经济决策人', en: 'Economic buyer' },
    question: { zh: '谁能批下这笔钱？', en: 'Who can release the money?' },
    levels: known,
  },
  decisionCriteria: {
    name: { zh: '决策标准', en: 'Decision criteria' },
    question: { zh: '客户按什么比较各家？', en: 'By what does the customer compare suppliers?' },
    levels: known,
  },
  decisionProcess: {
    name: { zh: '决策流程', en: 'Decision process' },
    question: { zh: '经过哪些人、哪些步骤、到什么时候定？', en: 'Which people, which steps, by when?' },
    levels: known,
  },
  paperProcess: {
    name: { zh: '合同/采购流程', en: 'Paper process' },
    question: { zh: '法务、采购、盖章要走哪些手续？', en: 'What do legal, procurement and signing require?' },
    levels: known,
  },
  pain: {
    name: { zh: '痛点', en: 'Identified pain' },
    question: { zh: '不解决会有什么后果？', en: 'What happens if nothing is done?' },
    levels: known,
  },
  champion: {
    name: { zh: '内部支持者', en: 'Champion' },
    question: { zh: '谁在内部替我们说话，为什么？', en: 'Who speaks for us inside, and why?' },
    levels: known,
  },
  competition: {
    name: { zh: '竞争', en: 'Competition' },
    question: { zh: '还有谁在谈？自己做或不做算不算？', en: 'Who else is in it? Building it, or doing nothing?' },
    levels: known,
  },
};
