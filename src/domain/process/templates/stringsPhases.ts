import type { TemplateWords, Words } from './strings';

const before: Words = ['前期准备', 'Preparation'];
const during: Words = ['中期跟进', 'Follow-up'];
const after: Words = ['后期收尾', 'Completion'];

/** Template C (R4): three phases with their steps and numbered sub-steps, as the rules for setting up a sales process have them. */
export const phaseWords = {
  name: ['三阶段细则流程', 'Three phases'],
  description: [
    '前期准备、中期跟进、后期收尾，逐步到编号子步骤，适合要求操作细则的团队。',
    'Preparation, follow-up, completion, down to numbered sub-steps, for teams that work by detailed rules.',
  ],
  stages: {
    market: {
      name: ['市场分析与客户识别', 'Market analysis and customer identification'],
      phase: before,
      goal: ['明确市场机会与目标客户。', 'Know the opportunity and whom to approach.'],
      steps: [
        [
          '（1）收集行业及竞争对手信息，分析市场趋势和潜在机会',
          '(1) Gather facts on industry and competitors; analyse trends and opportunities',
        ],
        [
          '（2）通过数据分析或客户调研筛选目标客户，明确客户画像',
          '(2) Select customers by data or research; define the profile',
        ],
        [
          '（3）制定初步的客户接触策略，包括沟通渠道和关键信息点',
          '(3) Plan the first contact: channel and key messages',
        ],
      ],
      tools: ['research', 'competitors', 'swots', 'targets'],
    },
    material: {
      name: ['销售工具与资料准备', 'Tools and material'],
      phase: before,
      goal: ['资料齐备，对外信息一致。', 'Have all material ready and say the same everywhere.'],
      steps: [
        [
          '（1）准备产品手册、演示文稿或案例研究，突出核心优势',
          '(1) Prepare manual, presentation or case study with the core advantages',
        ],
        [
          '（2）设计标准化的销售话术和谈判脚本，确保信息一致',
          '(2) Standardise sales and negotiation scripts so that messages agree',
        ],
        ['（3）在系统中记录客户信息和跟进进度', '(3) Record customer and progress in the program'],
      ],
      tools: ['materials', 'products', 'customer'],
    },
    firstContact: {
      name: ['初次接触与需求确认', 'First contact and needs'],
      phase: during,
      goal: ['建立联系，确认需求、痛点与预算。', 'Make contact; confirm needs, pains and budget.'],
      steps: [
        ['（1）通过电话、邮件或会议等方式与客户建立联系', '(1) Make contact by phone, e-mail or meeting'],
        [
          '（2）了解具体需求、痛点和预算范围，进行初步匹配',
          '(2) Learn needs, pains and budget range; do a first match',
        ],
        [
          '（3）根据客户反馈调整销售策略，提供定制化解决方案',
          '(3) Adjust the strategy to what they say; tailor the solution',
        ],
      ],
      tools: ['timeline', 'needs', 'brief'],
    },
    demo: {
      name: ['产品演示与方案展示', 'Demonstration and solution'],
      phase: during,
      goal: ['让客户认可核心功能、价值与方案。', 'Win the customer for functions, value and solution.'],
      steps: [
        ['（1）组织产品演示会，重点展示核心功能和客户价值', '(1) Hold the demo; show core functions and value'],
        ['（2）结合客户需求设计定制化方案细节', '(2) Work out the details of the solution from the needs'],
        ['（3）预留时间解答疑问，收集反馈并澄清', '(3) Keep time for questions; collect feedback and clarify'],
      ],
      tools: ['materials', 'proposal', 'needs', 'team'],
    },
    negotiation: {
      name: ['价格谈判与合同签订', 'Negotiation and contract'],
      phase: during,
      goal: ['谈定价格与条款，签订正式合同。', 'Settle price and terms, and sign.'],
      steps: [
        ['（1）根据市场定价和客户预算制定报价方案', '(1) Quote by market price and budget'],
        [
          '（2）谈判并明确付款方式、交付周期和售后服务条款',
          '(2) Negotiate; settle payment, delivery time and after-sales',
        ],
        ['（3）签订正式合同，确保双方权益', '(3) Sign a formal contract that protects both sides'],
      ],
      tools: ['quote', 'competition', 'contract'],
    },
    delivery: {
      name: ['订单处理与交付', 'Order and delivery'],
      phase: after,
      goal: ['按约定规格、数量与时间交付。', 'Deliver what was agreed, in time.'],
      steps: [
        ['（1）审核订单信息，确认产品规格、数量和交付地址', '(1) Review the order: specification, quantity, address'],
        ['（2）安排生产或采购，确保按时交付', '(2) Arrange production or purchasing for delivery in time'],
        ['（3）跟踪交付进度，及时解决运输或安装问题', '(3) Follow delivery; solve transport or installation problems'],
      ],
      tools: ['after', 'team', 'contract'],
    },
    visit: {
      name: ['客户回访与满意度调查', 'Return visit and survey'],
      phase: after,
      goal: ['确认使用情况，掌握满意度。', 'Know how it is used and how satisfied they are.'],
      steps: [
        ['（1）交付后一周内首次回访，确认使用情况', '(1) First visit within a week after delivery; check the use'],
        ['（2）通过问卷或电话访谈收集满意度反馈', '(2) Collect satisfaction by questionnaire or phone'],
        ['（3）记录客户意见，持续优化产品和服务质量', '(3) Record opinions; improve product and service'],
      ],
      tools: ['after', 'timeline'],
    },
    cooperation: {
      name: ['建立长期合作关系', 'Long-term cooperation'],
      phase: after,
      goal: ['增强黏性，拓展合作。', 'Keep the customer and widen the cooperation.'],
      steps: [
        ['（1）提供定期维护或升级服务，增强客户黏性', '(1) Offer regular maintenance or upgrades'],
        ['（2）推荐增值服务或交叉销售机会，拓展合作范围', '(2) Recommend added services or cross-selling'],
        ['（3）维护客户档案，定期更新客户动态和需求变化', '(3) Keep the record; update news and changed needs'],
      ],
      tools: ['customer', 'value', 'products'],
    },
  },
} as const satisfies TemplateWords;
