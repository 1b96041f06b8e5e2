import type { ReportRequest } from '@/documents/model/reportParts';
import { scriptHandbookInput } from '@/documents/model/reportScripts';
import type { ScriptHandbookInput } from '@/documents/model/saleReports';
import type { Localized } from '@/domain/kernel/fields';
import { type Objection, objectionEntity } from '@/domain/scripts/objection';
import { type Script, type ScriptVersion, scriptEntity, scriptVersionEntity } from '@/domain/scripts/script';
import { goldenCompany, secret } from './documentFixture';

const both = (zh: string, en: string): Localized => ({ zh, en });
const stamp = { createdAt: 1_767_600_000_000, updatedAt: 1_767_600_000_000, rev: 3 };

const card = (fields: object): Objection => objectionEntity.schema.parse({ ...stamp, ...fields });
const script = (fields: object): Script => scriptEntity.schema.parse({ ...stamp, ...fields });

const tooExpensive = card({
  id: 'objection-1',
  text: both('太贵了', 'It is too expensive'),
  alsoSaid: ['价格高了', 'More than we thought'],
  category: 'price',
  behind: both('还没看到价值。', 'They do not see the value yet.'),
  notes: `${secret} notes`,
  answers: [
    {
      id: 'answer-1',
      text: both('按**三年**算，每个月是多少？', 'Over **three years**, what is it a month?'),
      hint: both('当场一起算。', 'Do the sum together.'),
      evidence: [{ id: 'e', kind: 'case', entity: 'material', recordId: 'material-1' }],
    },
    { id: 'answer-2', text: both('先做最关键的一部分。', 'The essential part first.') },
    { id: 'answer-3', text: both('旧的回答', 'An old answer'), retired: true },
  ],
});

const flow = script({
  id: 'script-1',
  title: both('需求挖掘', 'Discovery of needs'),
  purpose: both('一次只问一个问题。', 'One question at a time.'),
  scenario: 'discovery',
  stages: ['demo'],
  customerTypes: ['keyAccount'],
  personas: ['decisionMaker'],
  notes: `${secret} notes`,
  nodes: [
    {
      id: 'n1',
      kind: 'say',
      text: both('{{contact.salutation}}，今天我想多听少讲。', '{{contact.salutation}}, today I would rather listen.'),
      exits: [{ id: '1', to: 'n2' }],
    },
    {
      id: 'n2',
      kind: 'question',
      text: both('哪一步最让您头疼？', 'Which step is the most painful?'),
      hint: both('听满十秒。', 'Be quiet for ten seconds.'),
      exits: [
        { id: '1', label: both('说出了问题', 'Named a problem'), to: 'n4' },
        { id: '2', label: both('太贵了', 'Too expensive'), to: 'n3' },
        { id: '3', label: both('其他', 'Something else'), to: '' },
      ],
    },
    {
      id: 'n3',
      kind: 'objection',
      objectionId: 'objection-1',
      text: tooExpensive.text,
      exits: [{ id: '1', to: 'n4' }],
    },
    {
      id: 'n4',
      kind: 'action',
      text: both('发出需求确认单：\n- 问题\n- 预算', 'Send the need confirmation:\n- problem\n- budget'),
      taskDays: 2,
      exits: [{ id: '1', to: 'n5' }],
    },
    { id: 'n5', kind: 'end', text: both('需求已清楚', 'Needs are clear'), outcome: 'advanced' },
  ],
});

const lines = script({
  id: 'script-2',
  title: both('谈判给与取', 'Give and get'),
  scenario: 'price',
  form: 'lines',
  nodes: [
    {
      id: 'g1',
      text: both('如果首付提高，我可以申请折扣。', 'If the first payment is raised I can ask for a discount.'),
      evidence: [{ id: 'e', kind: 'source', text: 'IDC 2026 H1' }],
    },
    {
      id: 'g2',
      text: both('请在 {{quote.validUntil}} 前签。', 'Please sign by {{quote.validUntil}}.'),
      evidence: [{ id: 'slot', kind: 'figure' }],
    },
  ],
});

const version = (of: Script): ScriptVersion => {
  const { id: scriptId, ...content } = of;
  return scriptVersionEntity.schema.parse({
    ...content,
    id: `${scriptId}-v2`,
    scriptId,
    version: 2,
    approvedAt: stamp.updatedAt,
  });
};

function odd(text: string, long: string) {
  const nodes = Array.from({ length: 40 }, (_, index) => ({
    id: `n${index}`,
    kind: (['say', 'question', 'objection', 'action', 'end'] as const)[index % 5],
    text: both(index === 7 ? long : `**${text}** {{nobody.knows}} {{`, text),
    hint: both(text, text),
    objectionId: 'gone',
    exits: [{ id: '1', label: both(text, text), to: `n${(index * 7) % 40}` }],
    evidence: [{ id: 'e', kind: 'case', entity: 'material', recordId: 'gone' }],
  }));
  return {
    scripts: Array.from({ length: 5 }, (_, index) => script({ id: `s${index}`, title: both(text, ''), nodes })),
    objections: [card({ id: 'o', text: both(text, text), answers: [{ id: 'a', text: both(long, '') }] })],
  };
}

/** The handbook of scripts: as told, of far too much, and of nothing at all. */
export function scriptReport(
  request: ReportRequest,
  variant: 'golden' | 'hard' | 'empty',
  texts: { readonly odd: string; readonly long: string },
): ScriptHandbookInput {
  const chosen = {
    golden: { scripts: [flow, lines], objections: [tooExpensive] },
    hard: odd(texts.odd, texts.long),
    empty: { scripts: [], objections: [] },
  }[variant];
  return scriptHandbookInput(
    {
      company: goldenCompany(),
      title: variant === 'empty' ? both('', '') : both('销售团队话术', 'Scripts of the sales team'),
      scripts: chosen.scripts.map((each) => ({
        script: each,
        version: each.id === 'script-1' ? version(each) : undefined,
      })),
      objections: chosen.objections,
      stages: new Map([['demo', both('产品展示与需求分析', 'Demo and need analysis')]]),
      evidence: ({ recordId }) => (recordId === 'material-1' ? both('江南家居案例', 'Case: Jiangnan Home') : undefined),
      variables: {
        'contact.salutation': both('联系人称呼', 'Contact, addressed'),
        'quote.validUntil': both('报价有效期', 'Quote valid until'),
      },
      uses: new Map([['answer-1', { known: 8, resolved: 6 }]]),
      day: () => '2026-10-08',
    },
    request,
  );
}
