import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/domain/exchange/table';
import { unwrap } from '@/domain/kernel/result';
import {
  guessListMapping,
  type ListWords,
  listTemplateHeads,
  markedCell,
  recordWords,
} from '@/domain/scripts/listCells';
import { type ListPlan, listWrites, planList } from '@/domain/scripts/listImport';
import { type Objection, objectionEntity } from '@/domain/scripts/objection';
import { type Script, scriptEntity } from '@/domain/scripts/script';
import { listColumns } from '@/domain/scripts/stringsList';

const words: ListWords = {
  scenario: { opening: ['开场', 'Opening'], price: ['价格谈判', '价格', 'Price'] },
  stage: { contact: ['客户接触', 'Contact'], quote: ['报价', 'Quotation'] },
  persona: { purchaser: ['采购', 'Purchaser'] },
  customerType: { sme: ['中小企业', 'SME'] },
  product: recordWords([
    { id: 'p1', names: ['CRM-01', '客户管理', ''] },
    { id: 'p2', names: ['CRM-02', '同名', ''] },
    { id: 'p3', names: ['CRM-03', '同名', ''] },
  ]),
  competitor: recordWords([{ id: 'c1', names: ['远景软件有限公司', '远景'] }]),
};
const base = { createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1 };
let made = 0;
const nextId = () => {
  made += 1;
  return `id${made}`;
};

interface Library {
  readonly scripts: readonly Script[];
  readonly objections: readonly Objection[];
}
const empty: Library = { scripts: [], objections: [] };

function planOf(csv: string, library = empty): ListPlan {
  const bytes = new TextEncoder().encode(csv);
  const { header, rows } = unwrap(readCsv({ name: 'f', bytes }, {}, { maxBytes: 1e6, maxRows: 1000 }));
  return planList({ rows, mapping: guessListMapping(header), words, ...library, title: '电话话术' });
}

function applied(plan: ListPlan, library = empty): Library {
  const scripts = new Map(library.scripts.map((each) => [each.id, each]));
  const objections = new Map(library.objections.map((each) => [each.id, each]));
  for (const write of listWrites(plan, nextId)) {
    if (write.type === 'create' && write.entity === 'script')
      scripts.set(write.record.id ?? '', scriptEntity.schema.parse({ ...base, ...write.record }));
    else if (write.type === 'create')
      objections.set(write.record.id ?? '', objectionEntity.schema.parse({ ...base, ...write.record }));
    else if (write.entity === 'script')
      scripts.set(write.id, { ...(scripts.get(write.id) as Script), ...write.changes });
    else objections.set(write.id, { ...(objections.get(write.id) as Objection), ...write.changes });
  }
  return { scripts: [...scripts.values()], objections: [...objections.values()] };
}

const list = [
  '标题,场景,阶段,角色,客户类型,中文话术,英文话术,客户异议,应答话术,标签',
  '微信开场,开场,客户接触,采购,中小企业,"您好，{{contact.salutation}}",Hello,,,常用',
  ',,,,,方便聊五分钟吗？,,,,',
  '守住价格,价格,报价,,,,,太贵了,按年摊算*不贵*,',
  ',,,,,,,,再看总成本,',
].join('\n');

