import type { TemplateWords } from './strings';

/** Template D (R5): seven key nodes, each with what decides it (R93–R99). */
export const nodeWords = {
  name: ['七个关键节点', 'Seven key nodes'],
  description: [
    '以关键节点管理销售：每个节点都写明成败所在，达到才推进。',
    'Sales managed by key nodes: each says what decides it, and is left only when that is reached.',
  ],
  stages: {
    identify: {
      name: ['潜在客户识别', 'Finding prospects'],
      goal: ['识别目标市场和潜在客户。', 'Find the target market and prospects in it.'],
      decides: [
        '通过市场调研建立客户画像，客户与画像相符。',
        'Research has given a profile, and the customer matches it.',
      ],
      steps: [
        ['调研目标市场，建立客户画像', 'Research the target market and set up the profile'],
        ['按画像筛选客户并评定等级', 'Select customers by the profile and classify them'],
      ],
      tools: ['research', 'targets', 'customer'],
    },
    contact: {
      name: ['客户接触', 'First contact'],
      goal: ['有效引起客户的兴趣。', 'Raise the customer’s interest.'],
      decides: [
        '如何有效引起客户兴趣：客户是否与我方有了双向交流。',
        'How interest is raised: whether the customer talks with us.',
      ],
      steps: [
        ['通过电话、邮件、社交媒体等方式接触客户', 'Approach the customer by phone, e-mail or social media'],
        ['用与客户场景相关的开场引起兴趣', 'Open with something that matters in the customer’s own work'],
        ['约定下一次沟通', 'Agree on the next talk'],
      ],
      tools: ['timeline', 'brief', 'materials'],
    },
    analysis: {
      name: ['需求分析', 'Need analysis'],
      goal: [
        '深入了解需求和痛点，为方案设计做好准备。',
        'Understand needs and pains in depth, ready for the solution.',
      ],
      decides: ['需求单是否完整。', 'Whether the need sheet is complete.'],
      steps: [
        ['与客户沟通，了解现状、需求与痛点', 'Talk with the customer; learn situation, needs and pains'],
        ['填写需求单：预算、时间、意向与态度', 'Fill in the need sheet: budget, time, intention, attitude'],
        ['挖掘潜在需求并核实', 'Dig for latent needs and verify them'],
      ],
      tools: ['needs', 'decision', 'brief'],
    },
    design: {
      name: ['方案设计', 'Solution design'],
      goal: ['根据需求制定个性化的解决方案。', 'Make a solution of the customer’s own from the needs.'],
      decides: ['方案的合理性和可行性。', 'Whether the solution is reasonable and feasible.'],
      steps: [
        ['按痛点逐条设计能力与证据', 'For each pain set out capability and evidence'],
        ['方案经理与交付经理评审可行性并签署', 'Solution and delivery managers review and sign feasibility'],
        ['向客户讲解方案并收集意见', 'Explain the solution and collect opinions'],
      ],
      tools: ['proposal', 'team', 'products'],
    },
    negotiation: {
      name: ['报价与谈判', 'Quote and negotiation'],
      goal: ['向客户报价并达成一致。', 'Quote, and come to an agreement.'],
      decides: ['价格、交付时间、服务内容等是否谈定。', 'Whether price, delivery time and service are settled.'],
      steps: [
        ['按方案、成本与预算报价', 'Quote by solution, cost and budget'],
        ['记录每轮谈判的要求、让步与理由', 'Record demand, concession and reason of every round'],
        ['谈定付款、交付与售后条款', 'Settle payment, delivery and after-sales'],
      ],
      tools: ['quote', 'competition', 'proposal'],
    },
    delivery: {
      name: ['成交与交付', 'Closing and delivery'],
      goal: ['签约后完成交付，确保客户满意。', 'Sign, deliver, and see that the customer is satisfied.'],
      decides: ['交付是否完成并通过验收。', 'Whether delivery is done and accepted.'],
      steps: [
        ['签订合同并审核订单', 'Sign the contract and review the order'],
        ['组织交付并跟踪问题', 'Organise delivery and follow problems'],
        ['取得验收', 'Get acceptance'],
      ],
      tools: ['contract', 'after', 'team'],
    },
    service: {
      name: ['售后服务', 'After-sales service'],
      goal: ['提供持续支持，挖掘潜在的增值机会。', 'Support the customer and find where value can be added.'],
      decides: ['首次回访是否完成，是否发现增值机会。', 'Whether the first visit is done and value can be added.'],
      steps: [
        ['交付后一周内首次回访', 'First visit within a week after delivery'],
        ['调查满意度', 'Ask how satisfied they are'],
        ['记录增值机会', 'Note where value can be added'],
      ],
      tools: ['after', 'customer', 'value'],
    },
  },
} as const satisfies TemplateWords;
