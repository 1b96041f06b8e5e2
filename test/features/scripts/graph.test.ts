import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScriptNode, scriptNodeSchema } from '@/domain/scripts/script';
import { copyLines, pastedLines } from '@/features/scripts/editor/clipboard';
import { box, boxHeight, placesOf } from '@/features/scripts/editor/graph/layout';
import { edgesOf, type LineData, nodesOf } from '@/features/scripts/editor/graph/picture';
import { neighbour } from '@/features/scripts/editor/graph/useGraphKeys';

const line = (id: string, ...to: string[]): ScriptNode =>
  scriptNodeSchema.parse({ id, exits: to.map((each, at) => ({ id: `${at}`, to: each })) });
let serial = 0;
const nextId = () => {
  serial += 1;
  return `n${serial}`;
};

/** What the browser's clipboard keeps, by type. */
function clipboard(): DataTransfer {
  const kept = new Map<string, string>();
  const data = {
    setData: (type: string, text: string) => kept.set(type, text),
    getData: (type: string) => kept.get(type) ?? '',
  };
  return data as unknown as DataTransfer;
}

describe('layout', () => {
  const ways = fc.array(fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 3 }), { minLength: 1, maxLength: 24 });

  it('puts no box over another, circles or not', () => {
    fc.assert(
      fc.property(ways, fc.boolean(), (graph, large) => {
        // A large script is laid out in another way; it is made so by lines that nothing leads to.
        const more = large ? Array.from({ length: 150 }, (_, at) => line(`x${at}`)) : [];
        const nodes = [...graph.map((to, at) => line(`k${at}`, ...to.map((each) => `k${each}`))), ...more];
        const places = placesOf(nodes);
        const boxes = nodes.map((node) => ({ ...(places.get(node.id) ?? { x: NaN, y: NaN }), h: boxHeight(node) }));
        for (const [at, a] of boxes.entries())
          for (const b of boxes.slice(at + 1)) {
            const apart = Math.abs(a.x - b.x) >= box.width || a.y + a.h <= b.y || b.y + b.h <= a.y;
            expect(apart).toBe(true);
          }
      }),
      { numRuns: 12 },
    );
  });

  it('leads from left to right, ways back left out, in small scripts and large ones', () => {
    for (const count of [10, 400]) {
      const nodes = Array.from({ length: count }, (_, at) =>
        at % 9 === 8 ? line(`k${at}`, `k${at + 1}`, `k${at - 5}`) : line(`k${at}`, `k${at + 1}`),
      );
      const places = placesOf(nodes);
      for (let at = 1; at < count; at += 1)
        expect(places.get(`k${at}`)?.x).toBeGreaterThan(places.get(`k${at - 1}`)?.x ?? 0);
    }
  });
});

describe('drawing', () => {
  const nodes = [line('a', 'b', 'c'), line('b'), line('c', 'gone')];

  it('draws a way for every answer that leads to a line that is there', () => {
    expect(edgesOf(nodes, '', true).map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual([
      ['a', '0', 'b'],
      ['a', '1', 'c'],
    ]);
    const ended = nodes.map((node) => (node.id === 'a' ? { ...node, kind: 'end' as const } : node));
    expect(edgesOf(ended, '', true)).toEqual([]);
  });

  it('leaves a box that did not change as it is', () => {
    const data = (line: ScriptNode): LineData => ({
      line,
      no: 1,
      first: false,
      side: 'zh',
      card: '',
      severity: '',
      editable: true,
    });
    const places = placesOf(nodes);
    const first = nodesOf(nodes.map(data), places, new Set(), new Map());
    const again = nodesOf(nodes.map(data), places, new Set(['b']), new Map(first.map((node) => [node.id, node])));
    expect(again.map((node, at) => node === first[at])).toEqual([true, false, true]);
  });

  it('follows the ways by the arrows, and goes to the answers beside', () => {
    const places = placesOf(nodes);
    const go = (id: string, key: string) =>
      neighbour(nodes, places, nodes.find((node) => node.id === id) ?? line('?'), key)?.id;
    expect([go('a', 'ArrowRight'), go('b', 'ArrowDown'), go('c', 'ArrowUp'), go('c', 'ArrowLeft')]).toEqual([
      'b',
      'c',
      'b',
      'a',
    ]);
    expect(go('c', 'ArrowRight')).toBeUndefined();
  });
});

describe('clipboard', () => {
  it('hands lines on as they are, and as plain text to other programs', () => {
    const data = clipboard();
    const nodes = [scriptNodeSchema.parse({ id: 'a', kind: 'question', text: { zh: '**预算**批了吗？', en: '' } })];
    copyLines(data, nodes, 'zh');
    expect(data.getData('text/plain')).toBe('预算批了吗？');
    expect(pastedLines(data, 'zh', nextId)).toEqual(nodes);
  });

  it('makes lines of the plain text of another program, one behind the other', () => {
    const data = clipboard();
    data.setData('text/plain', '第一句\r\n\r\n  第二句 \n');
    const [first, second, ...more] = pastedLines(data, 'zh', nextId);
    expect([first?.text.zh, second?.text.zh, more]).toEqual(['第一句', '第二句', []]);
    expect(first?.exits[0]?.to).toBe(second?.id);
  });

  it('takes what is not ours as text', () => {
    const data = clipboard();
    data.setData('application/x-dealwright-lines', '[{"kind":"unknown"}]');
    data.setData('text/plain', '一句');
    expect(pastedLines(data, 'en', nextId).map(({ text }) => text.en)).toEqual(['一句']);
  });
});
