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
      'Summarise, test, ask. If they don’t sign, leave with a firm date.',
    ],
    nodes: [
      {
        id: 'sum',
        say: [
          '{{contact.salutation}}，到今天为止，需求、方案和价格我们都对过了，“{{deal.title}}”现在只差最后一步。',
          '{{contact.salutation}}, we’ve now agreed on needs, solution and price. “{{deal.title}}” is one step from done.',
        ],
        to: 'test',
      },
      {
        id: 'test',
        ask: [
          '在您看来，还有什么会影响我们按计划开始？',
          'In your view, is there anything else that could stop us from starting as planned?',
        ],
        exits: [
          ['没有了', 'Nothing', 'order'],
          ['还要再想想', 'Needs to think', 'think'],
          ['要领导定', 'Someone else decides', 'boss'],
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
          'Then let’s sign this week. How many days does sealing take on your side?',
        ],
        exits: [
          ['本周可签', 'This week', 'send'],
          ['需要更久', 'Longer', 'date'],
          ['暂不签', 'Not right now', 'reason'],
        ],
      },
      {
        id: 'send',
        act: ['发出合同终稿，约定签字盖章时间', 'Send the final contract; agree on when to sign and seal'],
        days: 0,
        to: 'won',
      },
      { id: 'won', end: ['进入签约', 'About to sign'], outcome: 'advanced' },
      {
        id: 'date',
        act: ['按用印时间安排跟进', 'Follow up in line with their sealing schedule'],
        days: 3,
        to: 'later',
      },
      { id: 'later', end: ['已约定签约日期', 'Signing date agreed'], outcome: 'scheduled' },
      {
        id: 'reason',
        ask: [
          '谢谢您直说。真正让您停下来的是哪一点？',
          'Thank you for being straight with me. What is it that’s really holding you back?',
        ],
        hint: ['把原话记下来，可以做成一张异议卡。', 'Write it down word for word; it can become an objection card.'],
        target: 'note',
        to: 'open',
      },
      { id: 'open', end: ['原因已明确，待处理', 'Reason known, to be resolved'], outcome: 'undecided' },
    ],
  },
  {
    key: 'closing.contract',
    scenario: 'closing',
    form: 'lines',
    stages: ['closing'],
    title: ['合同与回款沟通', 'Contract and payment'],
    purpose: [
      '合同流转、盖章、开票、付款各节点的礼貌提醒。',
      'Polite reminders for review, sealing, invoicing and payment.',
    ],
    nodes: [
      {
        id: 'review',
        say: [
          '{{contact.salutation}}，合同初稿已发您邮箱，重点请法务看付款、验收和违约三条，有意见直接在文档里批注就好。',
          '{{contact.salutation}}, the draft contract is in your inbox. Please have legal check payment, acceptance and liability for breach; comments in the document are welcome.',
        ],
      },
      {
        id: 'seal',
        say: [
          '{{contact.salutation}}，合同 {{contract.number}} 我们已经盖章寄出，收到后麻烦您告诉我一声，我同步安排项目启动。',
          '{{contact.salutation}}, contract {{contract.number}} is signed and sealed on our side and on its way. Please let me know when it arrives, and I’ll schedule the kick-off.',
        ],
      },
      {
        id: 'invoice',
        say: [
          '{{contact.salutation}}，首期款的发票今天已开出，抬头和税号按合同填写，电子发票发到了您的邮箱，请财务核对后安排付款。',
          '{{contact.salutation}}, today we issued the invoice for the first instalment, with the company name and tax number from the contract. It’s in your inbox; please have finance check it and arrange payment.',
        ],
      },
      {
        id: 'due',
        say: [
          '{{contact.salutation}}，合同约定的付款日快到了，想确认一下流程走到哪一步，需要我补什么材料随时说。',
          '{{contact.salutation}}, the payment date in the contract is coming up. Could you tell me where it stands? If you need any documents from us, just say so.',
        ],
      },
      {
        id: 'overdue',
        say: [
          '{{contact.salutation}}，这笔款已过约定日期，项目同事在等我确认后续排期。您看本周哪一天可以安排？',
          '{{contact.salutation}}, this payment is past its due date, and our project team is waiting for me to confirm the schedule. Which day this week could it go out?',
        ],
        hint: ['只陈述事实，不指责。', 'Facts only; no blame.'],
      },
    ],
  },
  {
    key: 'policy.answers',
    scenario: 'policy',
    form: 'lines',
    stages: ['negotiation', 'closing', 'service'],
    title: ['销售政策说明', 'Our sales policies'],
    purpose: [
      '客户常问的政策问题；方括号里的内容请先按我方规定填好再审定。',
      'What customers often ask. Fill in the square brackets with your company’s rules before approving.',
    ],
    nodes: [
      {
        id: 'invoice',
        say: [
          '我们开具增值税专用发票或普通发票，税率按合同列明，［填写：付款前或付款后］［填写：几］个工作日内以电子发票开出。',
          'We issue special or ordinary VAT invoices at the rate stated in the contract. You receive them electronically within [fill in: how many] working days [fill in: before or after] payment.',
        ],
        proof: 'source',
      },
      {
        id: 'payment',
        say: [
          '常规付款方式是［填写：比例与节点］，其他方式可以谈，但要和交付节点对应。',
          'Our standard terms are [fill in: percentages and milestones]. Other terms are possible as long as payments follow delivery.',
        ],
        proof: 'source',
      },
      {
        id: 'warranty',
        say: [
          '质保期从验收合格起［填写：月数］个月，期内非人为故障免费处理，响应时间按合同约定的服务等级执行。',
          'The warranty runs for [fill in: how many] months from acceptance. Until then we fix faults free of charge unless they come from misuse, within the response times agreed in the contract.',
        ],
        proof: 'source',
      },
      {
        id: 'trial',
        say: [
          '可以安排［填写：天数］天试用，用您自己的数据，有专人协助；不采购的话，试用数据到期删除。',
          'We can arrange a trial of [fill in: how many] days with your own data and someone to help. If you don’t buy, we delete that data when the trial ends.',
        ],
        proof: 'source',
      },
      {
        id: 'discount',
        say: [
          '价格调整要看数量、付款方式和签约时间，超出我权限的要公司审批，结果我书面告诉您。',
          'Price adjustments depend on volume, payment terms and signing date. What goes beyond my authority needs approval, and I’ll give you the answer in writing.',
        ],
        proof: 'source',
      },
      {
        id: 'rebate',
        say: [
          '所有优惠都写进合同、开进发票；我们不给、也不收个人回扣，这样对您对我都安全。',
          'Every discount goes into the contract and onto the invoice. We neither pay nor accept personal kickbacks; that protects both of us.',
        ],
        proof: 'source',
      },
      {
        id: 'data',
        say: [
          '您的数据归您所有，我们只在约定范围内使用；合同终止后，除法律要求保存的以外，按约定删除并书面确认。',
          'Your data remains yours, and we use it only as agreed. After the contract ends we delete it, except what the law requires us to keep, and confirm that in writing.',
        ],
        proof: 'source',
      },
    ],
  },
];
