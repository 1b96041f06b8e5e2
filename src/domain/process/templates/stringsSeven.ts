import type { TemplateWords } from './strings';

/** Template A (R2): the seven links from market research to continuous improvement. */
export const sevenWords = {
  name: ['七阶段销售流程', 'Seven stages'],
  description: [
    '从市场调研到持续优化的完整流程，适合多数商机；按客户类型与销售策略设有默认放行条件。',
    'The whole way from market research to improvement; suits most deals. Default gates by customer type and strategy.',
  ],
  stages: {
    research: {
      name: ['市场调研与客户定位', 'Market research and targeting'],
      goal: [
        '看清市场机会与竞争环境，确认这家客户值得投入。',
        'See the opportunity and the competition, and be sure that this customer is worth the effort.',
      ],
      decides: ['客户是否符合目标客户画像。', 'Whether the customer fits a target profile.'],
      steps: [
        ['收集市场趋势、竞品动态与客户消费行为', 'Gather market trends, moves of competitors and buying behaviour'],
        [
          '将客户与目标客户画像比对，补齐规模、行业、区域与预算',
          'Compare the customer with the target profile; fill in size, industry, region and budget',
        ],
        ['记录客户来源，评定 A/B/C 等级', 'Record the source and set class A, B or C'],
        ['制定初步接触策略：沟通渠道与关键信息点', 'Plan the first contact: channel and key messages'],
      ],
      optional: [['用 SWOT 得出针对这类客户的策略', 'Derive a strategy for this kind of customer from the SWOT']],
      tools: ['research', 'competitors', 'swots', 'targets', 'customer'],
    },
    demo: {
      name: ['产品展示与需求分析', 'Demonstration and need analysis'],
      goal: [
        '让客户看到产品对自身场景的价值，了解真实需求与潜在痛点。',
        'Let the customer see what the product is worth in their own work, and learn real needs and latent pains.',
      ],
      decides: ['是否深入了解需求与痛点。', 'Whether needs and pains are understood in depth.'],
      steps: [
        [
          '准备演示：核心功能、适用场景、客户价值与案例',
          'Prepare the demo: core functions, scenarios, value and cases',
        ],
        ['演示并预留答疑时间，逐条记录问题与答复', 'Give the demo, keep time for questions, log each with its answer'],
        ['用问卷与提问收集显性与潜在需求', 'Collect stated and latent needs by questionnaire and questions'],
        ['记录每位参会人的角色、影响力与态度', 'Note role, influence and attitude of everybody who took part'],
      ],
      tools: ['materials', 'products', 'brief', 'needs', 'decision'],
    },
    confirmation: {
      name: ['客户沟通与需求确认', 'Talks and need confirmation'],
      goal: [
        '建立信任，由客户确认购买意向、具体需求与预算范围。',
        'Build trust until the customer confirms intention, concrete needs and budget range.',
      ],
      decides: ['客户是否书面或当面确认了需求。', 'Whether the customer has confirmed the needs.'],
      steps: [
        ['按客户习惯的渠道沟通，及时回应来讯', 'Talk on the channel the customer prefers; answer in time'],
        [
          '核对需求单：痛点、技术要求、预算、时间与决策流程',
          'Go through the need sheet: pains, technical needs, budget, time, decision process',
        ],
        [
          '完成资格评估：大客户用 MEDDPICC，中小企业用 BANT',
          'Qualify: MEDDPICC for key accounts, BANT for small and medium customers',
        ],
        ['出具需求确认单并取得客户确认', 'Issue the need confirmation sheet and have it confirmed'],
      ],
      tools: ['timeline', 'needs', 'decision', 'brief'],
    },
    negotiation: {
      name: ['价格谈判与方案制定', 'Price negotiation and solution'],
      goal: [
        '结合客户需求与公司资源给出最优方案，在利润可控的前提下达成共识。',
        'Offer the best solution from needs and resources, and agree on it at a margin we can live with.',
      ],
      decides: ['价格、交付时间与服务内容是否谈定。', 'Whether price, delivery time and service are agreed.'],
      steps: [
        ['制定方案：产品配置、交付方式、售后内容', 'Draw up the solution: configuration, delivery, after-sales'],
        [
          '对照成本、市场价与客户预算报价，必要时给出分档套餐',
          'Quote against cost, market price and budget; offer tiers where needed',
        ],
        ['方案经理与交付经理评审可行性', 'Have solution and delivery managers review feasibility'],
        ['谈定付款方式、交付周期与售后条款', 'Settle payment, delivery time and after-sales terms'],
        ['毛利低于底线或折扣超限时先审批', 'Get approval where margin or discount is out of bounds'],
      ],
      tools: ['quote', 'proposal', 'competition', 'team'],
    },
    closing: {
      name: ['成交签约与订单处理', 'Signing and order processing'],
      goal: [
        '以准确清晰的条款签约，把约定无误地变成订单。',
        'Sign on clear and accurate terms, and turn what was agreed into an order without error.',
      ],
      decides: ['合同条款是否准确，订单是否与合同一致。', 'Whether the terms are accurate and the order matches them.'],
      steps: [
        ['由报价生成合同，完成合同体检', 'Make the contract from the quote and run its check-up'],
        ['确认双方权利义务，签署并登记签约日期', 'Confirm rights and duties, sign, and record the date'],
        ['审核订单：规格、数量、交付地址', 'Review the order: specification, quantity, address'],
        [
          '安排生产、采购与物流，跟进首笔付款',
          'Arrange production, purchasing and logistics; follow the first payment',
        ],
      ],
      tools: ['contract', 'quote', 'team'],
    },
    service: {
      name: ['售后服务与客户维护', 'After-sales service and care'],
      goal: [
        '按期交付并通过验收，让客户用得好、愿意继续合作。',
        'Deliver in time, pass acceptance, and see that the customer uses it well and stays.',
      ],
      decides: ['客户是否持续获得支持，是否出现增值机会。', 'Whether support goes on and value can be added.'],
      steps: [
        ['跟踪交付与安装，处理问题，完成验收', 'Follow delivery and installation, solve problems, get acceptance'],
        [
          '交付后一周内首次回访，确认使用情况',
          'Pay the first visit within a week after delivery and check how it is used',
        ],
        ['进行满意度调查并记录意见', 'Run the satisfaction survey and note what they say'],
        ['制定客户经营计划，发现增值与交叉销售机会', 'Make a customer plan; look for upselling and cross-selling'],
      ],
      tools: ['after', 'timeline', 'customer', 'value'],
    },
    improvement: {
      name: ['反馈收集与持续优化', 'Feedback and improvement'],
      goal: [
        '把客户与团队的反馈变成流程、产品与服务的改进。',
        'Turn what customers and the team say into better process, product and service.',
      ],
      steps: [
        ['收集客户与团队在各环节的评价', 'Collect what customers and the team say of every stage'],
        ['复盘赢单或丢单原因', 'Review why the deal was won or lost'],
        ['把常见疑虑补充进话术与流程步骤', 'Add common doubts to scripts and steps'],
        ['提出改进事项并跟进效果', 'Raise improvements and follow their effect'],
      ],
      tools: ['after', 'customer', 'competitors'],
    },
  },
} as const satisfies TemplateWords;
