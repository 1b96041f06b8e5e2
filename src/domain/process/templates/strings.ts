import { type Process, pipelineStageSchema } from '../pipeline';

const names = [
  ['research', '市场调研与客户定位', 'Market research and targeting', 500],
  ['demo', '产品展示与需求分析', 'Demonstration and need analysis', 2000],
  ['confirmation', '客户沟通与需求确认', 'Talks and need confirmation', 4000],
  ['negotiation', '价格谈判与方案制定', 'Price negotiation and solution', 6000],
  ['closing', '成交签约与订单处理', 'Signing and order processing', 9000],
  ['service', '售后服务与客户维护', 'After-sales service and care', 10000],
  ['improvement', '反馈收集与持续优化', 'Feedback and improvement', 10000],
] as const;

/** Template A (R2). */
export const sevenStages: Process = {
  id: 'builtin.seven.1',
  seriesId: 'builtin.seven',
  version: 1,
  name: { zh: '七阶段销售流程', en: 'Seven stages' },
  description: { zh: '', en: '' },
  kind: 'stages',
  stages: names.map(([id, zh, en, probability]) => pipelineStageSchema.parse({ id, name: { zh, en }, probability })),
};
