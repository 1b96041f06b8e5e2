import type { StarterScript } from './shape';

/** Opening a conversation, and inviting to a demonstration. */
export const opening: readonly StarterScript[] = [
  {
    key: 'opening.call',
    scenario: 'opening',
    stages: ['research'],
    title: ['陌生电话开场', 'First call'],
    purpose: [
      '三十秒内说清我是谁、为什么今天打来、能谈什么；目标只有一个：约到一次十五分钟的沟通。',
      'Say within thirty seconds who is calling, why today and what about. One goal: a talk of fifteen minutes.',
    ],
    nodes: [
      {
        id: 'who',
        listen: ['电话接通，先听是谁接的。', 'The call is answered: listen who it is.'],
        exits: [
          ['本人接听', 'The person', 'hello'],
          ['前台或助理', 'Front desk or assistant', 'desk'],
          ['无人接听', 'Nobody', 'later'],
        ],
      },
      {
        id: 'desk',
        say: [
          '您好，我是{{company.name}}的{{me.name}}，想和{{contact.salutation}}确认一件业务上的事，麻烦您帮我转接一下。',
          'Good morning, this is {{me.name}} of {{company.name}}. I would like a word with {{contact.salutation}} about a business matter; could you put me through, please.',
        ],
        hint: [
          '语气平等、简短，不向前台推销。记下对方姓名，下次能直接称呼。',
          'Level and brief; do not sell to the front desk. Note the name for the next time.',
        ],
        exits: [
          ['转接了', 'Put through', 'hello'],
          ['不方便转接', 'Not possible', 'later'],
        ],
      },
      {
        id: 'hello',
        say: [
          '{{contact.salutation}}您好，我是{{company.name}}的{{me.name}}。知道您忙，我用半分钟说明来意，您再决定要不要继续听。',
          'Hello {{contact.salutation}}, this is {{me.name}} of {{company.name}}. You are busy, so I will say in half a minute why I call, and you decide whether to go on.',
        ],
        hint: ['先征得同意，再往下说。', 'Ask leave before you go on.'],
        exits: [
          ['可以，请讲', 'Go ahead', 'reason'],
          ['现在没空', 'No time now', 'slot'],
          ['不感兴趣', 'Not interested', 'noNeed'],
        ],
      },
      {
        id: 'reason',
        say: [
          '我们最近在服务和{{customer.shortName}}同类的企业，他们普遍在降成本和提效率上遇到同样的难题，所以想向您请教贵公司现在的情况。',
          'We work with companies like {{customer.shortName}}; most of them face the same difficulty with cost and efficiency. I would like to learn how it is with you.',
        ],
        hint: [
          '换成一件对方行业里真实发生的事，效果最好。',
          'Best with something that really happened in their industry.',
        ],
        proof: 'case',
        to: 'ask',
      },
      {
        id: 'ask',
        ask: ['在这件事上，贵公司目前是怎么做的？', 'How do you handle this today?'],
        hint: ['问完就停，听满十秒。', 'Ask, then be quiet for ten seconds.'],
        target: 'situation',
        exits: [
          ['愿意聊', 'Willing to talk', 'invite'],
          ['让发资料', 'Asks for material', 'material'],
          ['已有供应商', 'Has a supplier', 'supplier'],
        ],
      },
      { id: 'material', objection: 'sendMaterial', to: 'invite' },
      { id: 'supplier', objection: 'haveSupplier', to: 'invite' },
      {
        id: 'noNeed',
        objection: 'notInterested',
        exits: [
          ['愿意再听一句', 'Listens on', 'reason'],
          ['仍然拒绝', 'Still no', 'goodbye'],
        ],
      },
      {
        id: 'invite',
        ask: [
          '我想用十五分钟给您看两个同行的做法，您看周三上午还是周四下午更方便？',
          'Fifteen minutes would do to show you how two of your peers do it. Would Wednesday morning or Thursday afternoon suit you?',
        ],
        exits: [
          ['定下时间', 'A time is set', 'send'],
          ['再考虑', 'Will think about it', 'slot'],
        ],
      },
      {
        id: 'send',
        act: ['发会议邀请，附一页议程', 'Send the invitation with a one-page agenda'],
        days: 0,
        to: 'booked',
      },
      { id: 'booked', end: ['约定了沟通时间', 'A talk is agreed'], outcome: 'scheduled' },
      {
        id: 'slot',
        say: [
          '没问题，不占用您现在的时间。我下周二上午十点再打给您，只要两分钟。',
          'Of course. I will call again next Tuesday at ten; two minutes are enough.',
        ],
        to: 'again',
      },
      { id: 'again', act: ['按约定时间再次致电', 'Call again as agreed'], days: 5, to: 'undecided' },
      { id: 'undecided', end: ['约定再次致电', 'To be called again'], outcome: 'undecided' },
      {
        id: 'later',
        act: ['换一个时段再打，并先发一条短信说明来意', 'Try another hour, with a short message first'],
        days: 1,
        to: 'unreached',
      },
      { id: 'unreached', end: ['未联系上', 'Not reached'], outcome: 'unreached' },
      {
        id: 'goodbye',
        say: [
          '明白，谢谢您直说。我把名片发给您，将来用得上时您找我就好，祝工作顺利。',
          'I see, and thank you for being plain. I will send you my card in case it is of use one day. All the best.',
        ],
        to: 'declined',
      },
      { id: 'declined', end: ['明确拒绝', 'Declined'], outcome: 'declined' },
    ],
  },
  {
    key: 'opening.wechat',
    scenario: 'opening',
    form: 'lines',
    stages: ['research'],
    title: ['微信开场与跟进', 'Opening and follow-up by message'],
    purpose: [
      '添加好友、第一条消息、久未回复时可直接复制的短句。',
      'Short lines to copy: first contact, first message, no reply for long.',
    ],
    nodes: [
      {
        id: 'add',
        say: [
          '{{contact.salutation}}您好，我是{{company.name}}的{{me.name}}，昨天电话里和您聊过，加个微信方便把资料发您。',
          'Hello {{contact.salutation}}, {{me.name}} of {{company.name}}; we spoke yesterday. May I send you the material here.',
        ],
      },
      {
        id: 'first',
        say: [
          '{{contact.salutation}}，按昨天说的，先发您一页纸：我们怎样帮同行解决这个问题。您先看第二段就够了，其他的见面再聊。',
          '{{contact.salutation}}, as promised one page on how we solved this for a peer of yours. The second paragraph is enough; the rest when we meet.',
        ],
        proof: 'case',
      },
      {
        id: 'event',
        say: [
          '{{contact.salutation}}，很高兴在会上认识您。您提到的那个问题我回来查了一下，有个做法可能用得上，周四下午给您打个电话说明？',
          '{{contact.salutation}}, it was good to meet you. I looked into the point you raised; there is something that may help. May I call you on Thursday afternoon?',
        ],
      },
      {
        id: 'silent',
        say: [
          '{{contact.salutation}}，知道您最近忙，不催您。您方便时回我一个数字就好：1 还在考虑，2 下个月再说，3 暂时不需要。',
          '{{contact.salutation}}, I know you are busy. One digit is enough: 1 still thinking, 2 next month, 3 not for now.',
        ],
        hint: ['超过一周没有回复时用，最多一次。', 'After a week without reply, once only.'],
      },
      {
        id: 'referred',
        say: [
          '{{contact.salutation}}您好，我是{{company.name}}的{{me.name}}，是贵公司同行朋友介绍来的，他觉得我们做的事情对您可能有用。',
          'Hello {{contact.salutation}}, {{me.name}} of {{company.name}}. A peer of yours gave me your name; he thinks that what we do may be of use to you.',
        ],
      },
    ],
  },
  {
    key: 'demo.invite',
    scenario: 'demo',
    stages: ['demo'],
    title: ['邀约产品演示会', 'Inviting to a demonstration'],
    purpose: [
      '让对的人到场，并提前知道他们最想看什么。',
      'The right people in the room, and what they want to see known beforehand.',
    ],
    nodes: [
      {
        id: 'why',
        say: [
          '{{contact.salutation}}，上次您提到的几个问题，光讲不如看。我们准备一场四十分钟的演示，只演示和您业务有关的部分，留十五分钟答疑。',
          '{{contact.salutation}}, what you asked about is better seen than told. We prepare forty minutes that show only what concerns your business, with fifteen minutes for questions.',
        ],
        to: 'see',
      },
      {
        id: 'see',
        ask: ['您最希望在演示里看到哪一件事被解决？', 'Which one thing would you most like to see solved?'],
        target: 'statedNeed',
        to: 'who',
      },
      {
        id: 'who',
        ask: ['除了您，还有谁的意见对这件事重要？', 'Whose opinion, besides yours, counts in this?'],
        hint: [
          '至少争取三位：使用者、技术、能拍板的人。',
          'At least three: a user, a technical person, somebody who decides.',
        ],
        target: 'decisionProcess',
        to: 'time',
      },
      {
        id: 'time',
        ask: ['他们都方便的时间，下周哪一天比较合适？', 'Which day next week suits all of them?'],
        exits: [
          ['定下日期', 'A day is set', 'agenda'],
          ['要先内部商量', 'Has to ask inside', 'call'],
          ['觉得没必要', 'Sees no need', 'noNeed'],
        ],
      },
      { id: 'noNeed', objection: 'notInterested', to: 'call' },
      {
        id: 'agenda',
        act: ['发出议程与参会人名单，准备演示环境', 'Send agenda and list of attendees, prepare the demo'],
        days: 1,
        to: 'ok',
      },
      { id: 'ok', end: ['演示会已约定', 'The demonstration is set'], outcome: 'advanced' },
      { id: 'call', act: ['两天后确认参会人与时间', 'Ask again in two days for people and time'], days: 2, to: 'wait' },
      { id: 'wait', end: ['等待对方内部确认', 'They have to agree inside'], outcome: 'undecided' },
    ],
  },
  {
    key: 'demo.run',
    scenario: 'demo',
    stages: ['demo'],
    title: ['产品演示主线', 'The demonstration'],
    purpose: [
      '每个功能都按“功能—使用场景—客户价值”来讲，演示后当场得到评价和下一步。',
      'Each function is told as function, situation of use and value; the verdict and the next step come in the room.',
    ],
    nodes: [
      {
        id: 'recap',
        say: [
          '各位好，感谢时间。会前我们了解到贵公司最关心的是几件事，今天就按这个顺序来，不讲无关的功能。',
          'Good morning, and thank you for your time. We know what matters most to you, and go through it in this order, and nothing else.',
        ],
        to: 'check',
      },
      {
        id: 'check',
        ask: [
          '在开始之前，这个顺序里有没有需要补充或调整的？',
          'Before we begin: is there anything to add or to change in this order?',
        ],
        target: 'statedNeed',
        to: 'show',
      },
      {
        id: 'show',
        say: [
          '先看第一件：\n- **功能**：{{product.name}}怎么做\n- **场景**：在贵公司哪个环节用\n- **价值**：每月省下多少时间或费用',
          'First:\n- **Function**: how {{product.name}} does it\n- **Situation**: where in your work it is used\n- **Value**: what it saves in a month',
        ],
        proof: 'figure',
        to: 'fits',
      },
      {
        id: 'fits',
        ask: [
          '这个做法和您现在的流程比，哪里更合适，哪里还不够？',
          'Compared with how you work today, where does it fit and where not yet?',
        ],
        target: 'latentNeed',
        exits: [
          ['基本符合', 'It fits', 'criteria'],
          ['缺少某个功能', 'A function is missing', 'missing'],
          ['担心实施', 'Afraid of the change', 'risk'],
        ],
      },
      { id: 'missing', objection: 'missingFunction', to: 'criteria' },
      { id: 'risk', objection: 'slowDelivery', to: 'criteria' },
      {
        id: 'criteria',
        ask: ['如果要在几家里选，您会看重哪几条？', 'If you had to choose among several, what would count most?'],
        target: 'criteria',
        to: 'next',
      },
      {
        id: 'next',
        ask: [
          '为了帮您内部推进，下一步我们先确认需求清单，您看这周五前可以吗？',
          'To help you inside, the next step is a list of confirmed needs. Would Friday do?',
        ],
        exits: [
          ['可以', 'Yes', 'sheet'],
          ['还要再看', 'Needs more', 'more'],
        ],
      },
      { id: 'sheet', act: ['整理需求确认单发给客户', 'Write the need confirmation and send it'], days: 2, to: 'good' },
      { id: 'good', end: ['进入需求确认', 'On to the confirmation of needs'], outcome: 'advanced' },
      { id: 'more', act: ['整理会上问题，逐条书面答复', 'Answer the open questions in writing'], days: 1, to: 'open' },
      { id: 'open', end: ['问题待答复', 'Questions to be answered'], outcome: 'information' },
    ],
  },
];
