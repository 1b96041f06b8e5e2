import { anyScript, discovery, exitsTo, scriptNode, scriptOf } from '@test/support/scriptSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canEnd, isClaim, reachable } from '@/domain/scripts/graph';
import { canApprove, lintScript } from '@/domain/scripts/lint';
import { lineEvidenceSchema } from '@/domain/scripts/parts';
import type { ScriptNode } from '@/domain/scripts/script';

const end = scriptNode('end', { kind: 'end' });
const evidence = discovery().nodes[0]?.evidence ?? [];
const said = (text: { zh?: string; en?: string }, partial: Partial<ScriptNode> = {}) =>
  scriptNode('a', { next: 'end', evidence, text: { zh: '', en: '', ...text }, ...partial });
const codes = (nodes: readonly ScriptNode[]) =>
  lintScript(scriptOf(nodes)).map(({ code, nodeId, severity }) => `${severity} ${code} ${nodeId}`.trim());

describe('lint of a script', () => {
  it('finds nothing wrong with one that leads to an end', () => {
    expect(lintScript(discovery(), { objectionIds: new Set(['card']) })).toEqual([]);
  });

  it.each<[string, ScriptNode[], string[]]>([
    ['nothing there', [], ['error noNodes']],
    ['a dead end', [scriptNode('a', { evidence })], ['error noEnd', 'error deadEnd a']],
    [
      'a deleted target',
      [scriptNode('a', { evidence, exits: exitsTo({ yes: 'gone', no: 'end' }) }), end],
      ['error missingTarget a'],
    ],
    [
      'an exit to nowhere yet',
      [scriptNode('a', { evidence, next: '' }), end],
      ['error noEnd', 'error missingTarget a', 'warning unreachable end'],
    ],
    [
      'a loop without a way out, told once',
      [
        scriptNode('a', { evidence, exits: exitsTo({ yes: 'b', no: 'end' }) }),
        scriptNode('b', { evidence, next: 'c' }),
        scriptNode('c', { evidence, next: 'b' }),
        end,
      ],
      ['error endlessLoop b'],
    ],
    [
      'a way into a loop, told at the loop',
      [
        scriptNode('a', { evidence, exits: exitsTo({ yes: 'b', no: 'end' }) }),
        scriptNode('b', { evidence, next: 'c' }),
        scriptNode('c', { evidence, next: 'c' }),
        end,
      ],
      ['error endlessLoop c'],
    ],
    [
      'a loop that can be left is none',
      [scriptNode('a', { evidence, exits: exitsTo({ again: 'a', on: 'end' }) }), end],
      [],
    ],
    [
      'a line that is never met',
      [scriptNode('a', { evidence, next: 'end' }), scriptNode('b', { evidence, next: 'end' }), end],
      ['warning unreachable b'],
    ],
    [
      'exits without words',
      [scriptNode('a', { evidence, exits: exitsTo({ '': 'end', no: 'end' }) }), end],
      ['error unlabelledExit a'],
    ],
    ['nothing said', [said({}), end], ['error emptyText a']],
    [
      'an objection without words, answered by its card',
      [said({}, { kind: 'objection', objectionId: 'card' }), end],
      [],
    ],
    ['an objection without a card', [said({ zh: '太贵' }, { kind: 'objection' }), end], ['warning missingObjection a']],
    ['a variable that does not exist', [said({ zh: '{{客户}}', en: 'x' }), end], ['error unknownVariable a']],
    [
      'two questions',
      [said({ zh: '多少人？谁用？', en: 'How many?' }, { kind: 'question' }), end],
      ['warning manyQuestions a'],
    ],
    [
      'one question, asked loudly',
      [said({ zh: '真的？！？？' }, { kind: 'question' }), end],
      ['warning manyQuestions a'],
    ],
    ['one question in each language', [said({ zh: '多少人？?', en: 'How many?' }, { kind: 'question' }), end], []],
    ['a claim without evidence', [said({ zh: '我们最快' }, { evidence: [] }), end], ['warning noEvidence a']],
    [
      'a claim whose evidence is still to be found',
      [said({ zh: '我们最快' }, { evidence: [lineEvidenceSchema.parse({ id: 'slot', kind: 'figure' })] }), end],
      ['warning noEvidence a'],
    ],
    ['a question needs none', [said({ zh: '多少人？' }, { kind: 'question', evidence: [] }), end], []],
    ['a speech', [said({ zh: '好'.repeat(181) }), end], ['warning tooLong a']],
    ['a speech in English', [said({ en: 'word '.repeat(111) }), end], ['warning tooLong a']],
    ['as much as can be said', [said({ zh: '好'.repeat(180), en: 'word '.repeat(110) }), end], []],
  ])('%s', (_what, nodes, expected) => {
    expect(codes(nodes)).toEqual(expected);
  });

  it('knows a card that was deleted', () => {
    const issues = lintScript(discovery(), { objectionIds: new Set() });
    expect(issues).toEqual([{ code: 'missingObjection', severity: 'warning', nodeId: 'doubt' }]);
    expect(canApprove(issues)).toBe(true);
  });

  it('tells what it has found', () => {
    const [first] = lintScript(scriptOf([said({ zh: '{{客户}}' }), end]));
    expect(first).toEqual({ code: 'unknownVariable', severity: 'error', nodeId: 'a', params: { name: '客户' } });
    expect(canApprove([first].flatMap((each) => each ?? []))).toBe(false);
  });

  it('does not ask lines by themselves where they lead', () => {
    expect(
      lintScript(scriptOf([scriptNode('a', { evidence }), scriptNode('b', { evidence })], { form: 'lines' })),
    ).toEqual([]);
  });

  it('takes any script, however broken, and a chain of two thousand nodes', () => {
    fc.assert(fc.property(anyScript, (content) => void lintScript(content)));
    const chain = Array.from({ length: 2000 }, (_, at) =>
      scriptNode(`n${at}`, { evidence, next: `n${(at + 1) % 2000}` }),
    );
    expect(codes(chain)).toEqual(['error noEnd', 'error endlessLoop n0']);
  });
});

describe('the graph of a script', () => {
  it('tells what is met and what can end', () => {
    const content = scriptOf([
      scriptNode('a', { exits: exitsTo({ yes: 'end', no: 'b', other: 'gone' }) }),
      scriptNode('b', { next: 'b' }),
      scriptNode('c', { next: 'end' }),
      end,
    ]);
    expect([...reachable(content)].sort()).toEqual(['a', 'b', 'end']);
    expect([...canEnd(content)].sort()).toEqual(['a', 'c', 'end']);
    expect([...reachable(scriptOf([]))]).toEqual([]);
  });

  it('what we say is a claim; what we ask, hear or do is none', () => {
    expect(
      discovery()
        .nodes.filter(isClaim)
        .map(({ id }) => id),
    ).toEqual(['opening', 'pitch']);
  });
});
