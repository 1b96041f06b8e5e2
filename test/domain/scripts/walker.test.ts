import { anyScript, discovery, exitsTo, scriptNode, scriptOf } from '@test/support/scriptSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canEnd, nodeOf } from '@/domain/scripts/graph';
import { canApprove, lintScript } from '@/domain/scripts/lint';
import type { ScriptContent } from '@/domain/scripts/script';
import { maximumSteps } from '@/domain/scripts/talk';
import { goBack, jumpTo, moveOn, progress, resumeWalk, startWalk, type Walk } from '@/domain/scripts/walker';

const script = discovery();
const start = () => startWalk(script, 1);
const ids = (walk: Walk) => walk.steps.map(({ nodeId, exitId }) => `${nodeId}>${exitId}`);

describe('walking a script', () => {
  it('follows what was heard, and keeps answers and times', () => {
    let walk = moveOn(script, start(), { exitId: '', at: 2 });
    walk = moveOn(script, walk, { exitId: 'no', answer: '没预算', at: 3 });
    walk = moveOn(script, walk, { exitId: 'next', at: 4 });
    expect(ids(walk)).toEqual(['opening>next', 'ask>no', 'doubt>next', 'lost>']);
    expect(walk).toMatchObject({ nodeId: 'lost', ended: 'end' });
    expect(walk.steps[1]).toMatchObject({ at: 2, text: '这是 ask', answer: '没预算' });
    expect(moveOn(script, walk, { exitId: '', at: 5 })).toBe(walk);
  });

  it('keeps a line in the language of the talk', () => {
    const both = scriptOf([scriptNode('a', { text: { zh: '您好', en: 'Hello' }, next: 'b' }), scriptNode('b')]);
    const walk = moveOn(both, startWalk(both, 1, 'en'), { exitId: '', at: 2, language: 'en' });
    expect(walk.steps.map(({ text }) => text)).toEqual(['Hello', '这是 b']);
  });

  it('waits where an exit has to be chosen, or the one named is not there', () => {
    const walk = moveOn(script, start(), { exitId: '', at: 2 });
    expect(moveOn(script, walk, { exitId: '', at: 3 })).toBe(walk);
    expect(moveOn(script, walk, { exitId: 'perhaps', at: 3 })).toBe(walk);
  });

  it('goes back to where the exit was chosen, with the answer that was given', () => {
    const asked = moveOn(script, start(), { exitId: '', at: 2 });
    const pitched = moveOn(script, asked, { exitId: 'yes', answer: '是', at: 3 });
    const back = goBack(pitched);
    expect(back).toMatchObject({ nodeId: 'ask', ended: '' });
    expect(back.steps.at(-1)).toMatchObject({ exitId: '', answer: '是' });
    expect(moveOn(script, back, { exitId: 'no', at: 4 }).steps[1]).toMatchObject({ exitId: 'no', answer: '是' });
    expect(goBack(start())).toEqual(start());
    const ended = jumpTo(script, start(), 'lost', 2);
    const jumped = jumpTo(script, ended, 'pitch', 3);
    expect(goBack(jumped, script)).toEqual(ended);
    expect(moveOn(script, goBack(jumped), { exitId: 'next', at: 4 })).toEqual(ended);
  });

  it('jumps to any line, also from an end, and not to one that is gone', () => {
    const walk = jumpTo(script, jumpTo(script, start(), 'lost', 2), 'pitch', 3);
    expect(ids(walk)).toEqual(['opening>', 'lost>', 'pitch>']);
    expect(walk.ended).toBe('');
    expect(jumpTo(script, walk, 'gone', 4)).toBe(walk);
  });

  it('stands where the script does not lead on, and can go back from there', () => {
    const broken = scriptOf([scriptNode('a', { exits: exitsTo({ yes: 'gone', no: 'b' }) }), scriptNode('b')]);
    const lost = moveOn(broken, startWalk(broken, 1), { exitId: 'yes', answer: 'x', at: 2 });
    expect(lost).toMatchObject({ nodeId: 'a', ended: 'nowhere' });
    expect(resumeWalk(broken, lost.steps)).toEqual(lost);
    const stuck = moveOn(broken, moveOn(broken, goBack(lost), { exitId: 'no', at: 3 }), { exitId: '', at: 4 });
    expect(stuck).toMatchObject({ nodeId: 'b', ended: 'nowhere' });
    expect(startWalk(scriptOf([]), 1)).toEqual({ steps: [], nodeId: '', ended: 'nowhere' });
  });

  it('is taken up again in a script that has changed', () => {
    const walk = moveOn(script, moveOn(script, start(), { exitId: '', at: 2 }), { exitId: 'yes', at: 3 });
    expect(resumeWalk(script, walk.steps)).toEqual(walk);
    const changed = scriptOf(script.nodes.filter(({ id }) => id !== 'pitch'));
    const resumed = resumeWalk(changed, walk.steps);
    expect(resumed).toMatchObject({ nodeId: 'pitch', ended: 'nowhere' });
    expect(resumed.steps.at(-1)?.text).toBe('这是 pitch');
    expect(jumpTo(changed, resumed, 'agreed', 4)).toMatchObject({ nodeId: 'agreed', ended: 'end' });
    expect(resumeWalk(script, [])).toEqual({ steps: [], nodeId: '', ended: 'nowhere' });
  });

  it('tells how far it has come', () => {
    const walk = start();
    expect(progress(script, walk)).toEqual({ done: 1, atMost: 4 });
    expect(progress(script, jumpTo(script, walk, 'agreed', 2))).toEqual({ done: 2, atMost: 2 });
    const loop = scriptOf([
      scriptNode('a', { next: 'b' }),
      scriptNode('b', { exits: exitsTo({ again: 'a', on: 'c' }) }),
      scriptNode('c', { kind: 'end' }),
    ]);
    expect(progress(loop, startWalk(loop, 1))).toEqual({ done: 1, atMost: 3 });
  });
});

