import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedScript, mergeParts, orderKey, type Side, scriptShape } from '@/domain/scripts/packMerge';
import { openParts } from '@/domain/scripts/packPlan';
import { scriptSum } from '@/domain/scripts/portable';
import type { Script } from '@/domain/scripts/script';
import { verdicts, Workspace } from '../../support/packWorkspace';
import { anyScript, scriptNode, scriptOf } from '../../support/scriptSamples';

describe('a script that both have changed, line by line', () => {
  const line = (id: string, zh: string, next = 'end') => scriptNode(id, { text: { zh, en: '' }, next });
  const end = scriptNode('end', { kind: 'end', text: { zh: '', en: '' } });
  const before = () => scriptOf([line('a', '甲', 'b'), line('b', '乙'), end]);
  const both = (mineNodes: Script['nodes'], theirNodes: Script['nodes']) => {
    const me = new Workspace('m').put(before());
    const you = new Workspace('y').take(me.hand());
    me.bases.set('script', me.script('script'));
    me.edit('script', { nodes: mineNodes });
    return { me, you, text: you.edit('script', { nodes: theirNodes }).hand() };
  };
  const words = (script: Script) => script.nodes.map(({ text }) => text.zh);

  it('takes what each changed alone, and both know it afterwards', () => {
    const { me, you, text } = both(
      [line('a', '甲改', 'b'), line('b', '乙'), end],
      [line('a', '甲', 'b'), line('b', '乙改', 'c'), line('c', '丙'), end],
    );
    const [row] = me.plan(text);
    expect(row?.verdict).toBe('conflict');
    expect(row?.usual).toBe('merge');
    expect(row?.parts).toEqual([
      { key: 'line a', by: 'mine' },
      { key: 'line b', by: 'theirs' },
      { key: 'line c', by: 'theirs' },
    ]);
    expect(row?.notes[0]).toEqual({ code: 'scriptPack.joined', params: { mine: 1, theirs: 2 } });
    me.take(text);
    expect(words(me.script('script'))).toEqual(['甲改', '乙改', '丙', '']);
    expect(verdicts(me, text)).toEqual(['kept']);
    expect(verdicts(you, me.hand())).toEqual(['update']);
  });

  it('asks about a line that both changed, and about all where nobody knows what it was', () => {
    const { me, text } = both(
      [line('a', '我', 'b'), line('b', '乙'), end],
      [line('a', '你', 'b'), line('b', '乙改'), end],
    );
    const [row] = me.plan(text);
    expect([row?.usual, row && openParts(row, undefined)]).toEqual(['', 1]);
    me.bases.clear();
    const [unknown] = me.plan(text);
    expect(unknown && openParts(unknown, undefined)).toBe(2);
    // Nothing is written while a part is open.
    expect(words(me.take(text, () => 'merge').script('script'))).toEqual(['我', '乙', '']);
    const pick = (key: string): Side => (key === 'line a' ? 'mine' : 'theirs');
    expect(words(me.take(text, () => 'merge', pick).script('script'))).toEqual(['我', '乙改', '']);
  });

  it('does not take by itself what would leave an exit without a line', () => {
    const { me, text } = both(
      [line('a', '甲', 'end'), end],
      [line('x', '先', 'b'), line('a', '甲', 'b'), line('b', '乙'), end],
    );
    const [row] = me.plan(text);
    expect(row?.parts.map(({ key, by }) => [key, by])).toEqual([
      ['line x', 'theirs'],
      ['line a', 'mine'],
      ['line b', 'mine'],
    ]);
    expect(row?.usual).toBe('');
  });

  it('keeps what was approved here', () => {
    const { me, text } = both(
      [line('a', '我', 'b'), line('b', '乙'), end],
      [line('a', '你', 'b'), line('b', '丙'), end],
    );
    me.edit('script', { status: 'approved', version: 3, versionId: 'v3', approvedSum: 'sum' });
    me.take(
      text,
      () => 'merge',
      () => 'theirs',
    );
    expect(me.script('script')).toMatchObject({ status: 'approved', version: 3, versionId: 'v3', approvedSum: 'sum' });
  });

  it('comes to one side where all is taken from it, whatever the two are', () => {
    fc.assert(
      fc.property(anyScript, anyScript, fc.boolean(), (a, b, known) => {
        const [mine, theirs] = [a, b].map((script) => ({
          ...script,
          nodes: [...new Map(script.nodes.map((node) => [node.id, node])).values()],
        }));
        if (!mine || !theirs) return;
        const parts = mergeParts(scriptShape(mine), scriptShape(theirs), known ? scriptShape(mine) : undefined);
        const all = (side: Side) => {
          const taken = new Map(parts.map(({ key }) => [key, side]));
          return scriptSum(mergedScript(mine, theirs, (key) => taken.get(key) ?? 'mine'));
        };
        expect(all('mine')).toBe(scriptSum(mine));
        expect(all('theirs')).toBe(scriptSum(theirs));
        expect(parts.every(({ by }) => by === (known ? 'theirs' : ''))).toBe(true);
      }),
    );
  });

  it('puts lines where they follow, in the order that is chosen', () => {
    const mine = scriptOf([line('a', '1'), line('b', '2'), line('c', '3')]);
    const theirs = scriptOf([line('n', '0'), line('c', '3'), line('m', '4'), line('b', '2')]);
    const merged = (order: Side, a: Side = 'mine') =>
      mergedScript(mine, theirs, (key) => (key === orderKey ? order : key === 'line a' ? a : 'theirs')).nodes.map(
        ({ id }) => id,
      );
    expect(merged('mine')).toEqual(['n', 'a', 'b', 'c', 'm']);
    expect(merged('theirs')).toEqual(['a', 'n', 'c', 'm', 'b']);
    expect(merged('theirs', 'theirs')).toEqual(['n', 'c', 'm', 'b']);
  });
});
