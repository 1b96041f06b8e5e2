import type { ToolName, Words } from './strings';

/** One row of a list: id, name, goal, the screens that help. */
export type WorkWords = readonly [id: string, name: Words, goal: Words, tools: readonly ToolName[]];

/** Template E (R6): the work around the deals, in the four lists that are in use. Deals do not run through it. */
export const operationWords: {
  readonly name: Words;
  readonly description: Words;
  readonly lists: readonly { readonly phase: Words; readonly work: readonly WorkWords[] }[];
} = {
  name: ['销售运营总览', 'Sales operations'],
  description: [
    '销售运营的四种划分，用于检查各项工作是否有人负责；商机不在其中推进。',
    'Four ways to divide sales operations, to see that every part is looked after. Deals do not run through them.',
  ],
  lists: [
    {
      phase: ['运营环节', 'Links of operations'],
      work: [
        [
          'a.research',
          ['市场调研', 'Market research'],
          [
            '用定量与定性调研识别机会、细分市场。',
            'Find opportunities and segments by quantitative and qualitative research.',
          ],
          ['research'],
        ],
        [
          'a.prospects',
          ['潜在客户识别', 'Finding prospects'],
          [
            '分析特征、购买习惯与决策过程，建立潜在客户库。',
            'Know traits, buying habits and decisions; build the list of leads.',
          ],
          ['targets', 'customer'],
        ],
        [
          'a.strategy',
          ['销售策略制定', 'Sales strategy'],
          ['结合需求、价格敏感度与竞品策略制定并调整。', 'Set and adjust by needs, price sensitivity and competitors.'],
          ['swots', 'competitors'],
        ],
        [
          'a.relations',
          ['客户关系管理', 'Customer relations'],
          ['建立客户档案，定期沟通，及时响应。', 'Keep records, talk regularly, answer in time.'],
          ['customer', 'timeline'],
        ],
        [
          'a.execution',
          ['销售执行', 'Execution'],
          ['按客户特征选择拜访、电话或线上沟通。', 'Visit, call or meet online as suits the customer.'],
          ['timeline', 'brief'],
        ],
        [
          'a.evaluation',
          ['绩效评估', 'Evaluation'],
          ['以销售额、转化率与满意度衡量成效。', 'Measure by sales, conversion and satisfaction.'],
          [],
        ],
        [
          'a.improvement',
          ['持续改进', 'Improvement'],
          ['定期回顾数据，找出改进机会。', 'Look through the figures regularly and improve.'],
          [],
        ],
        ['a.technology', ['技术支持', 'Technology'], ['用工具提升效率。', 'Work faster with the right tools.'], []],
        [
          'a.teamwork',
          ['团队协作', 'Teamwork'],
          ['销售、市场、服务密切配合。', 'Sales, marketing and service work together.'],
          ['team'],
        ],
        [
          'a.feedback',
          ['市场反馈与调整', 'Feedback and adjustment'],
          ['收集客户建议，及时调整策略。', 'Collect suggestions and adjust in time.'],
          ['after'],
        ],
      ],
    },
    {
      phase: ['八项工作', 'Eight items'],
      work: [
        [
          'b.targets',
          ['确定销售目标', 'Targets'],
          ['销售额与市场份额目标与公司战略一致。', 'Revenue and share in line with company strategy.'],
          [],
        ],
        [
          'b.plan',
          ['制定销售计划', 'Plan'],
          [
            '明确策略、客户群、渠道与预算，具体可衡量。',
            'Strategy, groups, channels and budget, concrete and measurable.',
          ],
          [],
        ],
        [
          'b.research',
          ['市场调研与目标客户', 'Research and target customers'],
          ['了解需求、竞争与偏好，确定目标客户。', 'Know needs, competition and preferences; choose the customers.'],
          ['research', 'targets'],
        ],
        [
          'b.team',
          ['销售团队建设与培训', 'Team and training'],
          ['组织、激励与系统培训。', 'Organise, motivate and train.'],
          [],
        ],
        [
          'b.promotion',
          ['推广与营销活动', 'Promotion'],
          ['提高品牌知名度与产品曝光。', 'Make brand and products known.'],
          ['materials'],
        ],
        [
          'b.customers',
          ['客户管理和维护', 'Customer care'],
          ['维护老客户，开拓新客户。', 'Keep old customers, win new ones.'],
          ['customer'],
        ],
        [
          'b.closing',
          ['销售跟进和成交', 'Follow-up and closing'],
          ['及时跟进需求，促成成交并确保满意。', 'Follow needs in time, close, and satisfy.'],
          ['timeline', 'contract'],
        ],
        [
          'b.analysis',
          ['数据分析和绩效评估', 'Analysis and evaluation'],
          ['发现问题并制定改进措施。', 'Find problems and set measures.'],
          [],
        ],
      ],
    },
    {
      phase: ['六个步骤', 'Six steps'],
      work: [
        [
          'c.research',
          ['市场调研', 'Market research'],
          ['了解需求、对手与行业趋势。', 'Know needs, rivals and trends.'],
          ['research', 'competitors'],
        ],
        [
          'c.customers',
          ['目标客户确定', 'Target customers'],
          ['明确目标客户的特征与需求。', 'Know traits and needs of those we want.'],
          ['targets'],
        ],
        [
          'c.strategy',
          ['销售策略制定', 'Sales strategy'],
          ['制定定价、渠道与推广策略。', 'Set price, channel and promotion.'],
          ['swots'],
        ],
        [
          'c.opportunities',
          ['销售机会挖掘', 'Finding opportunities'],
          ['通过推广、渠道与引导挖掘机会。', 'Find opportunities by promotion and channels.'],
          ['research'],
        ],
        [
          'c.management',
          ['销售过程管理', 'Managing the process'],
          ['管理计划、目标、团队与进度。', 'Manage plan, targets, team and progress.'],
          [],
        ],
        [
          'c.relations',
          ['客户关系维护', 'Keeping relations'],
          ['提高忠诚度，带来再购买与口碑。', 'Win loyalty, repurchase and word of mouth.'],
          ['customer', 'after'],
        ],
      ],
    },
    {
      phase: ['五个方面', 'Five areas'],
      work: [
        [
          'd.research',
          ['市场调研', 'Market research'],
          ['识别目标市场，分析对手，调研需求。', 'Identify markets, analyse rivals, research needs.'],
          ['research', 'competitors'],
        ],
        [
          'd.customers',
          ['客户管理', 'Customers'],
          ['获取、维护客户并管理关系。', 'Win and keep customers and manage relations.'],
          ['customer', 'value'],
        ],
        [
          'd.strategy',
          ['销售策略制定', 'Sales strategy'],
          ['定价、渠道规划与促销。', 'Pricing, channels and promotion.'],
          ['partners', 'products'],
        ],
        [
          'd.management',
          ['销售管理', 'Sales management'],
          ['年度、季度、月度计划，团队与绩效。', 'Plans by year, quarter and month; team and performance.'],
          [],
        ],
        [
          'd.supply',
          ['供应链管理', 'Supply chain'],
          ['供应商、库存与物流保障按时交付。', 'Suppliers, stock and logistics for delivery in time.'],
          ['products'],
        ],
      ],
    },
  ],
};
