import { anyScript, discovery, exitsTo, scriptNode, scriptOf } from '@test/support/scriptSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeOf, reachable } from '@/domain/scripts/graph';
import { lintScript } from '@/domain/scripts/lint';
import { placed, placesFor, suggestedPlace } from '@/domain/scripts/placing';
import { maximumNodes, type ScriptContent, type ScriptNode } from '@/domain/scripts/script';

let serial = 0;
const nextId = () => {
  serial += 1;
  return `n${serial}`;
};
const say = scriptNode('new');
const doubt = scriptNode('new', { kind: 'objection', objectionId: 'card' });
const withLine = (script: ScriptContent, line: ScriptNode): ScriptContent => ({
  ...script,
  nodes: placed(script, line, suggestedPlace(script, line), nextId),
});
const to = (script: ScriptContent, id: string) => nodeOf(script, id)?.exits.map((exit) => exit.to);

describe('putting a line into a flow', () => {
  it('offers each way that is walked, and one more answer to an objection', () => {
    const loose = scriptOf([...discovery().nodes, scriptNode('loose', { next: 'lost' })]);
    const places = placesFor(loose, say).map(({ nodeId, exitId }) => `${nodeId} ${exitId}`);
    expect(places).toEqual(['opening next', 'ask yes', 'ask no', 'pitch next', 'doubt next']);
    expect(placesFor(loose, doubt).filter(({ exitId }) => exitId === '')).toEqual([{ nodeId: 'ask', exitId: '' }]);
  });

  it('says it last on the way of the first answers, before the talk ends', () => {
    const script = withLine(discovery(), say);
    expect(to(script, 'pitch')).toEqual(['new']);
    expect(to(script, 'new')).toEqual(['agreed']);
  });

  it('makes an objection an answer of the last line that listens, after which the talk goes on', () => {
    const script = withLine(discovery(), doubt);
    expect(nodeOf(script, 'ask')?.exits.at(-1)).toMatchObject({ to: 'new', label: { zh: '这是 new', en: '' } });
    expect(to(script, 'new')).toEqual(['pitch']);
    expect(lintScript(script).filter(({ nodeId }) => nodeId === 'new' || nodeId === 'ask')).toEqual([]);
  });

  it('comes first where there is nothing to stand behind', () => {
    expect(withLine(scriptOf([]), say).nodes).toEqual([say]);
    const ended = withLine(scriptOf([scriptNode('end', { kind: 'end' })]), say);
    expect(ended.nodes.map(({ id }) => id)).toEqual(['new', 'end']);
    expect(to(ended, 'new')).toEqual(['end']);
    expect(to(withLine(scriptOf([scriptNode('open')]), say), 'open')).toEqual(['new']);
  });

  it('can be come to in any script, at every place', () => {
    fc.assert(
      fc.property(anyScript, fc.constantFrom(say, doubt), (script, line) => {
        for (const place of [suggestedPlace(script, line), ...placesFor(script, line)]) {
          const nodes = placed(script, line, place, nextId);
          expect(reachable({ nodes })).toContain('new');
          expect(nodes.length).toBe(script.nodes.length + 1);
        }
      }),
    );
  });

  it('leaves a full script as it is', () => {
    const full = scriptOf(Array.from({ length: maximumNodes }, (_, at) => scriptNode(`${at}`, { exits: exitsTo({}) })));
    expect(withLine(full, say).nodes).toHaveLength(maximumNodes);
  });
});