describe('a plain list', () => {
  it('says for which products and against whom, what a line rests on, and what only the speaker reads', () => {
    const plan = planOf(
      [
        '标题,场景,产品,竞品,话术,异议,应答,依据,备注',
        '跟进,开场,crm-01,远景,看看总成本,,,IDC 2026 报告,语速放慢',
        '跟进,开场,客户管理;CRM-02,,再看回款,太贵了,按年摊算,华东案例,',
        '跟进,开场,同名,,不知道是哪个,,,,',
      ].join('\n'),
    );
    // A name that two products have is none.
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['create', 'create', 'error']);
    expect(plan.rows[2]?.problems).toEqual([
      { code: 'exchange.optionUnknown', params: { text: '同名' }, field: 'product' },
    ]);
    const { scripts, objections } = applied(plan);
    expect(scripts[0]).toMatchObject({ productIds: ['p1', 'p2'], competitorIds: ['c1'] });
    expect(scripts[0]?.nodes.map(({ hint, evidence }) => [hint.zh, evidence.map(({ text }) => text)])).toEqual([
      ['语速放慢', ['IDC 2026 报告']],
      ['', ['华东案例']],
    ]);
    expect(objections[0]).toMatchObject({ productIds: ['p1', 'p2'], answers: [{ evidence: [{ text: '华东案例' }] }] });
  });

  it('becomes scripts of single lines and objection cards; empty titles and objections take those above', () => {
    const plan = planOf(list);
    expect(plan.counts).toEqual({ create: 4, skip: 0, error: 0 });
    const { scripts, objections } = applied(plan);
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatchObject({
      title: { zh: '微信开场', en: '' },
      scenario: 'opening',
      form: 'lines',
      stages: ['contact'],
      personas: ['purchaser'],
      customerTypes: ['sme'],
      tags: ['常用'],
      status: 'draft',
    });
    expect(scripts[0]?.nodes.map(({ text }) => text)).toEqual([
      { zh: '您好，{{contact.salutation}}', en: 'Hello' },
      { zh: '方便聊五分钟吗？', en: '' },
    ]);
    expect(objections).toHaveLength(1);
    expect(objections[0]).toMatchObject({ text: { zh: '太贵了', en: '' }, category: 'price', status: 'ready' });
    expect(objections[0]?.answers.map(({ text }) => text.zh)).toEqual([markedCell('按年摊算*不贵*'), '再看总成本']);
  });

  it('doubles nothing, also where lines were rewritten and scripts renamed meanwhile', () => {
    const library = applied(planOf(list));
    expect(planOf(list, library).counts).toEqual({ create: 0, skip: 4, error: 0 });
    const changed: Library = {
      scripts: library.scripts.map((script) => ({
        ...script,
        title: { zh: '改名', en: '' },
        nodes: script.nodes.map((node) => ({ ...node, text: { zh: '改写', en: '' } })),
      })),
      objections: library.objections.map((card) => ({ ...card, text: { zh: '价格高', en: '' } })),
    };
    expect(planOf(list, changed)).toMatchObject({ counts: { create: 0, skip: 4 }, scripts: [], objections: [] });
  });

  it('adds what is new to a script and a card that are there, and changes nothing else of them', () => {
    const library = applied(planOf(list));
    const more = '标题,中文话术,异议,应答\n微信开场,新的一句,,\n,,太贵了。,给您看三年总账';
    const plan = planOf(more, library);
    expect(plan.counts).toEqual({ create: 2, skip: 0, error: 0 });
    const next = applied(plan, library);
    expect(next.scripts.map(({ nodes }) => nodes.length)).toEqual([3]);
    expect(next.objections.map(({ answers }) => answers.length)).toEqual([3]);
  });

  it('tells of every row what is wrong with it, and leaves only those out', () => {
    const plan = planOf(
      [
        'Title,Scenario,Role,English line,Objection,Answer',
        'A,Dancing,,Hi,,',
        'A,,Wizard,Hi,,',
        'A,,,,,No doubt above',
        'A,,,,,',
        'A,,,Hello {{deal.secret}},,',
        'A,,,Hello {{deal.secret}},,',
      ].join('\n'),
    );
    const codes = plan.rows.map(({ verdict, problems, warnings }) =>
      [verdict, ...problems.map(({ code }) => code), ...warnings.map(({ code }) => code)].join(' '),
    );
    expect(codes).toEqual([
      'error exchange.optionUnknown',
      'error exchange.optionUnknown',
      'error scriptList.noObjection',
      'error scriptList.nothing',
      'create scriptList.unknownVariable scriptList.noScenario',
      'skip scriptList.repeated scriptList.unknownVariable',
    ]);
    expect(applied(plan).scripts[0]?.title).toEqual({ zh: '', en: 'A' });
  });

  it('knows its own template again in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(guessListMapping(listTemplateHeads(language))).toEqual(listColumns);
  });

  it('never makes more of the same list, whatever stands in it', () => {
    const cell = fc.constantFrom('', 'x', 'y', '**', '{{x}}', '太贵');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const csv = ['title,english line,objection,answer', ...rows.map((row) => row.join(','))].join('\n');
        if (rows.every((row) => row.every((each) => each === ''))) return;
        const library = applied(planOf(csv));
        const again = planOf(csv, library);
        expect(again.counts.create).toBe(0);
        expect(listWrites(again, nextId)).toEqual([]);
      }),
    );
  });
});
