import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectionEntity } from '@/domain/scripts/objection';
import {
  answerQuestion,
  anyWay,
  beginQuiz,
  beginRolePlay,
  longestRolePlay,
  openQuestion,
  practiceScore,
  quizOptions,
  react,
  rolePlayState,
  standings,
  withMark,
} from '@/domain/scripts/practice';
import { scriptEntity } from '@/domain/scripts/script';
import { type PracticeItem, practiceEntity } from '@/domain/scripts/talk';

let count = 0;
const environment = {
  now: () => 1_000,
  today: () => '2026-03-02',
  random(length: number) {
    count += 1;
    return Uint8Array.from({ length }, (_each, at) => (count * 31 + at * 7) & 0xff);
  },
};
const read = ({ zh, en }: { zh: string; en: string }) => zh || en;
const both = (zh: string) => ({ zh, en: '' });
const stored = { id: 'x', createdAt: 1, updatedAt: 1, deletedAt: 0, rev: 1 };

const script = scriptEntity.schema.parse({
  ...stored,
  nodes: [
    { id: 'hello', kind: 'say', text: both('您好'), exits: [{ id: 'e1', to: 'ask' }] },
    {
      id: 'ask',
      kind: 'question',
      text: both('谁在用？'),
      exits: [
        { id: 'busy', label: both('现在没空'), to: 'doubt' },
        { id: 'ok', label: both('销售部'), to: 'listen' },
        { id: 'lost', label: both('别处'), to: 'gone' },
      ],
    },
    { id: 'doubt', kind: 'objection', objectionId: 'card', exits: [{ id: 'back', to: 'ask' }] },
    { id: 'listen', kind: 'listen', text: both('听痛点'), exits: [{ id: 'e2', to: 'end' }] },
    { id: 'end', kind: 'end', outcome: 'advanced' },
  ],
});

