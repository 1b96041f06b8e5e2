import type { NodeKind, Scenario, Script, TalkOutcome } from './script';

/** A way out: what was heard, and the number of the line it leads to. */
type Way = readonly [zh: string, en: string, to: number];
export interface TemplateLine {
  readonly kind: NodeKind;
  readonly zh: string;
  readonly en: string;
  readonly ways?: readonly Way[];
  readonly outcome?: TalkOutcome;
  readonly answer?: Script['nodes'][number]['answerKind'];
}

const end = (zh: string, en: string, outcome: TalkOutcome): TemplateLine => ({ kind: 'end', zh, en, outcome });

/** Where a script of each scenario begins: two or three lines, to be written on. */
export const templates: Readonly<Record<Scenario, readonly TemplateLine[]>> = {
  opening: [
    {
      kind: 'question',
      zh: '{{contact.salutation}}您好，我是{{company.shortName}}的{{me.name}}。现在方便说两分钟吗？',
      en: 'Hello {{contact.salutation}}, this is {{me.name}} of {{company.shortName}}. Do you have two minutes?',
      answer: 'yesNo',
      ways: [
        ['方便', 'Yes', 1],
        ['不方便', 'Not now', 2],
      ],
    },
    end('说明来意，约定下次沟通', 'Say why you call and agree the next talk', 'scheduled'),
    end('另约时间', 'Agree another time', 'scheduled'),
  ],
  discovery: [
    {
      kind: 'question',
      zh: '目前这件事是怎么做的，最费力的是哪一步？',
      en: 'How is this done today, and which step takes the most effort?',
      ways: [['', '', 1]],
    },
    {
      kind: 'listen',
      zh: '听出痛点、影响范围和期望时间',
      en: 'Listen for the pain, whom it touches and by when it should be solved',
      ways: [['', '', 2]],
    },
    end('复述需求并确认', 'Sum up the needs and have them confirmed', 'information'),
  ],
  demo: [
    {
      kind: 'say',
      zh: '今天重点看您最关心的：{{deal.needs}}。',
      en: 'Today we look at what matters most to you: {{deal.needs}}.',
      ways: [['', '', 1]],
    },
    {
      kind: 'question',
      zh: '这样能解决您刚才说的问题吗？',
      en: 'Does this solve what you described?',
      answer: 'yesNo',
      ways: [
        ['能', 'Yes', 2],
        ['还不能', 'Not yet', 2],
      ],
    },
    end('约定下一步', 'Agree the next step', 'scheduled'),
  ],
  objection: [
    {
      kind: 'listen',
      zh: '先听完，再复述客户的顾虑',
      en: 'Hear them out, then say the concern back',
      ways: [['', '', 1]],
    },
    {
      kind: 'question',
      zh: '除了这一点，还有别的顾虑吗？',
      en: 'Apart from this, is there anything else that holds you back?',
      ways: [['', '', 2]],
    },
    end('顾虑已记录', 'The concern is noted', 'undecided'),
  ],
  price: [
    {
      kind: 'say',
      zh: '报价总额是 {{quote.total}}（含税），包含的内容逐项列在报价单里。',
      en: 'The total is {{quote.total}} including tax; everything it includes is itemised in the quote.',
      ways: [['', '', 1]],
    },
    {
      kind: 'question',
      zh: '如果价格上让一步，您这边能调整哪一项：签约时间、付款方式，还是采购数量？',
      en: 'If we move on the price, what could you move on: date of signature, terms of payment, or quantity?',
      ways: [['', '', 2]],
    },
    end('记录让步与交换条件', 'Note what was given and what was got', 'undecided'),
  ],
  closing: [
    {
      kind: 'question',
      zh: '方案和价格都确认了，我们今天把合同流程启动起来，可以吗？',
      en: 'Solution and price are settled; shall we start on the contract today?',
      answer: 'yesNo',
      ways: [
        ['可以', 'Yes', 1],
        ['还不行', 'Not yet', 2],
      ],
    },
    end('启动签约', 'Start the contract', 'advanced'),
    end('弄清还差什么', 'Find out what is still missing', 'undecided'),
  ],
  returnVisit: [
    {
      kind: 'question',
      zh: '系统用了一段时间，您打几分（0–10）？',
      en: 'Now that you have used it for a while, how would you rate it (0–10)?',
      answer: 'score',
      ways: [['', '', 1]],
    },
    {
      kind: 'question',
      zh: '哪一点改进了，您会打更高的分？',
      en: 'What one thing would make that figure higher?',
      ways: [['', '', 2]],
    },
    end('记录反馈并致谢', 'Note the feedback and say thank you', 'information'),
  ],
  complaint: [
    {
      kind: 'say',
      zh: '很抱歉给您带来不便，这件事由我负责跟进到底。',
      en: 'I am sorry for the trouble; I will see this through myself.',
      ways: [['', '', 1]],
    },
    {
      kind: 'question',
      zh: '请您说说当时的情况和对业务的影响？',
      en: 'What happened, and how does it affect your work?',
      ways: [['', '', 2]],
    },
    end('约定答复时间', 'Agree when you will come back', 'scheduled'),
  ],
  policy: [
    {
      kind: 'say',
      zh: '我们的政策是：……',
      en: 'Our policy is: …',
      ways: [['', '', 1]],
    },
    end('已说明', 'Explained', 'information'),
  ],
};
