import { fixedEnvironment } from '@test/support/domainSamples';
import { discovery, scriptNode, scriptOf } from '@test/support/scriptSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { sumOf } from '@/domain/kernel/sum';
import { type Script, type ScriptVersion, scriptVersionEntity } from '@/domain/scripts/script';
import {
  approve,
  compareContent,
  contentOf,
  contentSum,
  isChanged,
  restored,
  withNodes,
  withReadings,
} from '@/domain/scripts/versions';

const env = fixedEnvironment();
const by = { by: '王芳', note: '首版' };
const approved = (script: Script): { script: Script; version: ScriptVersion } => {
  const { version, changes } = unwrap(approve(script, env, by));
  const record = scriptVersionEntity.schema.parse({ ...version, createdAt: 0, updatedAt: 0 });
  return { script: { ...script, ...changes }, version: record };
};
const withNode = (script: Script, id: string, changes: Partial<Script['nodes'][number]>): Script => ({
  ...script,
  nodes: script.nodes.map((node) => (node.id === id ? { ...node, ...changes } : node)),
});
const evidence = (basis: string) =>
  ({ id: 'e', kind: 'figure', entity: 'competitor', recordId: 'rival', part: 'fact', text: '', basis }) as const;
/** A script with a line that was made from a battlecard which read like that. */
const linked = (basis: string, script: Script = discovery()): Script =>
  withNode(script, 'pitch', {
    origin: { entity: 'competitor', recordId: 'rival', part: 'fact', basis },
    evidence: [evidence(basis)],
  });

describe('approving a script', () => {
  it('freezes the words as they are, numbered on, and points the script to them', () => {
    const first = approved(discovery());
    expect(first.version).toMatchObject({ scriptId: 'script', version: 1, approvedBy: '王芳', note: '首版' });
    expect(contentOf(first.version)).toEqual(contentOf(discovery()));
    expect(first.script).toMatchObject({
      status: 'approved',
      version: 1,
      versionId: first.version.id,
      verifiedOn: '2026-03-05',
      verifiedBy: '王芳',
    });
    const second = approved(withNode(first.script, 'pitch', { text: { zh: '更快', en: '' } }));
    expect(second.script).toMatchObject({ version: 2, versionId: second.version.id });
    expect(first.version.nodes.find(({ id }) => id === 'pitch')?.text.zh).toBe('这是 pitch');
  });

  it('is refused while the script has errors, and where nothing has changed', () => {
    expect(approve(scriptOf([]), env, by)).toMatchObject({
      ok: false,
      error: { code: 'script.lint', params: { count: 1 } },
    });
    const { script } = approved(discovery());
    expect(approve(script, env, by)).toMatchObject({ ok: false, error: { code: 'script.unchanged' } });
    const retired: Script = { ...discovery(), status: 'retired' };
    expect(approve(retired, env, by)).toMatchObject({ ok: false, error: { code: 'script.retired' } });
    // An objection without words of its own, whose card is gone, says nothing.
    const silent = withNode(discovery(), 'doubt', { text: { zh: '', en: '' } });
    expect(approve(silent, env, by).ok).toBe(true);
    expect(approve(silent, env, by, { objectionIds: new Set() })).toMatchObject({ error: { code: 'script.lint' } });
  });

  it('tells a working copy that differs; its drawing, owner and tags do not count', () => {
    expect(isChanged(discovery())).toBe(true);
    const { script, version } = approved(discovery());
    expect(isChanged(script)).toBe(false);
    expect(isChanged(withNode({ ...script, owner: '李', tags: ['x'] }, 'ask', { at: { x: 1, y: 2 } }))).toBe(false);
    const changed = { ...script, nodes: [...script.nodes].reverse() };
    expect(isChanged(changed)).toBe(true);
    expect(isChanged({ ...changed, ...restored(version, changed) })).toBe(false);
  });

  it('counts neither what a line was made from nor how its sources read: standing by a line changes no word of it', () => {
    const { script, version } = approved(linked('was'));
    const confirmed = linked('now', script);
    expect(isChanged(confirmed)).toBe(false);
    expect(isChanged(withNode(script, 'pitch', { origin: null }))).toBe(false);
    expect(compareContent(version, confirmed).nodes.every(({ kind }) => kind === 'same')).toBe(true);
    // Another link is another piece of evidence.
    const other = withNode(script, 'pitch', { evidence: [{ ...evidence('was'), part: 'other' }] });
    expect(isChanged(other)).toBe(true);
  });

  it('keeps an approval by an earlier sum, also where somebody then stands by a line', () => {
    const { script } = approved(linked('was'));
    const { nodes, ...rest } = contentOf(script);
    const old = { ...script, approvedSum: sumOf({ ...rest, nodes: nodes.map(({ at: _at, ...node }) => node) }) };
    expect(isChanged(old)).toBe(false);
    expect(isChanged({ ...old, ...withNodes(old, [...linked('now', old).nodes]) })).toBe(false);
    const words = withNode(old, 'pitch', { text: { zh: '别的', en: '' } });
    expect(isChanged({ ...old, ...withNodes(old, [...words.nodes]) })).toBe(true);
  });

  it('holds for the approved words, and for those brought back: what was said about the sources since', () => {
    const { script, version } = approved(linked('was'));
    const confirmed = linked('now', script);
    const pitch = (content: { readonly nodes: Script['nodes'] }) => content.nodes.find(({ id }) => id === 'pitch');
    expect(pitch(withReadings(version, confirmed))).toMatchObject({
      origin: { basis: 'now' },
      evidence: [{ basis: 'now' }],
    });
    expect(pitch(withReadings(version, { nodes: [] }))?.origin?.basis).toBe('was');
    const rewritten = withNode(confirmed, 'pitch', { text: { zh: '别的', en: '' } });
    const back = { ...rewritten, ...restored(version, rewritten) };
    expect(isChanged(back)).toBe(false);
    expect(pitch(back)).toMatchObject({ text: pitch(version)?.text, origin: { basis: 'now' } });
  });
});

