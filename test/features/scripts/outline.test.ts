import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAtExit,
  addBelow,
  addBranch,
  copiesOf,
  freshNode,
  inARow,
  moveNode,
  paste,
  removeNodes,
  setKind,
} from '@/domain/scripts/edits';
import { type ScriptNode, scriptNodeSchema } from '@/domain/scripts/script';
import { outlineOf } from '@/features/scripts/editor/outline/outline';

const line = (id: string, ...to: string[]): ScriptNode =>
  scriptNodeSchema.parse({
    id,
    kind: to.length > 1 ? 'question' : 'say',
    exits: to.map((each, at) => ({ id: `${id}${at}`, to: each })),
  });
let serial = 0;
const nextId = () => {
  serial += 1;
  return `n${serial}`;
};

/** The outline in short: depth and line, `?` an exit with where it leads when that stands elsewhere, `>` a jump. */
const drawn = (nodes: readonly ScriptNode[], form: 'flow' | 'lines' = 'flow') =>
  outlineOf({ nodes, form }).map((row) => {
    const indent = '.'.repeat(row.depth);
    if (row.kind === 'line') return `${indent}${row.id}`;
    if (row.kind === 'exit') return `${indent}?${row.to === undefined ? '' : (row.to?.id ?? '-')}`;
    return row.kind === 'jump' ? `${indent}>${row.to.id}` : '---';
  });

