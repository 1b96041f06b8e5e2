import type { StarterObjection } from './shape';

const selling = ['negotiation', 'closing'] as const;
const early = ['research', 'demo'] as const;

/** The commonest objections with two answers each; every answer has a slot for what proves it. */
export const objections: readonly StarterObjection[] = [
  {
    key: 'tooExpensive',
    category: 'price',
    stages: selling,
    text: ['太贵了', 'It’s too expensive'],
    alsoSaid: ['价格高了', '超出我们的预期', 'The price is too high', 'More than we expected'],
    behind: [
      '多半是还没看到与价格相当的价值，或者需要一个向上级交代的理由。先问：“和什么相比？”',
      'Usually they don’t yet see value to match the price, or need a reason to give their boss. Ask first: “Compared with what?”',
    ],
    answers: [
      {
        say: [
          '我理解。我们把它拆开看：按三年算，每个月是多少，而您现在为这个问题每个月付出的又是多少。',
          'I understand. Let’s break it down: over three years, what does it come to per month, and what does this problem cost you per month today?',
        ],
        hint: ['当场和客户一起算，用客户自己说过的数字。', 'Do the sums together, using their own numbers.'],
        proof: 'figure',
      },
      {
        say: [
          '有家同行客户当初也觉得贵。我可以介绍你们直接通个电话，您问问他们现在怎么看。',
          'A customer of ours in your industry felt the same at first. I can put you in touch, so you can ask them how they see it now.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'cheaperElsewhere',
    category: 'competitor',
    stages: selling,
    text: ['别家更便宜', 'Others are cheaper'],
    alsoSaid: ['你们比同行贵', '另外一家只要一半', 'A competitor charges half', 'You’re pricier than the others'],
    behind: [
      '可能真在比价，也可能是谈判手段。先弄清对方报的范围是否相同。',
      'A genuine comparison, or a bargaining move. First find out whether the scope is the same.',
    ],
    answers: [
      {
        say: [
          '和{{competitor.name}}相比，我们的价格{{competitor.priceGap}}。我们把两份报价逐行放在一起，看看各自少算了哪些项目。',
          'Compared with {{competitor.name}}, our price is {{competitor.priceGap}}. Let’s put the two quotes side by side, line by line, and see what each leaves out.',
        ],
        proof: 'figure',
      },
      {
        say: [
          '如果只看单价，我们确实不是最低的。选择我们的客户看重的是按期上线和出了问题有人管。',
          'On unit price alone, we’re not the lowest. Customers choose us because they want to go live on time and have someone who answers when something goes wrong.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'noBudget',
    category: 'noBudget',
    stages: ['research', 'confirmation', 'negotiation'],
    text: ['今年没有预算', 'There’s no budget this year'],
    alsoSaid: ['预算用完了', '没列预算', 'The budget is spent', 'It wasn’t planned for'],
    behind: [
      '预算跟着重要性走。先确认事情重不重要，再谈钱从哪里来。',
      'Money follows priority. First find out whether it matters, then where the money could come from.',
    ],
    answers: [
      {
        say: [
          '明白。那我们先不谈全部，挑回报最快的一块先做，费用控制在部门可以直接批的额度内，您看多少合适？',
          'Understood. Then let’s start with the part that pays back fastest, within what your department can approve on its own. What amount would that be?',
        ],
        proof: 'figure',
      },
      {
        say: [
          '很多客户是在做下一年预算时把这一项列进去的。我帮您准备一页立项说明，数字都写清楚，您直接用就行。',
          'Many customers plan it into next year’s budget. I’ll prepare a one-page business case with all the figures, ready for you to use.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'needToThink',
    category: 'timing',
    stages: ['confirmation', 'negotiation', 'closing'],
    text: ['我们再考虑考虑', 'We need to think about it'],
    alsoSaid: ['过段时间再说', '不着急', 'Let’s wait a while', 'There’s no rush'],
    behind: ['背后总有一个没说出来的顾虑。', 'There is always an unspoken concern.'],
    answers: [
      {
        say: [
          '应该的。方便我了解一下，主要是在方案、价格，还是时间上需要再考虑？我好准备对应的材料。',
          'Of course. May I ask whether it’s mainly the solution, the price or the timing? Then I can prepare what you need.',
        ],
        proof: 'source',
      },
      {
        say: [
          '没问题。晚一个月开始，您估算的那笔损失也会再多一个月。我们先定一个答复的日期，这样两边都好安排。',
          'No problem. Each month’s delay adds a month of the loss you estimated. Let’s set a date for your answer, so we can both plan.',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'haveSupplier',
    category: 'competitor',
    stages: early,
    text: ['我们已经有供应商了', 'We already have a supplier'],
    alsoSaid: ['一直用另一家', '合作很多年了', 'We’ve worked with someone for years'],
    behind: [
      '不要求替换，先求成为第二选择；找出现有供应商没有做好的一件事。',
      'Don’t ask them to switch. Become the second choice, and find the one thing the current supplier doesn’t do well.',
    ],
    answers: [
      {
        say: [
          '有稳定的合作是好事。很多客户也是先让我们补一块现有供应商不做的内容，再慢慢比较。',
          'A steady supplier is a good thing. Many customers first had us do a part their supplier doesn’t, and compared from there.',
        ],
        proof: 'case',
      },
      {
        say: [
          '理解。如果只能让现有供应商改进一件事，您最希望是哪一件？',
          'I understand. If your supplier could improve just one thing, what would you want it to be?',
        ],
        proof: 'source',
      },
    ],
  },
  {
    key: 'notInterested',
    category: 'noNeed',
    stages: early,
    text: ['没兴趣，不需要', 'Not interested'],
    alsoSaid: ['我们不需要', '用不上', 'We don’t need it'],
    behind: [
      '对方拒绝的是推销，不是解决问题。',
      'They’re turning down a sales pitch, not a solution to their problem.',
    ],
    answers: [
      {
        say: [
          '完全理解，没人喜欢接推销电话。我只问一句：“{{customer.pain}}”这件事，您这边有没有？没有我就不打扰了。',
          'I understand; nobody likes sales calls. Just one question: is “{{customer.pain}}” an issue for you? If not, I won’t take any more of your time.',
        ],
        proof: 'figure',
      },
      {
        say: [
          '好的，不打扰您。我把一页资料发您，里面只有一个同行的做法，将来遇到类似问题您能找到我。',
          'All right, I won’t keep you. I’ll send one page on how a similar company does it, so you know where to find me.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'sendMaterial',
    category: 'timing',
    stages: early,
    text: ['先发份资料我看看', 'Send me some information first'],
    alsoSaid: ['发个邮件吧', '资料发我微信', 'Just email me something'],
    behind: [
      '常是礼貌的拒绝。把“发资料”变成“发哪一份、什么时候一起看”。',
      'Often a polite no. Turn it into which information, and when to look at it together.',
    ],
    answers: [
      {
        say: [
          '好的，我马上发。为了不让您翻一大本，您最关心成本、效率还是风险？我只发对应的那一页。',
          'Happy to. So you don’t have to wade through a brochure: is it cost, efficiency or risk you care about most? I’ll send just that page.',
        ],
        proof: 'source',
      },
      {
        say: [
          '资料今天发您。周四上午我用五分钟和您对一下里面的两个数字，您看十点可以吗？',
          'You’ll have it today. On Thursday morning, could I take five minutes to go over two of the figures with you, say at ten?',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'noAuthority',
    category: 'authority',
    stages: ['confirmation', 'negotiation', 'closing'],
    text: ['我做不了主，要领导定', 'It’s not my decision'],
    alsoSaid: ['要上会讨论', '得老板批', 'My boss decides', 'It has to go to the board'],
    behind: ['帮对方去说服，而不是绕过他。', 'Help them make the case; never go around them.'],
    answers: [
      {
        say: [
          '明白。领导最关心的通常是投入、回报和风险，我替您准备一页汇报材料，您看还要加哪一点？',
          'I understand. Decision makers usually ask about cost, return and risk, so I’ll prepare a one-page brief for you. What else should it cover?',
        ],
        proof: 'source',
      },
      {
        say: [
          '如果方便，我们一起向领导汇报十五分钟，专业问题我来答，您来主导。',
          'If you like, we can present it together in fifteen minutes: you lead, and I answer the technical questions.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'unknownCompany',
    category: 'trust',
    stages: ['research', 'demo', 'confirmation', 'negotiation'],
    text: ['没听说过你们公司', 'We’ve never heard of you'],
    alsoSaid: ['你们规模太小', '万一做不下去怎么办', 'You’re rather small', 'What if you go out of business'],
    behind: ['担心的是选错了要担责任。', 'They’re afraid of being blamed for a wrong choice.'],
    answers: [
      {
        say: [
          '应该问。{{company.shortName}}的同行客户里，同意做参考的我列给您，您随便挑一家打电话，我不在场。',
          'A fair question. I’ll give you a list of {{company.shortName}} customers in your industry who agreed to be references. Call any of them, without me on the line.',
        ],
        proof: 'case',
      },
      {
        say: [
          '我们可以把您的担心写进合同：分阶段验收、分阶段付款，源数据随时可以导出。',
          'We can put your concern into the contract: acceptance and payment in stages, and your data exportable at any time.',
        ],
        proof: 'source',
      },
    ],
  },
  {
    key: 'slowDelivery',
    category: 'delivery',
    stages: ['demo', 'confirmation', 'negotiation'],
    text: ['实施太久，怕影响业务', 'The rollout takes too long'],
    alsoSaid: ['怕用不起来', '我们人手不够', 'We don’t have the people for it', 'The team won’t adopt it'],
    behind: [
      '怕的是投入精力却没有结果。给出看得见的小步骤。',
      'They fear effort without results. Offer small, visible steps.',
    ],
    answers: [
      {
        say: [
          '不用一次全换。第一阶段只上一个部门，先约定要看到什么结果，达不到可以停。',
          'You don’t have to switch all at once. We start with one department and agree on the result you want to see; if we don’t reach it, you can stop.',
        ],
        proof: 'case',
      },
      {
        say: [
          '从启动到上线，您的团队要投入多少人天，我们写进实施计划，签约前您就能看到。',
          'How many days your team has to put in, from kick-off to go-live, is written into the rollout plan. You’ll see it before you sign.',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'missingFunction',
    category: 'function',
    stages: ['demo', 'confirmation', 'negotiation'],
    text: ['你们缺少我们要的功能', 'You lack a feature we need'],
    alsoSaid: ['做不到我们的要求', '功能不全', 'It doesn’t do what we need'],
    behind: ['先弄清这个功能是必须的还是习惯的。', 'First find out whether it’s a must or a habit.'],
    answers: [
      {
        say: [
          '这个功能您主要在什么情况下用，多久一次？我想先弄清要达到的结果，再看有没有更简单的做法。',
          'When do you use it, and how often? I’d like to understand the result you need first; there may be a simpler way.',
        ],
        proof: 'source',
      },
      {
        say: [
          '目前确实没有，我不回避。有客户用现有的做法达到了同样的结果；如果必须要有，我请公司书面答复能不能做、什么时候做，您再决定。',
          'We don’t have it, and I won’t pretend otherwise. Some customers get the same result with what is there. If it’s a must, I’ll get you a written answer on whether and when, before you decide.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'afterSales',
    category: 'service',
    stages: ['negotiation', 'closing', 'service'],
    text: ['担心售后没人管', 'Who looks after us once we’ve signed'],
    alsoSaid: ['签完就找不到人', '服务响应慢', 'Nobody answers after the sale'],
    behind: [
      '多半以前吃过亏。用可以检查的承诺来回答。',
      'They’ve probably been let down before. Answer with promises they can check.',
    ],
    answers: [
      {
        say: [
          '签约后由谁负责，我今天就介绍给您认识；响应时间，以及做不到怎么办，都写进合同。',
          'I can introduce you today to the person who will look after you. Response times, and what happens if we miss them, go into the contract.',
        ],
        proof: 'source',
      },
      {
        say: [
          '交付后七天内我会上门回访，之后按固定节奏来。您可以问问我们现在的客户是不是这样。',
          'I visit within seven days of delivery and regularly after that. Ask our existing customers whether we keep to it.',
        ],
        proof: 'case',
      },
    ],
  },
];