describe('comparing versions', () => {
  it('tells what was added, changed and removed, where it stood', () => {
    const before = discovery();
    const changed = withNode(before, 'ask', { text: { zh: '几个人？', en: '' }, taskDays: 0, at: { x: 1, y: 1 } });
    const after: Script = {
      ...changed,
      title: { zh: '新', en: '' },
      nodes: [...changed.nodes.filter(({ id }) => id !== 'opening' && id !== 'doubt'), scriptNode('new')],
    };
    const { fields, nodes, reordered } = compareContent(before, after);
    expect(fields).toEqual([{ field: 'title', before: { zh: '', en: '' }, after: { zh: '新', en: '' } }]);
    expect(nodes.map(({ id, kind, fields: changes }) => [id, kind, ...changes])).toEqual([
      ['opening', 'removed'],
      ['ask', 'changed', 'text', 'taskDays'],
      ['pitch', 'same'],
      ['doubt', 'removed'],
      ['agreed', 'same'],
      ['lost', 'same'],
      ['new', 'added'],
    ]);
    expect(reordered).toBe(false);
    expect(compareContent(before, { ...before, nodes: [...before.nodes].reverse() }).reordered).toBe(true);
  });
});

describe('the sum of a content', () => {
  it('is the same whatever the order of fields, and whatever fields come later with nothing in them', () => {
    const script = discovery();
    const turned = Object.fromEntries(Object.entries(script).reverse()) as Script;
    expect(contentSum(turned)).toBe(contentSum(script));
    expect(sumOf({ a: 1, later: '', more: [], none: null, text: { zh: '', en: '' } })).toBe(sumOf({ a: 1 }));
    expect(sumOf({ days: 0 })).not.toBe(sumOf({ days: null }));
  });

  it('differs with what is said', () => {
    const different = fc.tuple(fc.string(), fc.string()).filter(([a, b]) => a !== b);
    fc.assert(fc.property(different, ([a, b]) => sumOf({ x: [a] }) !== sumOf({ x: [b] })));
    expect(sumOf([['a'], 'b'])).not.toBe(sumOf(['a', ['b']]));
    expect(sumOf(null)).toMatch(/^[0-9a-f]{32}$/);
  });
});
