import type { StarterScript } from './shape';

/** Opening a conversation, and inviting to a demonstration. */
export const opening: readonly StarterScript[] = [
  {
    key: 'opening.call',
    scenario: 'opening',
    stages: ['research'],
    title: ['陌生电话开场', 'Cold call opening'],
    purpose: [
      '三十秒内说清我是谁、为什么今天打来、能谈什么；目标只有一个：约到一次十五分钟的沟通。',
      'Within thirty seconds: who is calling, why today, what about. One goal: a fifteen-minute conversation.',
    ],
    nodes: [
      {
        id: 'who',
        listen: ['电话接通，先听是谁接的。', 'The call is answered. Listen for who it is.'],
        exits: [
          ['本人接听', 'The person you want', 'hello'],
          ['前台或助理', 'Front desk or assistant', 'desk'],
          ['无人接听', 'No answer', 'later'],
        ],
      },
      {
        id: 'desk',
        say: [
          '您好，我是{{company.shortName}}的{{me.name}}，有件业务上的事想请教{{contact.salutation}}，麻烦您转接一下，谢谢。',
          'Hello, this is {{me.name}} from {{company.shortName}}. Could you put me through to {{contact.salutation}}, please? It’s a business matter.',
        ],
        hint: [
          '语气平等、简短，不向前台推销。记下对方姓名，下次能直接称呼。',
          'Friendly and brief; don’t pitch to the front desk. Note their name for next time.',
        ],
        exits: [
          ['转接了', 'Put through', 'hello'],
          ['不方便转接', 'Won’t put through', 'later'],
        ],
      },
      {
        id: 'hello',
        say: [
          '{{contact.salutation}}您好，我是{{company.shortName}}的{{me.name}}。您没在等我这个电话，我用半分钟说明来意，要不要继续听您来定，可以吗？',
          'Hello {{contact.salutation}}, this is {{me.name}} from {{company.shortName}}. You weren’t expecting my call. May I take thirty seconds to say why I’m ringing, and then you decide?',
        ],
        hint: ['先征得同意，再往下说。', 'Get permission before you go on.'],
        exits: [
          ['可以，请讲', 'Go ahead', 'reason'],
          ['现在没空', 'No time right now', 'slot'],
          ['不感兴趣', 'Not interested', 'noNeed'],
        ],
      },
      {
        id: 'reason',
        say: [
          '和{{customer.shortName}}同类的企业里，不少人向我们提到“{{customer.pain}}”。我不确定您这边是不是也这样，想先听听您的情况。',
          'Several companies like {{customer.shortName}} have told us about “{{customer.pain}}”. I don’t know whether that is true for you, so I’d like to hear how you see it.',
        ],
        hint: [
          '换成一件对方行业里真实发生的事，效果最好。',
          'Works best with something that really happened in their industry.',
        ],
        proof: 'case',
        to: 'ask',
      },
      {
        id: 'ask',
        ask: ['在这件事上，贵公司目前是怎么做的？', 'How do you handle this today?'],
        hint: ['问完就停，等对方先开口。', 'Ask, then stay silent until they speak.'],
        target: 'situation',
        exits: [
          ['愿意聊', 'Willing to talk', 'invite'],
          ['让发资料', 'Asks for information', 'material'],
          ['已有供应商', 'Has a supplier', 'supplier'],
        ],
      },
      { id: 'material', objection: 'sendMaterial', to: 'invite' },
      { id: 'supplier', objection: 'haveSupplier', to: 'invite' },
      {
        id: 'noNeed',
        objection: 'notInterested',
        exits: [
          ['愿意再听一句', 'Willing to hear more', 'reason'],
          ['仍然拒绝', 'Still no', 'goodbye'],
        ],
      },
      {
        id: 'invite',
        ask: [
          '我想用十五分钟给您看看同行是怎么做的，周三上午还是周四下午您更方便？',
          'Could I take fifteen minutes to show you how others in your industry handle it: Wednesday morning or Thursday afternoon?',
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
      { id: 'booked', end: ['约定了沟通时间', 'Meeting booked'], outcome: 'scheduled' },
      {
        id: 'slot',
        say: [
          '没问题，不占用您现在的时间。我下周二上午十点再打给您，只要两分钟。',
          'Of course. I’ll call again next Tuesday at ten; it will take two minutes.',
        ],
        to: 'again',
      },
      { id: 'again', act: ['按约定时间再次致电', 'Call again as agreed'], days: 5, to: 'undecided' },
      { id: 'undecided', end: ['约定再次致电', 'Callback agreed'], outcome: 'undecided' },
      {
        id: 'later',
        act: ['换一个时段再打，并先发一条短信说明来意', 'Try another time of day; send a short message first'],
        days: 1,
        to: 'unreached',
      },
      { id: 'unreached', end: ['未联系上', 'Not reached'], outcome: 'unreached' },
      {
        id: 'goodbye',
        say: [
          '明白，谢谢您直说。我把名片发给您，将来用得上时您找我就好，祝工作顺利。',
          'Understood, and thank you for being direct. I’ll send you my card in case it’s useful one day. All the best.',
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
    title: ['微信开场与跟进', 'Opening and following up by message'],
    purpose: [
      '添加好友、第一条消息、久未回复时可直接复制的短句。',
      'Short lines to copy: adding a contact, the first message, no reply for a while.',
    ],
    nodes: [
      {
        id: 'add',
        say: [
          '{{contact.salutation}}您好，我是{{company.shortName}}的{{me.name}}，昨天和您通过电话，加个微信好把答应的资料发您。',
          'Hello {{contact.salutation}}, {{me.name}} from {{company.shortName}} here. We spoke yesterday; I’m adding you so I can send what I promised.',
        ],
      },
      {
        id: 'first',
        say: [
          '{{contact.salutation}}，按昨天说的，先发您一页纸：我们怎样帮同行解决这个问题。您先看第二段就够了，其他的见面再聊。',
          '{{contact.salutation}}, as promised, here is one page on how we solved this for a company like yours. The second paragraph is enough for now; the rest when we meet.',
        ],
        proof: 'case',
      },
      {
        id: 'event',
        say: [
          '{{contact.salutation}}，很高兴在会上认识您。您提到的那个问题我回来查了一下，有个做法可能用得上，周四下午给您打个电话说明？',
          '{{contact.salutation}}, it was good to meet you at the event. I looked into the point you raised and found something that may help. May I call you on Thursday afternoon?',
        ],
      },
      {
        id: 'silent',
        say: [
          '{{contact.salutation}}，知道您最近忙，不催您。您方便时回我一个数字就好：1 还在考虑，2 下个月再说，3 暂时不需要。',
          '{{contact.salutation}}, I know you’re busy, so a single digit will do: 1 still considering, 2 next month, 3 not for now.',
        ],
        hint: ['超过一周没有回复时用，最多一次。', 'After a week without a reply; once at most.'],
      },
      {
        id: 'referred',
        say: [
          '{{contact.salutation}}您好，我是{{company.shortName}}的{{me.name}}，［填写：介绍人］介绍我联系您，说我们做的事可能对您有用。',
          'Hello {{contact.salutation}}, {{me.name}} from {{company.shortName}} here. [fill in: who referred you] suggested I get in touch, as what we do may be useful to you.',
        ],
      },
    ],
  },
  {
    key: 'demo.invite',
    scenario: 'demo',
    stages: ['demo'],
    title: ['邀约产品演示会', 'Inviting to a demo'],
    purpose: [
      '让对的人到场，并提前知道他们最想看什么。',
      'Get the right people in the room, and know beforehand what they want to see.',
    ],
    nodes: [
      {
        id: 'why',
        say: [
          '{{contact.salutation}}，上次您提到的几个问题，光讲不如看。我们准备一场四十分钟的演示，只演示和您业务有关的部分，留十五分钟答疑。',
          '{{contact.salutation}}, the points you raised are easier to show than to explain. I suggest a forty-minute demo of only what matters to your business, plus fifteen minutes for questions.',
        ],
        to: 'see',
      },
      {
        id: 'see',
        ask: [
          '您最希望在演示里看到哪一件事被解决？',
          'What is the one thing you would most like to see solved in the demo?',
        ],
        target: 'statedNeed',
        to: 'who',
      },
      {
        id: 'who',
        ask: ['除了您，还有谁的意见对这件事重要？', 'Besides you, whose opinion matters on this?'],
        hint: [
          '至少争取三位：使用者、技术、能拍板的人。',
          'Aim for three: someone who will use it, someone technical, someone who can decide.',
        ],
        target: 'decisionProcess',
        to: 'time',
      },
      {
        id: 'time',
        ask: ['他们都方便的时间，下周哪一天比较合适？', 'Which day next week works for all of them?'],
        exits: [
          ['定下日期', 'Date agreed', 'agenda'],
          ['要先内部商量', 'Has to check internally', 'call'],
          ['觉得没必要', 'Sees no need', 'noNeed'],
        ],
      },
      { id: 'noNeed', objection: 'notInterested', to: 'call' },
      {
        id: 'agenda',
        act: [
          '发出议程与参会人名单，准备演示环境',
          'Send the agenda and list of attendees; prepare the demo environment',
        ],
        days: 1,
        to: 'ok',
      },
      { id: 'ok', end: ['演示会已约定', 'Demo booked'], outcome: 'advanced' },
      { id: 'call', act: ['两天后确认参会人与时间', 'Confirm attendees and time in two days'], days: 2, to: 'wait' },
      { id: 'wait', end: ['等待对方内部确认', 'Waiting for their internal decision'], outcome: 'undecided' },
    ],
  },
  {
    key: 'demo.run',
    scenario: 'demo',
    stages: ['demo'],
    title: ['产品演示主线', 'Running the demo'],
    purpose: [
      '每个功能都按“功能—使用场景—客户价值”来讲，演示后当场得到评价和下一步。',
      'Present each feature as feature, situation and value; get feedback and the next step before anyone leaves.',
    ],
    nodes: [
      {
        id: 'recap',
        say: [
          '感谢各位抽时间。会前了解到，贵公司最关心的是“{{deal.needs}}”。今天就按这个顺序讲，无关的功能不讲。',
          'Thank you all for making time. We understand that what matters most to you is “{{deal.needs}}”. We’ll go through it in that order and leave out the rest.',
        ],
        to: 'check',
      },
      {
        id: 'check',
        ask: [
          '在开始之前，这个顺序里有没有需要补充或调整的？',
          'Before we start, is there anything you would add or change?',
        ],
        target: 'statedNeed',
        to: 'show',
      },
      {
        id: 'show',
        say: [
          '先看第一件：\n- **功能**：{{product.name}}怎么做\n- **场景**：在贵公司哪个环节用\n- **价值**：每月省下多少时间或费用',
          'Let’s take the first one:\n- **Feature**: how {{product.name}} does it\n- **Situation**: where you would use it\n- **Value**: what it saves you each month',
        ],
        proof: 'figure',
        to: 'fits',
      },
      {
        id: 'fits',
        ask: [
          '这个做法和您现在的流程比，哪里更合适，哪里还不够？',
          'Compared with how you work today, where does this fit, and where does it fall short?',
        ],
        target: 'latentNeed',
        exits: [
          ['基本符合', 'It fits', 'criteria'],
          ['缺少某个功能', 'A feature is missing', 'missing'],
          ['担心实施', 'Worried about the rollout', 'risk'],
        ],
      },
      { id: 'missing', objection: 'missingFunction', to: 'criteria' },
      { id: 'risk', objection: 'slowDelivery', to: 'criteria' },
      {
        id: 'criteria',
        ask: [
          '如果要在几家里选，您最看重哪几条？',
          'If you had to choose between several suppliers, what would matter most?',
        ],
        target: 'criteria',
        to: 'next',
      },
      {
        id: 'next',
        ask: [
          '为了帮您内部推进，下一步我们先确认需求清单，您看这周五前可以吗？',
          'To help you move this forward internally, I suggest we agree on a list of requirements next. Could we do that by Friday?',
        ],
        exits: [
          ['可以', 'Yes', 'sheet'],
          ['还要再看', 'Wants to see more', 'more'],
        ],
      },
      {
        id: 'sheet',
        act: ['整理需求确认单发给客户', 'Write the need confirmation and send it to the customer'],
        days: 2,
        to: 'good',
      },
      { id: 'good', end: ['进入需求确认', 'On to confirming the needs'], outcome: 'advanced' },
      {
        id: 'more',
        act: ['整理会上问题，逐条书面答复', 'Answer the open questions in writing, one by one'],
        days: 1,
        to: 'open',
      },
      { id: 'open', end: ['问题待答复', 'Questions to answer'], outcome: 'information' },
    ],
  },
];
