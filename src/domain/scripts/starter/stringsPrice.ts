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
      'Value first, then the price, then silence. Every concession gets something in return.',
    ],
    nodes: [
      {
        id: 'value',
        say: [
          '报价之前先对一下目标：贵公司要解决的是“{{deal.needs}}”。下面的价格对应的就是这件事，不多也不少。',
          'Before the price, let’s check the goal: you want to solve “{{deal.needs}}”. The price covers exactly that.',
        ],
        to: 'figure',
      },
      {
        id: 'figure',
        say: [
          '方案总价是 **{{quote.total}}**（含税），有效期到 {{quote.validUntil}}，包含的内容都逐项列在报价单里。',
          'The total is **{{quote.total}}** including tax, valid until {{quote.validUntil}}. Everything it includes is itemised in the quote.',
        ],
        hint: ['说完价格就停，等对方先开口。', 'State the price, then stop and let them speak first.'],
        to: 'listen',
      },
      {
        id: 'listen',
        listen: ['听第一反应，不要急着解释。', 'Listen for the first reaction; don’t rush to explain.'],
        exits: [
          ['可以接受', 'Acceptable', 'ask'],
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
          'If I go back and push for a better price, what could you offer: payment terms, signing date or volume?',
        ],
        hint: [
          '没有交换就不让价；每次让步比上一次小。',
          'No concession without something in return; make each one smaller than the last.',
        ],
        exits: [
          ['提前付款', 'Earlier payment', 'trade'],
          ['本月签约', 'Signs this month', 'trade'],
          ['增加数量', 'Larger volume', 'trade'],
          ['什么都不给', 'Nothing in return', 'scope'],
        ],
      },
      {
        id: 'trade',
        act: ['按交换条件改报价，发新版本', 'Update the quote with what was exchanged and send the new version'],
        days: 0,
        to: 'ask',
      },
      {
        id: 'scope',
        say: [
          '价格是按范围算出来的。要降到您的预算，我们可以先做最关键的一部分，其余放到二期，您看先去掉哪一项？',
          'The price follows from the scope. To fit your budget, we could start with the essential part and leave the rest for phase two. Which item could wait?',
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
          'If this works for you, I’ll prepare the contract today. Who will review it on your side?',
        ],
        target: 'decisionProcess',
        to: 'contract',
      },
      { id: 'contract', act: ['准备合同并发审', 'Prepare the contract and send it for review'], days: 1, to: 'won' },
      { id: 'won', end: ['进入合同', 'On to the contract'], outcome: 'advanced' },
      {
        id: 'pause',
        act: ['约三天后再谈，带上交换方案', 'Meet again in three days with a trade to offer'],
        days: 3,
        to: 'open',
      },
      { id: 'open', end: ['价格未定', 'Price not settled yet'], outcome: 'scheduled' },
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
      'Every concession comes with a condition. State the condition first.',
    ],
    nodes: [
      {
        id: 'payment',
        say: [
          '如果首付款能提高到百分之五十，我可以向公司申请相应的折扣。',
          'If you can raise the down payment to 50%, I can ask for a discount to match.',
        ],
      },
      {
        id: 'date',
        say: [
          '如果合同能在 {{quote.validUntil}} 前签，这个价格我可以保住；过了这一天要重新报批。',
          'If we sign by {{quote.validUntil}}, I can hold this price. After that it needs approval again.',
        ],
      },
      {
        id: 'volume',
        say: [
          '如果其他部门这次一起采购，单价可以按更高一档的数量算。',
          'If other departments join this order, the unit price of the next volume tier applies.',
        ],
      },
      {
        id: 'term',
        say: [
          '如果服务期签两年，我可以申请第二年按现在的价格。',
          'If you sign for two years, I can ask to lock in today’s price for the second.',
        ],
      },
      {
        id: 'reference',
        say: [
          '如果贵公司书面同意做公开案例，我可以申请多送两场培训。',
          'If you agree in writing to be a public reference, I can ask for two extra training sessions at no charge.',
        ],
      },
      {
        id: 'scope',
        say: [
          '总价不变的话，我可以申请把上线支持延长一个月；要降总价，我们就得减一项内容。',
          'At the same price, I can ask for an extra month of go-live support. For a lower price, we have to drop an item.',
        ],
      },
      {
        id: 'decision',
        say: [
          '如果今天能定下来，我现在就给上级打电话；如果还要比较，请给我一个明确的答复日期。',
          'If we can settle this today, I’ll call my manager right now. If you’re still comparing, please give me a date for your answer.',
        ],
      },
      {
        id: 'last',
        say: [
          '这已经是我权限内最后的空间。再往下，我只能减范围，不能减服务质量。',
          'That is as far as I’m authorised to go. Beyond this I can reduce the scope, but not the quality.',
        ],
        hint: ['只说一次，说了就守住。', 'Say it once, then hold to it.'],
      },
      {
        id: 'silence',
        say: [
          '您的意思我明白了，让我想一想怎样对双方都合适。',
          'I understand. Let me think about what would work for both of us.',
        ],
        hint: ['被压价时先停五秒，再说这句。', 'When pressed on price: wait five seconds, then say this.'],
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
      'Never run a competitor down. Move from unit price to total cost and risk.',
    ],
    nodes: [
      {
        id: 'respect',
        say: [
          '{{competitor.name}}是不错的公司，他们的长处我们也了解。您比较的时候，建议把三年的总花费放在一起看。',
          '{{competitor.name}} is a good company, and we know its strengths. When you compare, I’d look at the total cost over three years.',
        ],
      },
      {
        id: 'gap',
        say: [
          '按公开价格，我们比对方{{competitor.priceGap}}。两边各包含什么，我逐项列给您看，值不值您来判断。',
          'On list price, ours is {{competitor.priceGap}}. Let me set out item by item what each side includes, so you can judge whether it’s worth it.',
        ],
        proof: 'figure',
      },
      {
        id: 'hidden',
        say: [
          '建议您请每家都书面写明三件事：接口是否另收费、超期怎么赔、第二年涨不涨价。',
          'I’d ask every bidder to put three things in writing: whether interfaces cost extra, what happens if they’re late, and whether the price rises in year two.',
        ],
      },
      {
        id: 'test',
        say: [
          '不如拿一份您自己的脱敏数据，两家同时试一天，结果由您的团队打分。',
          'Let’s take a set of your own data with personal details removed, have both of us work on it for a day, and let your team score the results.',
        ],
      },
    ],
  },
];