describe('outline', () => {
  it('sets lines that follow each other below each other, branches in, and where they meet again behind them', () => {
    expect(drawn([line('a', 'b'), line('b', 'c', 'd'), line('c', 'e'), line('d', 'e'), line('e')])).toEqual([
      'a',
      'b',
      '.?',
      '.c',
      '.?',
      '.d',
      'e',
    ]);
  });

  it('does not name the line where branches meet when it stands right behind', () => {
    const meeting = [line('a', 'b', 'c', 'd'), line('b', 'd'), line('c', 'd'), line('d', 'e'), line('e')];
    expect(drawn(meeting)).toEqual(['a', '.?', '.b', '.?', '.c', '.?d', 'd', 'e']);
    expect(drawn([line('a', 'b', 'c'), line('b', 'c'), line('c', 'd'), line('d')])).toEqual([
      'a',
      '.?',
      '.b',
      '.?c',
      'c',
      'd',
    ]);
    expect(drawn([line('a', 'm', 'm', 'n'), line('m', 'n'), line('n')])).toEqual(['a', '.?m', '.?m', '.?n', 'm', 'n']);
  });

  it('shows ways back and to lines of other branches as references, and ways to nowhere', () => {
    expect(drawn([line('a', 'b', 'c', ''), line('b', 'a'), line('c', 'd', 'c'), line('d', 'b')])).toEqual([
      'a',
      '.?b',
      '.?',
      '.c',
      '..?',
      '..d',
      '..?c',
      '.?-',
      'b',
      '>a',
    ]);
  });

  it('lists what no way leads to at the end, circles too', () => {
    expect(drawn([line('a'), line('b', 'c'), line('c'), line('x', 'y'), line('y', 'x')])).toEqual([
      'a',
      '---',
      'b',
      'c',
      'x',
      'y',
      '>x',
    ]);
  });

  it('keeps single lines in their order', () => {
    expect(drawn([line('a', 'c'), line('b'), line('c')], 'lines')).toEqual(['a', 'b', 'c']);
  });

  it('shows every line exactly once, whatever leads where', () => {
    const graph = fc.array(fc.array(fc.integer({ min: -1, max: 14 }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(graph, (ways) => {
        const nodes = ways.map((to, at) => line(`k${at}`, ...to.map((each) => (each < 0 ? '' : `k${each}`))));
        const rows = outlineOf({ nodes, form: 'flow' });
        const shown = rows.flatMap((row) => (row.kind === 'line' ? [row.id] : []));
        expect([...shown].sort()).toEqual(nodes.map(({ id }) => id).sort());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });

  it('takes 2,000 lines in a row', () => {
    const nodes = Array.from({ length: 2000 }, (_, at) => line(`k${at}`, `k${at + 1}`));
    expect(outlineOf({ nodes, form: 'flow' })).toHaveLength(2000);
  });
});

describe('editing', () => {
  const row = () => [line('a', 'b'), line('b', 'c'), line('c')];

  it('adds a line between two, in front of an end, and as another answer where the line branches', () => {
    expect(drawn(addBelow(row(), 'a', freshNode('new'), nextId))).toEqual(['a', 'new', 'b', 'c']);
    const ending = setKind(row(), 'c', 'end');
    expect(drawn(addBelow(ending, 'c', freshNode('new'), nextId))).toEqual(['a', 'b', 'new', 'c']);
    const fork = [line('a', 'b', 'c'), line('b'), line('c')];
    expect(drawn(addBelow(fork, 'a', freshNode('new'), nextId))).toEqual(['a', '.?', '.b', '.?', '.c', '.?', '.new']);
    expect(drawn(addAtExit(fork, 'a', 'a1', freshNode('new'), nextId))).toEqual(['a', '.?', '.b', '.?', '.new', '.c']);
    expect(drawn(addBranch(ending, 'c', freshNode('new'), nextId))).toEqual(['a', 'b', 'c']);
  });

  it('closes the gap that a deleted line leaves, also at the beginning', () => {
    expect(drawn(removeNodes(row(), new Set(['b'])))).toEqual(['a', 'c']);
    expect(drawn(removeNodes(row(), new Set(['a', 'b'])))).toEqual(['c']);
    const fork = [line('a', 'b'), line('b', 'c', 'd'), line('c'), line('d')];
    expect(removeNodes(fork, new Set(['b']))[0]?.exits).toMatchObject([{ to: '' }]);
    const circle = [line('a', 'b'), line('b', 'b')];
    expect(removeNodes(circle, new Set(['b']))[0]?.exits).toMatchObject([{ to: '' }]);
  });

  it('moves a line past its neighbour and leaves what comes before and behind joined', () => {
    expect(drawn(moveNode(row(), 'flow', 'a', 1))).toEqual(['b', 'a', 'c']);
    expect(drawn(moveNode(row(), 'flow', 'c', -1))).toEqual(['a', 'c', 'b']);
    expect(drawn(moveNode(row(), 'lines', 'c', -1), 'lines')).toEqual(['a', 'c', 'b']);
    // The last line has nothing behind it to change places with.
    expect(drawn(moveNode(row(), 'flow', 'c', 1))).toEqual(['a', 'b', 'c']);
  });

  it('pastes copies with ids of their own, joined to the line before and behind', () => {
    const nodes = row();
    const copies = copiesOf(nodes.slice(1), nextId, 10);
    const pasted = paste(nodes, 'flow', 'a', copies, nextId);
    expect(drawn(pasted)).toEqual(['a', copies[0]?.id, copies[1]?.id, 'b', 'c']);
    expect(new Set(pasted.map(({ id }) => id)).size).toBe(5);
  });

  it('makes a flow of single lines, unless they lead somewhere already', () => {
    const single = [line('a'), line('b'), line('c')];
    expect(drawn(inARow(single, nextId))).toEqual(['a', 'b', 'c']);
    expect(inARow(row(), nextId)).toEqual(row());
  });

  it('never loses or doubles a line by moving, whatever leads where', () => {
    const graph = fc.array(fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(graph, fc.nat(7), fc.constantFrom(1 as const, -1 as const), (ways, which, by) => {
        const nodes = ways.map((to, at) => line(`k${at}`, ...to.map((each) => (each < 0 ? '' : `k${each}`))));
        const moved = moveNode(nodes, 'flow', `k${which}`, by);
        expect(moved.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      }),
    );
  });
});