type Act = { readonly do: 'on' | 'back' | 'jump'; readonly which: number; readonly junk: boolean };
const acts = fc.array(
  fc.record<Act>({ do: fc.constantFrom('on', 'on', 'on', 'back', 'jump'), which: fc.nat(20), junk: fc.boolean() }),
  { maxLength: 40 },
);

function act(content: ScriptContent, walk: Walk, { do: what, which, junk }: Act): Walk {
  if (what === 'back') return goBack(walk, content);
  if (what === 'jump') return jumpTo(content, walk, junk ? 'junk' : String(which), which);
  const exits = nodeOf(content, walk.nodeId)?.exits ?? [];
  const exitId = junk ? 'junk' : (exits[which % Math.max(1, exits.length)]?.id ?? '');
  return moveOn(content, walk, { exitId, answer: String(which), at: which });
}

describe('every walk', () => {
  it('stands at its last step, and is the same when it is taken up again, in any script', () => {
    fc.assert(
      fc.property(anyScript, acts, (content, doing) => {
        let walk = startWalk(content, 0);
        for (const each of doing) {
          walk = act(content, walk, each);
          expect(walk.nodeId).toBe(walk.steps.at(-1)?.nodeId ?? '');
          const { done, atMost } = progress(content, walk);
          expect(atMost).toBeGreaterThanOrEqual(done);
        }
        const again = resumeWalk(content, walk.steps);
        expect(again.steps).toEqual(walk.steps);
        if (walk.ended !== 'nowhere') expect(again).toEqual(walk);
      }),
    );
  });

  it('ends, whichever exits are taken', () => {
    fc.assert(
      fc.property(anyScript, fc.array(fc.nat(2), { minLength: 1, maxLength: 7 }), (content, choices) => {
        let walk = startWalk(content, 0);
        let moves = 0;
        while (walk.ended === '') {
          const which = choices[moves % choices.length] ?? 0;
          walk = act(content, walk, { do: 'on', which, junk: false });
          moves += 1;
          expect(moves).toBeLessThanOrEqual(maximumSteps);
        }
        expect(walk.steps.length).toBeLessThanOrEqual(maximumSteps);
      }),
      { numRuns: 60 },
    );
  });

  it('can come to an end from wherever it is, in a script without errors', () => {
    const joined = anyScript.map((content) => ({
      ...content,
      nodes: content.nodes.map((node) => ({
        ...node,
        text: { zh: 'a', en: '' },
        exits: node.exits.filter(({ to }) => nodeOf(content, to)),
      })),
    }));
    let clean = 0;
    fc.assert(
      fc.property(joined, (content) => {
        if (!canApprove(lintScript(content))) return;
        clean += 1;
        expect(canEnd(content).size).toBe(new Set(content.nodes.map(({ id }) => id)).size);
      }),
      { numRuns: 3000 },
    );
    expect(clean).toBeGreaterThan(50);
  });

  it('of a talk that goes round is broken off', () => {
    const ring = scriptOf([scriptNode('a', { next: 'b' }), scriptNode('b', { next: 'a' })]);
    let walk = startWalk(ring, 0);
    while (walk.ended === '') walk = moveOn(ring, walk, { exitId: '', at: 0 });
    expect(walk).toMatchObject({ ended: 'limit', steps: { length: maximumSteps } });
    expect(resumeWalk(ring, walk.steps).ended).toBe('limit');
    expect(jumpTo(ring, walk, 'a', 1)).toBe(walk);
  });
});
