/** Words of the templates: Chinese first, English second. */
export type Words = readonly [zh: string, en: string];

export interface StageWords {
  readonly name: Words;
  readonly phase?: Words;
  readonly goal: Words;
  /** What decides the node (R93–R99). */
  readonly decides?: Words;
  /** Operating steps; those in `optional` may be left out. */
  readonly steps: readonly Words[];
  readonly optional?: readonly Words[];
  readonly tools: readonly ToolName[];
}

export interface TemplateWords {
  readonly name: Words;
  readonly description: Words;
  readonly stages: Readonly<Record<string, StageWords>>;
}

/** Screens of the program that help in a stage, by the name under which screens know them. */
export const toolWords = {
  research: ['市场调研记录', 'Market research log'],
  competitors: ['竞争对手', 'Competitors'],
  swots: ['SWOT 分析', 'SWOT analyses'],
  targets: ['目标客户画像', 'Target profiles'],
  customer: ['客户档案', 'Customer record'],
  decision: ['决策链图', 'Decision map'],
  value: ['客户价值分析表', 'Customer value table'],
  needs: ['需求单', 'Need sheet'],
  competition: ['竞争对比', 'Competition in the deal'],
  quote: ['报价', 'Quote'],
  proposal: ['方案书', 'Proposal'],
  contract: ['合同与合同体检', 'Contract and its check-up'],
  team: ['铁三角与签署', 'Iron triangle and signatures'],
  after: ['交付与售后', 'Delivery and after-sales'],
  timeline: ['跟进记录', 'Timeline'],
  brief: ['会前简报', 'Meeting brief'],
  products: ['产品目录', 'Products'],
  materials: ['资料库', 'Materials'],
  partners: ['渠道伙伴', 'Partners'],
} as const satisfies Readonly<Record<string, Words>>;
export type ToolName = keyof typeof toolWords;
