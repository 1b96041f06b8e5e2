import type { StarterScript } from './shape';

/** After the sale: return visits, complaints, and learning from what was won and lost. */
export const service: readonly StarterScript[] = [
  {
    key: 'visit.first',
    scenario: 'returnVisit',
    stages: ['service'],
    title: ['首次回访（交付后七天内）', 'First visit (within seven days of delivery)'],
    purpose: [
      '确认用起来了、问题有人管、客户知道找谁。',
      'Make sure it’s in use, problems have an owner, and they know whom to call.',
    ],
    nodes: [
      {
        id: 'hello',
        say: [
          '{{contact.salutation}}您好，我是{{me.name}}。交付一周了，想听听大家用得怎么样，大概占用您十分钟。',
          'Hello {{contact.salutation}}, {{me.name}} here. It’s been a week since delivery, and I’d like to hear how it’s going. Ten minutes will do.',
        ],
        to: 'use',
      },
      {
        id: 'use',
        ask: ['这一周里，团队实际用到了哪些部分？', 'Which parts has your team actually used this week?'],
        exits: [
          ['已经在用', 'In use', 'rate'],
          ['还没用起来', 'Not yet', 'block'],
          ['遇到问题', 'Having problems', 'trouble'],
        ],
      },
      { id: 'block', ask: ['卡在哪一步？', 'Where are you stuck?'], to: 'train' },
      { id: 'train', act: ['安排一次补充培训', 'Arrange another training session'], days: 2, to: 'rate' },
      {
        id: 'trouble',
        say: [
          '谢谢您告诉我。我先把现象记清楚，今天之内安排工程师联系您，并告诉您预计解决的时间。',
          'Thank you for telling me. Let me write down exactly what happens. An engineer will call you today and tell you when it will be fixed.',
        ],
        to: 'ticket',
      },
      {
        id: 'ticket',
        act: ['登记问题并转交交付，当天回复', 'Log the problem, hand it to delivery, reply today'],
        days: 0,
        to: 'rate',
      },
      {
        id: 'rate',
        ask: ['到目前为止，如果用一到五分来评价，您会打几分？', 'So far, how would you rate it from one to five?'],
        answer: 'choice',
        target: 'note',
        exits: [
          ['四到五分', 'Four or five', 'contact'],
          ['三分', 'Three', 'improve'],
          ['一到二分', 'One or two', 'improve'],
        ],
      },
      {
        id: 'improve',
        ask: ['我们做到哪一点，您会再加一分？', 'What one thing would earn us another point?'],
        to: 'contact',
      },
      {
        id: 'contact',
        say: [
          '以后有问题直接找我，当天给您回话；急事打服务热线。下次我按约定的时间再来。',
          'If anything comes up, contact me and I’ll reply the same day; if it’s urgent, call the service line. I’ll be back as agreed.',
        ],
        to: 'done',
      },
      { id: 'done', end: ['首次回访完成', 'First visit completed'], outcome: 'scheduled' },
    ],
  },
  {
    key: 'visit.regular',
    scenario: 'returnVisit',
    stages: ['service', 'improvement'],
    title: ['定期回访', 'Regular visit'],
    purpose: ['先关心使用，再发现新需求，最后请求推荐。', 'How it’s going first, then new needs, then a referral.'],
    nodes: [
      {
        id: 'value',
        ask: [
          '这段时间用下来，给您省下最多时间的是哪一块？',
          'Since we last spoke, which part has saved you the most time?',
        ],
        target: 'note',
        to: 'change',
      },
      {
        id: 'change',
        ask: [
          '业务或人员上最近有什么变化，会影响到使用？',
          'Has anything changed in your business or team that affects how you use it?',
        ],
        exits: [
          ['有新需求', 'New needs', 'need'],
          ['没有变化', 'No change', 'refer'],
          ['有不满', 'Unhappy', 'sorry'],
        ],
      },
      {
        id: 'need',
        ask: ['如果有办法解决，对您最有价值的是什么？', 'If that could be solved, what would be most valuable to you?'],
        target: 'latentNeed',
        to: 'plan',
      },
      {
        id: 'plan',
        act: ['新建商机，发一页建议', 'Open a new deal and send a one-page suggestion'],
        days: 3,
        to: 'won',
      },
      { id: 'won', end: ['发现新商机', 'New opportunity found'], outcome: 'advanced' },
      {
        id: 'sorry',
        say: [
          '这件事是我们没做好，我先向您道歉。请您说完整，我来负责到底。',
          'We got this wrong, and I’m sorry. Please tell me everything; I’ll see it through to the end.',
        ],
        to: 'fix',
      },
      { id: 'fix', act: ['二十四小时内给出处理方案', 'Offer a solution within 24 hours'], days: 1, to: 'care' },
      { id: 'care', end: ['待解决不满', 'Complaint to resolve'], outcome: 'information' },
      {
        id: 'refer',
        ask: [
          '您身边有没有同样在为这件事头疼的朋友，愿意介绍我认识？',
          'Do you know anyone facing the same problem whom you could introduce me to?',
        ],
        exits: [
          ['愿意介绍', 'Yes', 'thank'],
          ['暂时没有', 'Not right now', 'next'],
        ],
      },
      { id: 'thank', act: ['登记线索并当天致谢', 'Record the lead and say thank you today'], days: 0, to: 'good' },
      { id: 'good', end: ['获得转介绍', 'Referral received'], outcome: 'advanced' },
      { id: 'next', end: ['关系稳定，按节奏再访', 'Relationship stable; next visit as planned'], outcome: 'scheduled' },
    ],
  },
  {
    key: 'complaint.handle',
    scenario: 'complaint',
    stages: ['service'],
    title: ['投诉处理', 'Handling a complaint'],
    purpose: [
      '先处理心情，再处理事情：倾听、致歉、核实、方案、回访。',
      'The person first, then the problem: listen, apologise, check, resolve, follow up.',
    ],
    nodes: [
      {
        id: 'hear',
        listen: ['让客户说完，不打断、不辩解，边听边记。', 'Let them finish. Don’t interrupt or justify; take notes.'],
        to: 'sorry',
      },
      {
        id: 'sorry',
        say: [
          '给您添麻烦了，很抱歉。您说的我都记下来了，我复述一遍，看有没有遗漏。',
          'I’m sorry for the trouble this has caused. I’ve written it all down; let me repeat it to make sure nothing is missing.',
        ],
        to: 'fact',
      },
      {
        id: 'fact',
        ask: ['问题最早是什么时候出现的，影响到哪些工作？', 'When did it first happen, and what work does it affect?'],
        target: 'note',
        to: 'wish',
      },
      {
        id: 'wish',
        ask: ['您最希望我们先解决什么？', 'What would you like us to fix first?'],
        exits: [
          ['能当场解决', 'Can be solved now', 'solve'],
          ['需要核实', 'Needs checking', 'check'],
          ['要求赔偿', 'Asks for compensation', 'raise'],
        ],
      },
      {
        id: 'solve',
        say: [
          '这个我现在就处理，处理完请您当场确认。',
          'I’ll deal with this right now. Please check it with me when it’s done.',
        ],
        to: 'after',
      },
      {
        id: 'check',
        say: [
          '我需要和工程师核实，今天下班前一定给您回复，不管有没有结果。',
          'I need to check with our engineers. You’ll hear from me by the end of today, whether or not we have a result.',
        ],
        to: 'answer',
      },
      { id: 'answer', act: ['当天回复核实结果', 'Reply today with what was found'], days: 0, to: 'after' },
      {
        id: 'raise',
        say: [
          '您的要求我理解。这超出我的权限，我今天请负责人直接和您联系，我全程跟着。',
          'I understand what you’re asking. It’s beyond my authority, so I’ll have the person in charge call you today, and I’ll stay involved.',
        ],
        to: 'boss',
      },
      {
        id: 'boss',
        act: ['当天请负责人致电，并登记处理意见', 'Have the person in charge call today; record what is agreed'],
        days: 0,
        to: 'after',
      },
      { id: 'after', act: ['解决后二十四小时内回访', 'Follow up within 24 hours of the fix'], days: 1, to: 'done' },
      { id: 'done', end: ['已处理，待回访', 'Handled, follow-up to come'], outcome: 'scheduled' },
    ],
  },
  {
    key: 'review.lost',
    scenario: 'returnVisit',
    stages: ['improvement'],
    title: ['丢单访谈', 'Lost-deal interview'],
    purpose: [
      '不翻案，只求真实原因；为下一次铺路。',
      'Don’t reopen the decision: learn the real reason, and keep the door open.',
    ],
    nodes: [
      {
        id: 'thanks',
        say: [
          '{{contact.salutation}}，尊重您的决定，今天不谈这笔单子。想请您帮我们一个忙，用五分钟告诉我们差在哪里。',
          '{{contact.salutation}}, we respect your decision, and I’m not here to reopen it. Would you do us a favour and take five minutes to tell us where we fell short?',
        ],
        to: 'reason',
      },
      {
        id: 'reason',
        ask: ['最后让您做决定的是哪一点？', 'What tipped the decision in the end?'],
        exits: [
          ['价格', 'Price', 'detail'],
          ['功能或方案', 'Features or solution', 'detail'],
          ['服务与信任', 'Service and trust', 'detail'],
          ['内部原因', 'Internal reasons', 'later'],
        ],
      },
      {
        id: 'detail',
        ask: [
          '如果重来一次，我们做对哪件事结果会不同？',
          'If we could do it over, what one thing would have changed the result?',
        ],
        target: 'note',
        to: 'later',
      },
      {
        id: 'later',
        ask: ['什么时候再联系您会比较合适？', 'When would be a good time to get in touch again?'],
        to: 'card',
      },
      {
        id: 'card',
        act: ['把原话写成异议卡，补上回答', 'Write an objection card in their words and add an answer'],
        days: 1,
        to: 'done',
      },
      { id: 'done', end: ['原因已记录', 'Reason recorded'], outcome: 'information' },
    ],
  },
  {
    key: 'review.reference',
    scenario: 'returnVisit',
    form: 'lines',
    stages: ['improvement', 'service'],
    title: ['请求案例与转介绍', 'Asking for case studies and referrals'],
    purpose: ['在客户满意的当下提出，给对方容易答应的选项。', 'Ask while they’re happy, and make it easy to say yes.'],
    nodes: [
      {
        id: 'case',
        say: [
          '{{contact.salutation}}，这次效果这么好，能不能把贵公司的做法写成一页案例？发布前每个字都由您确认，也可以不写公司名。',
          '{{contact.salutation}}, you’ve had a great result. May we write a one-page case study about it? You approve every word, and we can leave out your company’s name.',
        ],
      },
      {
        id: 'call',
        say: [
          '有位同行想了解真实的使用感受，您愿意和他通十分钟电话吗？时间按您方便的来。',
          'Someone in your industry would like to hear what it’s really like. Would you give them ten minutes on the phone, at a time that suits you?',
        ],
      },
      {
        id: 'intro',
        say: [
          '如果您觉得我们做得还可以，介绍一位朋友给我就是最大的帮助；成与不成我都会告诉您结果。',
          'If you’re happy with our work, an introduction would be the biggest help. Whatever comes of it, I’ll let you know.',
        ],
      },
      {
        id: 'thanks',
        say: [
          '谢谢{{contact.salutation}}的介绍，我已经和对方联系上了，进展会随时向您汇报。',
          'Thank you for the introduction, {{contact.salutation}}. We’ve been in touch, and I’ll keep you posted.',
        ],
      },
    ],
  },
];