describe('a role-play', () => {
  it('asks for our line, then lets the customer speak, to the end', () => {
    let items: readonly PracticeItem[] = beginRolePlay(script, environment);
    expect(rolePlayState(script, items)).toMatchObject({ phase: 'answer', node: { id: 'hello' } });
    items = withMark(items, '你好', 2);
    expect(rolePlayState(script, items)).toMatchObject({ phase: 'react' });
    items = react(script, items, 'e1', read, environment);
    items = withMark(items, '', 3);
    items = react(script, items, 'ok', read, environment);
    // Listening is nothing that is rated: the customer goes on.
    expect(items.at(-1)).toMatchObject({ nodeId: 'listen', prompt: '销售部', score: null });
    expect(rolePlayState(script, items)).toMatchObject({ phase: 'react' });
    items = react(script, items, 'e2', read, environment);
    expect(rolePlayState(script, items)).toMatchObject({ phase: 'end', node: { outcome: 'advanced' } });
    expect(practiceScore(items)).toMatchObject({ total: 8333, rows: [{ value: 2 }, { value: 3 }] });
  });

  it('keeps which objection came up', () => {
    const asked = withMark([{ ...item('ask'), score: null }], '', 1);
    expect(react(script, asked, 'busy', read, environment).at(-1)).toMatchObject({ objectionId: 'card' });
  });

  it('never takes a way that leads nowhere, and ends where the script lost the line', () => {
    const asked = withMark([{ ...item('ask'), score: null }], '', 1);
    expect(react(script, asked, 'lost', read, environment)).toBe(asked);
    expect(rolePlayState(script, [item('gone')])).toEqual({ phase: 'end', node: null });
    expect(rolePlayState(script, [])).toEqual({ phase: 'end', node: null });
    expect(beginRolePlay({ ...script, nodes: [] }, environment)).toEqual([]);
  });

  it('comes to an end on any way through any script', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'none');
    const kinds = fc.constantFrom('say', 'question', 'listen', 'objection', 'action', 'end');
    const nodes = fc.array(
      fc.record({
        id: ids,
        kind: kinds,
        exits: fc.array(fc.record({ id: fc.constantFrom('1', '2', '3'), to: ids }), { maxLength: 3 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(nodes, (given) => {
        const content = scriptEntity.schema.parse({ ...stored, nodes: given });
        let items: readonly PracticeItem[] = beginRolePlay(content, environment);
        for (let step = 0; step < 3 * longestRolePlay; step += 1) {
          const state = rolePlayState(content, items);
          if (state.phase === 'end') break;
          items =
            state.phase === 'answer'
              ? withMark(items, '', 1)
              : react(content, items, anyWay(content, state.node, environment)?.id ?? '', read, environment);
        }
        expect(rolePlayState(content, items).phase).toBe('end');
        expect(items.length).toBeLessThanOrEqual(longestRolePlay);
      }),
    );
  });
});

function item(nodeId: string, score: number | null = 1, objectionId = ''): PracticeItem {
  return { id: `item-${nodeId}-${objectionId}`, nodeId, objectionId, prompt: '', given: '', score };
}

describe('the score', () => {
  it('is nothing where nothing was rated', () => {
    expect(practiceScore([item('a', null)]).total).toBeNull();
  });

  it('is the sum of its parts, as far as they can be rounded', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(marks, (given) => {
        const { total, rows } = practiceScore(given.map((mark, at) => item(String(at), mark)));
        const sum = rows.reduce((all, { part }) => all + (part ?? 0), 0);
        expect(Math.abs(sum - (total ?? 0))).toBeLessThanOrEqual(rows.length);
        expect(total).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});

function practice(startedAt: number, items: PracticeItem[]) {
  return practiceEntity.schema.parse({ ...stored, person: '李静', startedAt, items });
}

describe('what is weak', () => {
  it('comes first, by the last three marks alone', () => {
    const old = practice(1, [item('a', 0), item('b', 3)]);
    const newer = [2, 3, 4].map((at) => practice(at, [item('a', 3), item('b', 1)]));
    expect(standings([old, ...newer], 'node').map(({ key, mean, times }) => [key, mean, times])).toEqual([
      ['b', 100, 4],
      ['a', 300, 4],
    ]);
  });

  it('counts objections apart from lines, and nothing that was not rated', () => {
    const all = [practice(1, [item('', 0, 'card'), item('a', null)])];
    expect(standings(all, 'objection')).toHaveLength(1);
    expect(standings(all, 'node')).toHaveLength(0);
  });
});

const card = (id: string, category: string, more: object = {}) =>
  objectionEntity.schema.parse({
    ...stored,
    id,
    category,
    text: both(`异议 ${id}`),
    answers: [{ id: `${id}-1`, text: both(`回答 ${id}`) }],
    ...more,
  });

describe('a quiz', () => {
  const cards = [
    card('a', 'price'),
    card('b', 'trust'),
    card('c', 'price'),
    card('d', 'timing'),
    card('e', 'service'),
    card('draft', 'price', { status: 'draft' }),
    card('empty', 'price', { answers: [] }),
    card('old', 'price', { answers: [{ id: 'old-1', text: both('旧'), retired: true }] }),
  ];

  it('asks for what went wrong, then what is new, then what went well; only cards with an answer', () => {
    const known = standings([practice(1, [item('', 3, 'a'), item('', 0, 'd')])], 'objection');
    const items = beginQuiz(cards, known, read, environment);
    expect(items.map(({ objectionId }) => objectionId)).toEqual(['d', 'b', 'c', 'e', 'a']);
    expect(items[0]?.prompt).toBe('异议 d');
  });

  it('goes on with the first open question', () => {
    const items = beginQuiz(cards, [], read, environment);
    const answered = answerQuestion(items, items[0]?.id ?? '', '回答', true);
    expect(openQuestion(answered)).toBe(1);
    expect(practiceScore(answered).total).toBe(10_000);
  });

  it('has one right answer among others, first of other categories, in the same order for the same question', () => {
    const [asked] = cards;
    if (!asked) throw new Error('no card');
    const options = quizOptions(cards, asked, 'seed');
    expect(options).toHaveLength(4);
    expect(options.filter(({ right }) => right).map(({ id }) => id)).toEqual(['a-1']);
    expect(options.map(({ id }) => id)).not.toContain('c-1');
    expect(quizOptions(cards, asked, 'seed')).toEqual(options);
    const places = Array.from({ length: 40 }, (_each, at) =>
      quizOptions(cards, asked, `seed ${at}`).findIndex(({ right }) => right),
    );
    expect(new Set(places).size).toBe(4);
  });

  it('still works with a single card', () => {
    const only = card('a', 'price');
    expect(quizOptions([only], only, 'x')).toEqual([{ id: 'a-1', text: both('回答 a'), right: true }]);
  });
});
