import type { StarterObjection } from './shape';

const selling = ['negotiation', 'closing'] as const;
const early = ['research', 'demo'] as const;

/** The commonest objections with two answers each; every answer has a slot for what proves it. */
export const objections: readonly StarterObjection[] = [
  {
    key: 'tooExpensive',
    category: 'price',
    stages: selling,
    text: ['太贵了', 'It is too expensive'],
    alsoSaid: ['价格高了', '超出我们的预期', 'The price is too high', 'More than we thought'],
    behind: [
      '多半是还没看到与价格相当的价值，或者需要一个向上级交代的理由。先问：“和什么相比？”',
      'Mostly they do not see the value yet, or need a reason to give upstairs. Ask: “Compared with what?”',
    ],
    answers: [
      {
        say: [
          '我理解。我们把它拆开看：按三年算，每个月是多少，而您现在为这个问题每个月付出的又是多少。',
          'I see. Let us take it apart: over three years, what is it a month, and what does the problem cost you in a month today?',
        ],
        hint: ['当场和客户一起算，用客户自己说过的数字。', 'Do the sum together, with their own figures.'],
        proof: 'figure',
      },
      {
        say: [
          '有一位同行当时也这么说，上线半年后他告诉我，省下的返工费已经超过了这笔投入。',
          'A peer of yours said the same; half a year later the rework he saved had outweighed the price.',
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
    alsoSaid: ['你们比同行贵', '另外一家只要一半', 'Your competitor asks half', 'You are dearer than the others'],
    behind: [
      '可能真在比价，也可能是谈判手段。先弄清对方报的范围是否相同。',
      'A real comparison, or a move. Find out whether the scope is the same.',
    ],
    answers: [
      {
        say: [
          '和{{competitor.name}}相比，我们的价格{{competitor.priceGap}}。我们把两份报价逐行放在一起，看看哪些项目对方没有算进去。',
          'Against {{competitor.name}} our price is {{competitor.priceGap}}. Let us put both quotes side by side, line by line, and see what theirs leaves out.',
        ],
        proof: 'figure',
      },
      {
        say: [
          '如果只看单价，我们确实不是最低的。选择我们的客户看重的是按期上线和出了问题有人管。',
          'By unit price we are not the lowest. Those who choose us want to go live on time, and somebody who answers when there is trouble.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'noBudget',
    category: 'noBudget',
    stages: ['research', 'confirmation', 'negotiation'],
    text: ['今年没有预算', 'There is no budget this year'],
    alsoSaid: ['预算用完了', '没列预算', 'The budget is spent', 'It was not planned'],
    behind: [
      '预算跟着重要性走。先确认事情重不重要，再谈钱从哪里来。',
      'Money follows importance. First whether it matters, then where it comes from.',
    ],
    answers: [
      {
        say: [
          '明白。那我们先不谈全部，挑回报最快的一块先做，费用控制在部门可以直接批的额度内，您看多少合适？',
          'I see. Then not all of it: the part that pays back first, within what your department may spend. What would that be?',
        ],
        proof: 'figure',
      },
      {
        say: [
          '很多客户是在做下一年预算时把这一项列进去的。我帮您准备一页立项说明，数字都写清楚，您直接用就行。',
          'Many put it into next year’s budget. I will write a page for that, figures included, ready for you to use.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'needToThink',
    category: 'timing',
    stages: ['confirmation', 'negotiation', 'closing'],
    text: ['我们再考虑考虑', 'We have to think about it'],
    alsoSaid: ['过段时间再说', '不着急', 'Let us wait', 'There is no hurry'],
    behind: ['背后总有一个没说出来的顾虑。', 'There is always a doubt that has not been said.'],
    answers: [
      {
        say: [
          '应该的。方便我了解一下，主要是在方案、价格，还是时间上需要再考虑？我好准备对应的材料。',
          'Of course. May I ask whether it is the solution, the price or the date? I can prepare what you need.',
        ],
        proof: 'source',
      },
      {
        say: [
          '没问题。晚一个月开始，您估算的那笔损失也会再多一个月。我们先定一个答复的日期，这样两边都好安排。',
          'Fine. A month later also means a month more of the loss you named. Let us fix the day of the answer, so that both can plan.',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'haveSupplier',
    category: 'competitor',
    stages: early,
    text: ['我们已经有供应商了', 'We have a supplier already'],
    alsoSaid: ['一直用另一家', '合作很多年了', 'We have worked with somebody for years'],
    behind: [
      '不要求替换，先求成为第二选择；找出现有供应商没有做好的一件事。',
      'Do not ask to replace them; be the second choice, and find the one thing they do not do well.',
    ],
    answers: [
      {
        say: [
          '有稳定的合作是好事。很多客户也是先让我们补一块现有供应商不做的内容，再慢慢比较。',
          'A steady supplier is a good thing. Many began by letting us do a part their supplier does not, and compared from there.',
        ],
        proof: 'case',
      },
      {
        say: [
          '理解。如果只能让现有供应商改进一件事，您最希望是哪一件？',
          'I see. If your supplier could improve one thing, which would you choose?',
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
    alsoSaid: ['我们不需要', '用不上', 'We do not need it'],
    behind: ['对方拒绝的是推销，不是解决问题。', 'They refuse to be sold to, not to have a problem solved.'],
    answers: [
      {
        say: [
          '完全理解，没人喜欢接推销电话。我只说一句：同行里有人用这个办法把成本降了下来，您听完不感兴趣我就挂。',
          'I quite understand. One sentence only: a peer of yours brought his cost down this way; if that does not interest you I will hang up.',
        ],
        proof: 'figure',
      },
      {
        say: [
          '好的，不打扰您。我把一页资料发您，里面只有一个同行的做法，将来遇到类似问题您能找到我。',
          'I will leave you in peace. One page goes to you, with how a peer does it, so that you can find me one day.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'sendMaterial',
    category: 'timing',
    stages: early,
    text: ['先发份资料我看看', 'Send me some material first'],
    alsoSaid: ['发个邮件吧', '资料发我微信', 'Just send me an e-mail'],
    behind: [
      '常是礼貌的拒绝。把“发资料”变成“发哪一份、什么时候一起看”。',
      'Often a polite no. Turn it into which material, and when to look at it together.',
    ],
    answers: [
      {
        say: [
          '好的，我马上发。为了不让您翻一大本，您最关心成本、效率还是风险？我只发对应的那一页。',
          'At once. So that you need not leaf through a book: is it cost, efficiency or risk? I will send that page only.',
        ],
        proof: 'source',
      },
      {
        say: [
          '资料今天发您。周四上午我用五分钟和您对一下里面的两个数字，您看十点可以吗？',
          'It goes out today. On Thursday at ten I will take five minutes to go over two of its figures with you.',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'noAuthority',
    category: 'authority',
    stages: ['confirmation', 'negotiation', 'closing'],
    text: ['我做不了主，要领导定', 'It is not for me to decide'],
    alsoSaid: ['要上会讨论', '得老板批', 'My boss decides', 'It goes to the board'],
    behind: ['帮对方去说服，而不是绕过他。', 'Help them convince; never go around them.'],
    answers: [
      {
        say: [
          '明白。领导最关心的通常是投入、回报和风险，我替您准备一页汇报材料，您看还要加哪一点？',
          'I see. Those who decide ask for cost, return and risk; I will write that page for you. What else should it say?',
        ],
        proof: 'source',
      },
      {
        say: [
          '如果方便，我们一起向领导汇报十五分钟，专业问题我来答，您来主导。',
          'If you like, we present it together in fifteen minutes: you lead, I answer the technical questions.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'unknownCompany',
    category: 'trust',
    stages: ['research', 'demo', 'confirmation', 'negotiation'],
    text: ['没听说过你们公司', 'We have never heard of you'],
    alsoSaid: ['你们规模太小', '万一做不下去怎么办', 'You are rather small', 'What if you go out of business'],
    behind: ['担心的是选错了要担责任。', 'They fear being blamed for a wrong choice.'],
    answers: [
      {
        say: [
          '这个问题问得好。{{company.name}}的同行客户您可以随便挑一家打电话核实，我不在场。',
          'A fair question. Choose any customer of {{company.name}} in your trade and call them, without me in the room.',
        ],
        proof: 'case',
      },
      {
        say: [
          '我们可以把您的担心写进合同：分阶段验收、分阶段付款，源数据随时可以导出。',
          'We can put your worry into the contract: acceptance and payment in stages, and your data to be taken out at any time.',
        ],
        proof: 'source',
      },
    ],
  },
  {
    key: 'slowDelivery',
    category: 'delivery',
    stages: ['demo', 'confirmation', 'negotiation'],
    text: ['实施太久，怕影响业务', 'The roll-out takes too long'],
    alsoSaid: ['怕用不起来', '我们人手不够', 'We have no people for it', 'The team will not use it'],
    behind: [
      '怕的是投入精力却没有结果。给出看得见的小步骤。',
      'They fear effort without result. Offer small steps that can be seen.',
    ],
    answers: [
      {
        say: [
          '我们不要求一次全换。第一阶段只上一个部门，两周能看到结果，不满意可以停。',
          'Not all at once. The first stage is one department; results within two weeks, and you may stop there.',
        ],
        proof: 'case',
      },
      {
        say: [
          '从启动到上线，您的团队总共要投入多少人天，我们写在实施计划里，超出的部分由我们承担。',
          'The days your team has to spend are written into the plan; what goes beyond is ours.',
        ],
        proof: 'figure',
      },
    ],
  },
  {
    key: 'missingFunction',
    category: 'function',
    stages: ['demo', 'confirmation', 'negotiation'],
    text: ['你们缺少我们要的功能', 'A function we need is missing'],
    alsoSaid: ['做不到我们的要求', '功能不全', 'It does not do what we need'],
    behind: ['先弄清这个功能是必须的还是习惯的。', 'Is it a must, or a habit?'],
    answers: [
      {
        say: [
          '这个功能您主要在什么情况下用，多久一次？我想先弄清要达到的结果，再看有没有更简单的做法。',
          'When do you use it, and how often? Let me understand the result first; there may be a simpler way.',
        ],
        proof: 'source',
      },
      {
        say: [
          '目前确实没有，我不回避。有客户用现有的做法达到了同样的结果；如果必须要有，我们把它写进二期并给出日期。',
          'It is not there, and I will not hide it. Others reach the same result as it stands; if it is a must, it goes into phase two with a date.',
        ],
        proof: 'case',
      },
    ],
  },
  {
    key: 'afterSales',
    category: 'service',
    stages: ['negotiation', 'closing', 'service'],
    text: ['担心售后没人管', 'Who looks after us afterwards'],
    alsoSaid: ['签完就找不到人', '服务响应慢', 'Nobody answers once we have signed'],
    behind: [
      '多半以前吃过亏。用可以检查的承诺来回答。',
      'They have been let down before. Answer with promises that can be checked.',
    ],
    answers: [
      {
        say: [
          '签约后的负责人今天就可以介绍给您；响应时间写进合同，做不到有扣款条款。',
          'I can introduce today who will look after you; response times are in the contract, with a deduction if we miss them.',
        ],
        proof: 'source',
      },
      {
        say: [
          '交付后七天内我会上门回访，之后按固定节奏来。您可以问问我们现在的客户是不是这样。',
          'I visit within seven days of delivery and regularly after that. Ask our customers whether it is so.',
        ],
        proof: 'case',
      },
    ],
  },
];
