import { exitsTo, scriptNode } from '@test/support/scriptSamples';
import { describe, expect, it } from 'vitest';
import { type FoundLine, findLines } from '@/data/queries/scripts';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { objectionAnswerSchema } from '@/domain/scripts/objection';
import type { Script, ScriptNode } from '@/domain/scripts/script';
import { testStore } from './support';

const text = (zh: string, en = '') => ({ zh, en });
const said = (id: string, zh: string, en = ''): ScriptNode => scriptNode(id, { text: text(zh, en) });
const idOf = (line: FoundLine) =>
  line.entity === 'script' ? `${line.scriptId}/${line.nodeId}` : `${line.objectionId}/${line.answerId}`;

async function library(): Promise<Store> {
  const store = await testStore();
  const scripts: (Partial<Script> & { readonly id: string })[] = [
    {
      id: 's1',
      title: text('首次拜访'),
      nodes: [
        said('hello', '您好，**{{contact.salutation}}**，我是云帆的顾问', 'Hello, I am with Yunfan'),
        said('ask', '- 退货率\n- 客单价', 'What is your return rate?'),
        scriptNode('end', { kind: 'end', text: text('约定演示'), exits: exitsTo({}) }),
      ],
    },
    { id: 's2', title: text('报价沟通'), nodes: [said('price', '退货率降下来，价格就不是问题'), said('hi', '您好')] },
    { id: 's3', title: text('旧'), status: 'retired', nodes: [said('old', '退货率不用管')] },
  ];
  const card = {
    id: 'o1',
    text: text('太贵了', 'Too expensive'),
    alsoSaid: ['价格超预算'],
    answers: [
      { id: 'a1', text: text('先看退货率能省多少', 'Look at the return rate first') },
      { id: 'a2', text: text('可以分期') },
      { id: 'a3', text: text('退货率旧答法'), retired: true },
    ].map((answer) => objectionAnswerSchema.parse(answer)),
  };
  unwrap(
    await store.write([
      ...scripts.map((record) => ({ type: 'create', entity: 'script', record }) as const),
      { type: 'create', entity: 'objection', record: card },
    ]),
  );
  return store;
}

describe('search over lines', () => {
  it.each([
    ['退货率', ['s2/price', 's1/ask', 'o1/a1']],
    // Pinyin in full and initials; Chinese and English.
    ['tuihuolv', ['s1/ask', 's2/price', 'o1/a1']],
    ['yfdgw', ['s1/hello']],
    ['RETURN rate', ['s1/ask', 'o1/a1']],
    // What the customer says brings the answers.
    ['太贵', ['o1/a1', 'o1/a2']],
    ['chaoyusuan', ['o1/a1', 'o1/a2']],
    // Every word in one line, not somewhere in the script; titles, marks and variables are no lines.
    ['您好 云帆', ['s1/hello']],
    ['您好 退货率', []],
    ['首次拜访', []],
    ['salutation', []],
    [' ', []],
  ])('finds “%s”', async (query, expected) => {
    const store = await library();
    expect((await findLines(store, query)).map(idOf).sort()).toEqual([...expected].sort());
  });

  it('puts favourites first, then beginnings, and stops at the limit', async () => {
    const store = await library();
    expect((await findLines(store, '退货率')).map(idOf)).toEqual(['s2/price', 's1/ask', 'o1/a1']);
    unwrap(await store.write([{ type: 'update', entity: 'objection', id: 'o1', changes: { favourite: true } }]));
    expect((await findLines(store, '退货率', { limit: 1 })).map(idOf)).toEqual(['o1/a1']);
    expect((await findLines(store, '退货率', { of: 'script' })).map(idOf)).toEqual(['s2/price', 's1/ask']);
  });

  it('says a line in the words that were approved; what was not is a draft', async () => {
    const store = await library();
    const script = await store.get('script', 's2');
    const { title, nodes } = script ?? { title: text(''), nodes: [] };
    unwrap(
      await store.write([
        { type: 'create', entity: 'scriptVersion', record: { id: 'v1', scriptId: 's2', version: 1, title, nodes } },
        {
          type: 'update',
          entity: 'script',
          id: 's2',
          changes: { versionId: 'v1', version: 1, nodes: [said('price', '退货率改写'), said('new', '退货率新增')] },
        },
      ]),
    );
    const lines = await findLines(store, '退货率', { of: 'script' });
    const told = lines.map((line) => [idOf(line), line.entity === 'script' && line.versionId, line.text.zh]);
    expect(told.sort()).toEqual([
      ['s1/ask', '', '- 退货率\n- 客单价'],
      ['s2/new', '', '退货率新增'],
      ['s2/price', 'v1', '退货率降下来，价格就不是问题'],
    ]);
  });

  it('follows edits and deletions, and the script is still found as a whole', async () => {
    const store = await library();
    unwrap(await store.write([{ type: 'delete', entity: 'script', id: 's2' }]));
    unwrap(
      await store.write([{ type: 'update', entity: 'script', id: 's1', changes: { nodes: [said('ask', '客诉')] } }]),
    );
    expect((await findLines(store, '退货率')).map(idOf)).toEqual(['o1/a1']);
    expect((await findIds(store, 'script', 'kesu')).ids).toEqual(['s1']);
    expect((await findIds(store, 'script', '拜访 客诉')).ids).toEqual(['s1']);
  });

  it('reaches far into a long line, and over more scripts than a piece of the index holds', async () => {
    const store = await testStore();
    const records = Array.from({ length: 130 }, (_, index) => ({
      id: `s${String(index).padStart(3, '0')}`,
      nodes: [said('n', `${'前面说了很多话'.repeat(12)}第${index}条`)],
    }));
    unwrap(await store.write(records.map((record) => ({ type: 'create', entity: 'script', record }) as const)));
    expect((await findLines(store, '第7条')).map(idOf)).toEqual(['s007/n']);
    expect((await findLines(store, 'di129tiao')).map(idOf)).toEqual(['s129/n']);
    expect(await findLines(store, '很多话', { limit: 20 })).toHaveLength(20);
  });
});
