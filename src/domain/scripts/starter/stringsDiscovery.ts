import type { StarterScript } from './shape';

/** Finding out, and confirming, what is needed. */
export const discovery: readonly StarterScript[] = [
  {
    key: 'discovery.bant',
    scenario: 'discovery',
    stages: ['research', 'demo'],
    types: ['sme'],
    title: ['中小企业快速判断', 'Quick qualification'],
    purpose: [
      '十分钟内知道值不值得跟：需求、预算、决策人、时间。',
      'In ten minutes: is it worth pursuing? Need, budget, authority, timing.',
    ],
    nodes: [
      {
        id: 'need',
        ask: ['最近是什么事情，让您开始考虑换一种做法？', 'What happened recently that made you consider a change?'],
        target: 'statedNeed',
        to: 'cost',
      },
      {
        id: 'cost',
        ask: [
          '如果今年先不动，会多花多少钱或多少时间？',
          'If you leave things as they are this year, what will that cost you in money or time?',
        ],
        hint: ['让客户自己说出数字。', 'Let them put a number on it.'],
        target: 'latentNeed',
        to: 'budget',
      },
      {
        id: 'budget',
        ask: ['这件事您大概准备了多少预算？', 'Roughly what budget have you set aside for this?'],
        answer: 'money',
        target: 'budgetMax',
        exits: [
          ['说了范围', 'Gave a range', 'who'],
          ['没有预算', 'No budget', 'noBudget'],
        ],
      },
      { id: 'noBudget', objection: 'noBudget', to: 'who' },
      {
        id: 'who',
        ask: ['最后由谁签字，还有谁会参与意见？', 'Who signs off in the end, and who else has a say?'],
        target: 'decisionProcess',
        to: 'when',
      },
      {
        id: 'when',
        ask: ['您希望最晚什么时候用起来？', 'By when would you like to be using it?'],
        target: 'timeline',
        exits: [
          ['三个月内', 'Within three months', 'quote'],
          ['更晚或不确定', 'Later or unsure', 'keep'],
        ],
      },
      {
        id: 'quote',
        act: ['当天发出快速报价（三档）', 'Send a quick quote with three options today'],
        days: 0,
        to: 'hot',
      },
      { id: 'hot', end: ['值得跟进', 'Worth pursuing'], outcome: 'advanced' },
      { id: 'keep', act: ['一个月后再联系', 'Get in touch again in a month'], days: 30, to: 'warm' },
      { id: 'warm', end: ['时机未到', 'Not the right time yet'], outcome: 'information' },
    ],
  },
  {
    key: 'discovery.needs',
    scenario: 'discovery',
    stages: ['demo', 'confirmation'],
    title: ['需求挖掘', 'Needs discovery'],
    purpose: [
      '现状—问题—影响—期望，一次只问一个问题；答案直接记入需求单。',
      'Situation, problem, impact, ideal outcome; one question at a time. Answers go straight into the need sheet.',
    ],
    nodes: [
      {
        id: 'leave',
        say: [
          '{{contact.salutation}}，今天我想多听少讲。我会问几个问题，哪个不方便回答您直接说。',
          '{{contact.salutation}}, I’d like to listen more than talk today. I have a few questions; if you’d rather not answer one, just say so.',
        ],
        to: 'situation',
      },
      {
        id: 'situation',
        ask: ['这项工作现在从头到尾是怎么做的？', 'How does this work get done today, from start to finish?'],
        hint: ['请对方举最近一次的例子。', 'Ask for the most recent example.'],
        target: 'situation',
        to: 'problem',
      },
      {
        id: 'problem',
        ask: ['其中哪一步最让您头疼？', 'Which step gives you the most trouble?'],
        target: 'statedNeed',
        exits: [
          ['说出了问题', 'Named a problem', 'effect'],
          ['觉得没什么问题', 'Sees no problem', 'peer'],
        ],
      },
      {
        id: 'peer',
        say: [
          '很多同行一开始也这么觉得，后来发现问题藏在返工和等待里。',
          'Many companies like yours felt the same at first, then found the cost hidden in rework and waiting.',
        ],
        proof: 'case',
        to: 'hidden',
      },
      {
        id: 'hidden',
        ask: [
          '在返工或等待上，团队一个月大约花多少时间？',
          'Roughly how much time does your team spend on rework and waiting each month?',
        ],
        target: 'latentNeed',
        to: 'effect',
      },
      {
        id: 'effect',
        ask: [
          '这个问题继续下去，对业务影响最大的是什么？',
          'If this continues, what is the biggest impact on your business?',
        ],
        target: 'latentNeed',
        to: 'tech',
      },
      {
        id: 'tech',
        ask: ['新的做法必须和哪些现有系统配合？', 'Which of your existing systems would it have to work with?'],
        target: 'technicalNeed',
        to: 'criteria',
      },
      {
        id: 'criteria',
        ask: ['您会用哪几条标准来判断方案好不好？', 'What criteria will you use to judge a solution?'],
        target: 'criteria',
        to: 'intention',
      },
      {
        id: 'intention',
        ask: ['解决这件事，在今年的工作里排在什么位置？', 'Where does solving this rank among this year’s priorities?'],
        target: 'note',
        answer: 'choice',
        exits: [
          ['前三件大事', 'In the top three', 'sum'],
          ['重要但不急', 'Important, not urgent', 'sum'],
          ['先了解', 'Just exploring', 'nurture'],
        ],
      },
      {
        id: 'sum',
        say: [
          '我复述一下，看理解得对不对：您最想解决的是“{{deal.needs}}”。我把它写成一页需求单，请您看有没有遗漏。',
          'Let me check that I’ve understood: what you most want to solve is “{{deal.needs}}”. I’ll put it on one page for you to check.',
        ],
        to: 'write',
      },
      { id: 'write', act: ['两天内发出需求确认单', 'Send the need confirmation within two days'], days: 2, to: 'done' },
      { id: 'done', end: ['需求已清楚，进入确认', 'Needs are clear; on to confirming them'], outcome: 'advanced' },
      {
        id: 'nurture',
        act: ['发一份同行案例，两周后回访', 'Send a case from their industry; follow up in two weeks'],
        days: 14,
        to: 'info',
      },
      { id: 'info', end: ['了解了情况', 'Learned about their situation'], outcome: 'information' },
    ],
  },
  {
    key: 'discovery.confirm',
    scenario: 'discovery',
    stages: ['confirmation'],
    title: ['需求确认', 'Confirming needs'],
    purpose: [
      '把需求、预算范围、时间和决策流程逐条确认，并得到明确答复。',
      'Confirm needs, budget range, timing and decision process one by one, and get a clear answer.',
    ],
    nodes: [
      {
        id: 'open',
        say: [
          '{{contact.salutation}}，需求单您应该看到了，我用十分钟和您逐条过一遍，过完以后我们才做方案，避免做偏。',
          '{{contact.salutation}}, you should have the need sheet by now. Let’s take ten minutes to go through it line by line; we design the solution only once it is right.',
        ],
        to: 'missing',
      },
      {
        id: 'missing',
        ask: ['清单里有没有不准确，或者遗漏的？', 'Is anything on it inaccurate or missing?'],
        target: 'statedNeed',
        to: 'min',
      },
      {
        id: 'min',
        ask: ['预算大概从多少起步？', 'Roughly where does your budget start?'],
        answer: 'money',
        target: 'budgetMin',
        to: 'max',
      },
      {
        id: 'max',
        ask: ['如果价值说得清楚，上限可以到多少？', 'And if the value is clear, how far could it go?'],
        answer: 'money',
        target: 'budgetMax',
        to: 'process',
      },
      {
        id: 'process',
        ask: [
          '从方案到签约，贵公司内部要经过哪几步？',
          'Between proposal and signature, what steps does this go through on your side?',
        ],
        target: 'decisionProcess',
        to: 'when',
      },
      {
        id: 'when',
        ask: ['您希望哪一天之前定下来？', 'By what date would you like this decided?'],
        target: 'timeline',
        to: 'ask',
      },
      {
        id: 'ask',
        ask: [
          '那我就以今天这份清单作为双方确认的需求，可以吗？',
          'Then may I treat this list as agreed by both of us as of today?',
        ],
        exits: [
          ['确认', 'Confirmed', 'record'],
          ['要再商量', 'Needs to discuss it', 'think'],
        ],
      },
      {
        id: 'record',
        act: ['在商机里登记需求确认，请客户签字', 'Record the confirmation in the deal and ask the customer to sign'],
        days: 0,
        to: 'yes',
      },
      { id: 'yes', end: ['需求已确认', 'Needs confirmed'], outcome: 'advanced' },
      { id: 'think', objection: 'needToThink', to: 'follow' },
      {
        id: 'follow',
        act: ['按约定日期跟进内部意见', 'Ask about their internal feedback on the agreed date'],
        days: 3,
        to: 'later',
      },
      { id: 'later', end: ['等待内部意见', 'Waiting for their internal decision'], outcome: 'scheduled' },
    ],
  },
  {
    key: 'discovery.executive',
    scenario: 'discovery',
    stages: ['confirmation', 'negotiation'],
    types: ['keyAccount'],
    personas: ['decisionMaker'],
    title: ['高层会面', 'Executive meeting'],
    purpose: [
      '三十分钟，只谈目标、风险和承诺，不谈功能。',
      'Thirty minutes on goals, risks and commitments. No features.',
    ],
    nodes: [
      {
        id: 'thanks',
        say: [
          '{{contact.salutation}}，感谢您的时间。和贵公司团队沟通后，我想用三分钟汇报我们的理解，再听您的意见。',
          '{{contact.salutation}}, thank you for your time. Let me take three minutes to share what we learned from your team; then I’d like to hear your view.',
        ],
        to: 'aim',
      },
      {
        id: 'aim',
        ask: [
          '今年您最希望通过这个项目看到的结果是什么？',
          'What result would you most like to see from this project this year?',
        ],
        target: 'situation',
        to: 'risk',
      },
      {
        id: 'risk',
        ask: ['在您看来，最可能让它做不成的是什么？', 'In your view, what is most likely to make it fail?'],
        target: 'latentNeed',
        exits: [
          ['投入与回报', 'Cost and return', 'price'],
          ['团队用不起来', 'The team won’t adopt it', 'delivery'],
          ['供应商能力', 'The supplier’s ability', 'trust'],
        ],
      },
      { id: 'price', objection: 'tooExpensive', to: 'support' },
      { id: 'delivery', objection: 'slowDelivery', to: 'support' },
      { id: 'trust', objection: 'unknownCompany', to: 'support' },
      {
        id: 'support',
        ask: [
          '为了降低这个风险，您愿意指定一位负责人和我们一起盯进度吗？',
          'To reduce that risk, would you appoint someone to track progress with us?',
        ],
        exits: [
          ['指定了负责人', 'Someone is named', 'plan'],
          ['再定', 'Later', 'brief'],
        ],
      },
      {
        id: 'plan',
        act: ['与负责人排定下一次高层会面', 'Schedule the next executive meeting with that person'],
        days: 3,
        to: 'won',
      },
      { id: 'won', end: ['获得高层支持', 'Executive support gained'], outcome: 'advanced' },
      { id: 'brief', act: ['发一页会面纪要', 'Send a one-page summary of the meeting'], days: 1, to: 'info' },
      { id: 'info', end: ['了解了高层关注点', 'Learned what the executives care about'], outcome: 'information' },
    ],
  },
];
