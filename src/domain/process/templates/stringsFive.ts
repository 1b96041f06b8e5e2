import type { TemplateWords } from './strings';

/** Template B (R3): the flow-chart variant in five stages. */
export const fiveWords = {
  name: ['五阶段流程图', 'Five stages'],
  description: [
    '从识别潜在客户到合同执行的精简流程，适合决策链短、节奏快的商机。',
    'A short way from finding prospects to carrying out the contract, for quick deals with few people deciding.',
  ],
  stages: {
    identify: {
      name: ['潜在客户的识别', 'Finding prospects'],
      goal: ['找到值得跟进的潜在客户。', 'Find prospects worth following.'],
      steps: [
        ['通过社交媒体、展会、广告、电话等渠道寻找客户', 'Look on social media, at fairs, by advertising and by phone'],
        ['结合调研与数据筛选，明确目标客户', 'Select by research and data'],
        ['记录来源与基本情况', 'Record source and basics'],
      ],
      tools: ['targets', 'research', 'customer'],
    },
    analysis: {
      name: ['客户接触与需求分析', 'Contact and need analysis'],
      goal: ['建立联系，了解痛点、需求与购买意向。', 'Make contact; learn pains, needs and intention.'],
      steps: [
        ['选择客户习惯的方式联系', 'Use the channel the customer prefers'],
        ['提问、倾听、洞察，记录真实需求', 'Ask, listen, understand; note the real needs'],
        ['意向不明时继续挖掘潜在需求，解答疑虑', 'Where intention is unclear dig for latent needs and answer doubts'],
      ],
      tools: ['needs', 'brief', 'timeline', 'decision'],
    },
    recommendation: {
      name: ['产品或服务的推荐', 'Recommendation'],
      goal: [
        '用事实与数据说明产品如何解决客户的痛点。',
        'Show with facts and figures how the product solves their pain.',
      ],
      steps: [
        ['按需求匹配产品或服务', 'Match products or services to the needs'],
        ['用案例与数据说明优势与独特性', 'Show strengths and what is unique by cases and figures'],
        ['演示并答疑，更新需求', 'Demonstrate, answer questions, update the needs'],
      ],
      tools: ['products', 'materials', 'competition', 'proposal'],
    },
    negotiation: {
      name: ['报价与谈判', 'Quote and negotiation'],
      goal: ['就价格、付款与售后达成互利的约定。', 'Agree on price, payment and after-sales so that both sides gain.'],
      steps: [
        ['按需求与预算报价', 'Quote by needs and budget'],
        [
          '价格有异议时提供不同层级的套餐，或说明长期价值与回报',
          'Where the price is refused offer tiers, or show long-term value and return',
        ],
        ['谈定付款方式、交付周期与售后条款', 'Settle payment, delivery time and after-sales terms'],
      ],
      tools: ['quote', 'proposal', 'competition'],
    },
    closing: {
      name: ['签约与合同执行', 'Signing and performance'],
      goal: ['以准确清晰的合同签约并按约履行。', 'Sign an accurate, clear contract and perform it.'],
      steps: [
        ['生成合同并完成体检', 'Make the contract and run its check-up'],
        ['签署并登记日期', 'Sign and record the date'],
        ['按合同跟踪交付与付款', 'Follow delivery and payment as agreed'],
      ],
      tools: ['contract', 'after'],
    },
  },
} as const satisfies TemplateWords;
