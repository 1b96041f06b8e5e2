import fc from 'fast-check';
import {
  nodeKinds,
  type Script,
  type ScriptContent,
  type ScriptExit,
  type ScriptNode,
  scriptEntity,
  scriptNodeSchema,
} from '@/domain/scripts/script';

/** Exits as `{ yes: 'b' }`: label and target; the label is also the id. */
export function exitsTo(ways: Readonly<Record<string, string>>): ScriptExit[] {
  return Object.entries(ways).map(([label, to]) => ({ id: label, label: { zh: label, en: '' }, to }));
}

/** A node that says its own id; `next` as the only way on. */
export function scriptNode(id: string, partial: Partial<ScriptNode> & { readonly next?: string } = {}): ScriptNode {
  const { next, ...fields } = partial;
  const exits = next === undefined ? [] : exitsTo({ next });
  return scriptNodeSchema.parse({ id, text: { zh: `这是 ${id}`, en: '' }, exits, ...fields });
}

export function scriptOf(nodes: readonly ScriptNode[], partial: Partial<Script> = {}): Script {
  return scriptEntity.schema.parse({ id: 'script', createdAt: 0, updatedAt: 0, nodes, ...partial });
}

/** opening → question: yes → pitch → end; no → objection → end. */
export function discovery(): Script {
  const evidence = [
    { id: 'e', kind: 'source' as const, entity: '' as const, recordId: '', part: '', text: 'IDC', basis: '' },
  ];
  return scriptOf([
    scriptNode('opening', { next: 'ask', evidence }),
    scriptNode('ask', { kind: 'question', exits: exitsTo({ yes: 'pitch', no: 'doubt' }) }),
    scriptNode('pitch', { next: 'agreed', evidence }),
    scriptNode('doubt', { kind: 'objection', objectionId: 'card', next: 'lost' }),
    scriptNode('agreed', { kind: 'end', outcome: 'advanced' }),
    scriptNode('lost', { kind: 'end', outcome: 'declined' }),
  ]);
}

const places = Array.from({ length: 12 }, (_, index) => String(index));

/** Any script: cycles, targets that are gone or not there yet, ids that come twice, silent lines. */
export const anyScript: fc.Arbitrary<ScriptContent> = fc
  .array(
    fc.record({
      id: fc.constantFrom(...places.slice(0, 10)),
      kind: fc.constantFrom(...nodeKinds),
      text: fc.constantFrom('', 'a', '{{no.such}}？？', '**b*'),
      to: fc.array(fc.constantFrom('', ...places), { maxLength: 3 }),
    }),
    { maxLength: 14 },
  )
  .map((nodes) =>
    scriptOf(
      nodes.map(({ id, kind, text, to }) =>
        scriptNode(id, {
          kind,
          text: { zh: text, en: '' },
          exits: to.map((target, index) => ({ id: `x${index}`, label: { zh: 'l', en: '' }, to: target })),
        }),
      ),
    ),
  );
