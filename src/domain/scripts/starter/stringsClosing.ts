import type { StarterScript } from './shape';

/** Closing, contract and policies. */
export const closing: readonly StarterScript[] = [
  {
    key: 'closing.ask',
    scenario: 'closing',
    stages: ['closing', 'negotiation'],
    title: ['促成签约', 'Asking for the order'],
    purpose: [
      '总结、试探、请求签约；没签成也要带走一个明确的日期。',
      'Sum up, test, ask; if not signed, leave with a date.',
    ],
    nodes: [
      {
        id: 'sum',
        say: [
          '{{contact.salutation}}，到今天为止，需求、方案和价格我们都对过了，“{{deal.title}}”现在只差最后一步。',
          '{{contact.salutation}}, needs, solution and price are settled; “{{deal.title}}” is one step from done.',
        ],
        to: 'test',
      },
      {
        id: 'test',
        ask: [
          '在您看来，还有什么会影响我们按计划开始？',
          'Is there anything left that could keep us from starting as planned?',
        ],
        exits: [
          ['没有了', 'Nothing', 'order'],
          ['还要再想想', 'Needs to think', 'think'],
          ['要领导定', 'Somebody else decides', 'boss'],
          ['担心服务', 'Worried about service', 'service'],
        ],
      },
      { id: 'think', objection: 'needToThink', to: 'order' },
      { id: 'boss', objection: 'noAuthority', to: 'order' },
      { id: 'service', objection: 'afterSales', to: 'order' },
      {
        id: 'order',
        ask: [
          '那我们就把签约定在本周，盖章需要走几天？',
          'Then let us sign this week. How many days does the seal take?',
        ],
        exits: [
          ['本周可签', 'This week', 'send'],
          ['需要更久', 'Longer', 'date'],
          ['暂不签', 'Not now', 'reason'],
        ],
      },
      {
        id: 'send',
        act: ['发出合同终稿，约定签字盖章时间', 'Send the final contract, agree on the signing'],
        days: 0,
        to: 'won',
      },
      { id: 'won', end: ['进入签约', 'To be signed'], outcome: 'advanced' },
      { id: 'date', act: ['按用印时间安排跟进', 'Follow the sealing as scheduled'], days: 3, to: 'later' },
      { id: 'later', end: ['已约定签约日期', 'A date is set'], outcome: 'scheduled' },
      {
        id: 'reason',
        ask: [
          '谢谢您直说。真正让您停下来的是哪一点？',
          'Thank you for being plain. What is it that really holds you back?',
        ],
        hint: ['把原话记下来，它会成为一张异议卡。', 'Write it down word for word; it becomes an objection card.'],
        target: 'note',
        to: 'open',
      },
      { id: 'open', end: ['原因已明确，待处理', 'The reason is known'], outcome: 'undecided' },
    ],
  },
  {
    key: 'closing.contract',
    scenario: 'closing',
    form: 'lines',
    stages: ['closing'],
    title: ['合同与回款沟通', 'Contract and payment'],
    purpose: ['合同流转、盖章、开票、付款各节点的礼貌提醒。', 'Polite reminders from review to payment.'],
    nodes: [
      {
        id: 'review',
        say: [
          '{{contact.salutation}}，合同初稿已发您邮箱，重点请法务看付款、验收和违约三条，有意见直接在文档里批注就好。',
          '{{contact.salutation}}, the draft contract is in your mailbox. Please have payment, acceptance and liability looked at; remarks in the document are welcome.',
        ],
      },
      {
        id: 'seal',
        say: [
          '{{contact.salutation}}，合同 {{contract.number}} 我们已经盖章寄出，收到后麻烦您告诉我一声，我同步安排项目启动。',
          '{{contact.salutation}}, contract {{contract.number}} is signed on our side and on its way. Let me know when it arrives; I will arrange the start.',
        ],
      },
      {
        id: 'invoice',
        say: [
          '{{contact.salutation}}，首期发票今天开出，抬头与税号按合同填写，请财务核对后安排付款。',
          '{{contact.salutation}}, the first invoice goes out today with the data of the contract; please have it checked and paid.',
        ],
      },
      {
        id: 'due',
        say: [
          '{{contact.salutation}}，合同约定的付款日快到了，想确认一下流程走到哪一步，需要我补什么材料随时说。',
          '{{contact.salutation}}, the payment date is near. May I ask where it stands, and whether you need anything from me.',
        ],
      },
      {
        id: 'overdue',
        say: [
          '{{contact.salutation}}，这笔款已过约定日期，项目同事在等我确认后续排期。您看本周哪一天可以安排？',
          '{{contact.salutation}}, the payment is past its date, and our team waits for my word on the schedule. Which day this week would be possible?',
        ],
        hint: ['只陈述事实，不指责。', 'State the facts; do not blame.'],
      },
    ],
  },
  {
    key: 'policy.answers',
    scenario: 'policy',
    form: 'lines',
    stages: ['negotiation', 'closing', 'service'],
    title: ['销售政策说明', 'How we sell and deliver'],
    purpose: [
      '客户常问的政策问题；方括号里的内容请先按我方规定填好再审定。',
      'What customers ask about our policies. Fill in the brackets before approving.',
    ],
    nodes: [
      {
        id: 'invoice',
        say: [
          '我们开具增值税专用发票，税率按合同列明，收款后［填写：几个］工作日内开出。',
          'We issue VAT special invoices at the rate named in the contract, within [fill in: number of] working days of payment.',
        ],
        proof: 'source',
      },
      {
        id: 'payment',
        say: [
          '常规付款方式是［填写：比例与节点］，其他方式可以谈，但要和交付节点对应。',
          'The usual terms are [fill in: shares and milestones]; others are possible as long as they follow the delivery.',
        ],
        proof: 'source',
      },
      {
        id: 'warranty',
        say: [
          '质保期是验收后［填写：月数］个月，期内故障免费处理，响应时间按服务等级执行。',
          'The warranty runs [fill in: number of] months from acceptance; faults are mended free of charge within the response times of the service level.',
        ],
        proof: 'source',
      },
      {
        id: 'trial',
        say: [
          '可以安排［填写：天数］天试用，用您自己的数据，试用期内有专人陪同。',
          'A trial of [fill in: number of] days with your own data is possible; somebody of ours is at hand throughout.',
        ],
        proof: 'source',
      },
      {
        id: 'data',
        say: [
          '您的数据归您所有，我们只在约定范围内使用，合同终止后按约定删除并出具说明。',
          'Your data stay yours; we use them only as agreed, delete them after the end of the contract and confirm it in writing.',
        ],
        proof: 'source',
      },
    ],
  },
];
