import type { StarterScript } from './shape';

/** Presenting a price, and negotiating about it. */
export const price: readonly StarterScript[] = [
  {
    key: 'price.present',
    scenario: 'price',
    stages: ['negotiation'],
    title: ['当面报价', 'Presenting the quote'],
    purpose: [
      '先讲价值再报价，报完停住；任何让步都换回一样东西。',
      'Value first, then the price, then silence; nothing is given without something in return.',
    ],
    nodes: [
      {
        id: 'value',
        say: [
          '报价之前先对一下目标：贵公司要解决的是“{{deal.needs}}”。下面的价格对应的就是这件事，不多也不少。',
          'Before the price, the aim: you want to solve “{{deal.needs}}”. The price that follows is for this, no more and no less.',
        ],
        to: 'figure',
      },
      {
        id: 'figure',
        say: [
          '方案总价是 **{{quote.total}}**（含税），有效期到 {{quote.validUntil}}，包含实施、培训和首年服务。',
          'The total is **{{quote.total}}** including tax, valid until {{quote.validUntil}}, with roll-out, training and the first year of service.',
        ],
        hint: ['说完价格就停，等对方先开口。', 'Say the price and stop; let them speak first.'],
        to: 'listen',
      },
      {
        id: 'listen',
        listen: ['听第一反应，不要急着解释。', 'Listen to the first reaction; do not explain.'],
        exits: [
          ['可以接受', 'It is fine', 'ask'],
          ['太贵了', 'Too expensive', 'high'],
          ['别家更便宜', 'Others are cheaper', 'rival'],
          ['预算不够', 'Not enough budget', 'budget'],
          ['要折扣', 'Wants a discount', 'give'],
        ],
      },
      { id: 'high', objection: 'tooExpensive', to: 'give' },
      { id: 'rival', objection: 'cheaperElsewhere', to: 'give' },
      { id: 'budget', objection: 'noBudget', to: 'give' },
      {
        id: 'give',
        ask: [
          '如果价格上我去争取，您这边可以在付款方式、签约时间还是采购数量上支持我？',
          'If I go and ask for a better price, where could you help me: payment, date of signature or quantity?',
        ],
        hint: ['没有交换就不让价；每次让步比上一次小。', 'No return, no concession; each one smaller than the last.'],
        exits: [
          ['提前付款', 'Earlier payment', 'trade'],
          ['本月签约', 'Signs this month', 'trade'],
          ['增加数量', 'Buys more', 'trade'],
          ['什么都不给', 'Nothing', 'scope'],
        ],
      },
      {
        id: 'trade',
        act: ['按交换条件改报价，发新版本', 'Change the quote accordingly and send the new version'],
        days: 0,
        to: 'ask',
      },
      {
        id: 'scope',
        say: [
          '价格是按范围算出来的。要降到您的预算，我们可以先做最关键的一部分，其余放到二期，您看先去掉哪一项？',
          'The price follows from the scope. To meet your budget we can do the essential part first and the rest in a second phase; which item would you leave out?',
        ],
        exits: [
          ['愿意分期', 'Agrees to phases', 'trade'],
          ['僵持', 'No movement', 'pause'],
        ],
      },
      {
        id: 'ask',
        ask: [
          '如果这样没有问题，合同我今天准备，您看由谁来审？',
          'If this is right I will prepare the contract today. Who reviews it on your side?',
        ],
        target: 'decisionProcess',
        to: 'contract',
      },
      { id: 'contract', act: ['准备合同并发审', 'Prepare the contract and send it for review'], days: 1, to: 'won' },
      { id: 'won', end: ['进入合同', 'On to the contract'], outcome: 'advanced' },
      {
        id: 'pause',
        act: ['约三天后再谈，带上交换方案', 'Meet again in three days with something to exchange'],
        days: 3,
        to: 'open',
      },
      { id: 'open', end: ['价格未定', 'No agreement yet'], outcome: 'scheduled' },
    ],
  },
  {
    key: 'price.giveGet',
    scenario: 'price',
    form: 'lines',
    stages: ['negotiation', 'closing'],
    title: ['谈判给与取', 'Give and get'],
    purpose: [
      '每一句让步都绑着一个条件。先说条件，再说让步。',
      'Every concession carries a condition. The condition comes first.',
    ],
    nodes: [
      {
        id: 'payment',
        say: [
          '如果首付款能提高到百分之五十，我可以向公司申请相应的折扣。',
          'If the first payment is raised to half, I can ask for a discount to match.',
        ],
      },
      {
        id: 'date',
        say: [
          '如果合同能在 {{quote.validUntil}} 前签，这个价格我可以保住；过了这一天要重新报批。',
          'If the contract is signed by {{quote.validUntil}} I can hold this price; after that it has to be approved again.',
        ],
      },
      {
        id: 'volume',
        say: [
          '如果一次把另外两个部门也纳入，单价可以按更高一档的数量算。',
          'If the other two departments join now, the unit price of the next tier applies.',
        ],
      },
      {
        id: 'term',
        say: [
          '如果服务期签两年，第二年可以锁定现在的价格。',
          'With a service term of two years the second year keeps today’s price.',
        ],
      },
      {
        id: 'reference',
        say: [
          '如果贵公司愿意做公开案例，我可以申请把培训免费增加两场。',
          'If you agree to be a public reference, I can ask for two more trainings free of charge.',
        ],
      },
      {
        id: 'scope',
        say: [
          '总价不变的话，我可以把上线支持延长一个月；要降总价，我们就得减一项内容。',
          'At the same price I can extend the support by a month; for a lower price one item has to go.',
        ],
      },
      {
        id: 'decision',
        say: [
          '如果今天能定下来，我现在就给上级打电话；如果还要比较，请给我一个明确的答复日期。',
          'If it can be decided today I will call my manager now; if you still compare, please name the day of your answer.',
        ],
      },
      {
        id: 'last',
        say: [
          '这已经是我权限内最后的空间。再往下，我只能减范围，不能减服务质量。',
          'This is the last of what I may give. Beyond it I can cut the scope, not the quality.',
        ],
        hint: ['只说一次，说了就守住。', 'Say it once and keep to it.'],
      },
      {
        id: 'silence',
        say: [
          '您的意思我明白了，让我想一想怎样对双方都合适。',
          'I see. Let me think what would be right for both of us.',
        ],
        hint: ['被压价时先停五秒，再说这句。', 'Pressed on price: be silent for five seconds, then this.'],
      },
    ],
  },
  {
    key: 'price.rival',
    scenario: 'price',
    form: 'lines',
    stages: ['negotiation'],
    title: ['遇到低价竞品', 'Against a cheaper competitor'],
    purpose: [
      '不贬低对手；把单价之争变成总成本和风险之比。',
      'Never run them down; turn price into total cost and risk.',
    ],
    nodes: [
      {
        id: 'respect',
        say: [
          '{{competitor.name}}是不错的公司，他们的长处我们也了解。您比较的时候，建议把三年的总花费放在一起看。',
          '{{competitor.name}} is a good company and we know its strengths. When you compare, put the cost of three years side by side.',
        ],
      },
      {
        id: 'gap',
        say: [
          '按公开价格，我们比对方{{competitor.priceGap}}。差的这部分对应的是实施、接口和现场服务，您看哪一项可以不要？',
          'By list price ours is {{competitor.priceGap}}. The difference stands for roll-out, interfaces and service on site; which of them could you do without?',
        ],
        proof: 'figure',
      },
      {
        id: 'hidden',
        say: [
          '建议您请每家都写明三件事：接口另不另收费、超期怎么赔、第二年涨不涨价。',
          'Ask each of us to put three things in writing: are interfaces extra, what happens on delay, does the price rise in the second year.',
        ],
      },
      {
        id: 'test',
        say: [
          '不如拿您自己的一份真实数据，两家同时试一天，结果由您的团队来打分。',
          'Take a set of your own data and let both of us work on it for a day; your team scores the result.',
        ],
      },
    ],
  },
];
