import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { readPack } from '@/domain/scripts/pack';
import { noChoices, type PackChoice, packCounts, planPack } from '@/domain/scripts/packPlan';
import { localScript, scriptSum } from '@/domain/scripts/portable';
import { card, retitled, verdicts, Workspace } from '../../support/packWorkspace';
import { anyScript, discovery, scriptNode, scriptOf } from '../../support/scriptSamples';

describe('two people with the same script', () => {
  const mine = () => new Workspace('m').put(discovery());

  it('takes over what is new, and says so of nothing when it comes again', () => {
    const text = mine().hand();
    const theirs = new Workspace('t');
    expect(verdicts(theirs, text)).toEqual(['create']);
    theirs.take(text);
    expect(theirs.script('script')).toMatchObject({ status: 'draft', version: 0 });
    expect(verdicts(theirs, text)).toEqual(['same']);
  });

  it('updates what was changed there only, keeps what was changed here only', () => {
    const me = mine();
    const you = new Workspace('y').take(me.hand());
    you.edit('script', retitled('新标题'));
    expect(verdicts(me, you.hand())).toEqual(['update']);
    const old = mine().hand();
    expect(verdicts(you, old)).toEqual(['kept']);
    me.take(you.hand());
    expect(me.script('script').title.zh).toBe('新标题');
    expect(verdicts(you, me.hand())).toEqual(['same']);
  });

  it('follows the author over a version that one never got', () => {
    const me = mine();
    const you = new Workspace('y').take(me.hand());
    me.edit('script', retitled('二')).hand();
    me.edit('script', retitled('三'));
    expect(verdicts(you, me.hand())).toEqual(['update']);
  });

  it('shows a conflict where both changed it, and remembers the decision', () => {
    for (const choice of ['mine', 'theirs', 'both'] as const) {
      const me = mine();
      const you = new Workspace('y').take(me.hand());
      me.edit('script', retitled('我的'));
      const text = you.edit('script', retitled('你的')).hand();
      const rows = me.plan(text);
      expect(rows.map(({ verdict }) => verdict)).toEqual(['conflict']);
      expect(packCounts(rows, noChoices)).toMatchObject({ open: 1, created: 0, changed: 0 });
      me.take(text, () => choice);
      expect(me.script('script').title.zh).toBe(choice === 'theirs' ? '你的' : '我的');
      expect(me.records.scripts.size).toBe(choice === 'both' ? 2 : 1);
      expect(verdicts(me, text)).toEqual([choice === 'theirs' ? 'same' : 'kept']);
      // What was merged here is newer than what they have.
      expect(verdicts(you, me.hand())[0]).not.toBe('conflict');
    }
  });

  it('shows a conflict between the packs of two others, though nothing was changed here', () => {
    const lead = mine();
    const text = lead.hand();
    const first = new Workspace('a').take(text).edit('script', retitled('甲')).hand();
    const second = new Workspace('b').take(text).edit('script', retitled('乙')).hand();
    lead.take(first);
    expect(lead.script('script').title.zh).toBe('甲');
    expect(verdicts(lead, second)).toEqual(['conflict']);
  });

  it('leaves in the bin what was deleted here, unless it is asked back', () => {
    const me = mine();
    const text = me.hand();
    me.edit('script', { deletedAt: 5 });
    expect(verdicts(me, text)).toEqual(['deleted']);
    expect(me.take(text).script('script').deletedAt).toBe(5);
    expect(me.take(text, () => 'theirs').script('script').deletedAt).toBe(0);
  });

  it('doubles nothing, whatever is imported how often and however it is decided', () => {
    const choice = fc.constantFrom<PackChoice>('', 'mine', 'theirs', 'both');
    fc.assert(
      fc.property(
        fc.array(anyScript, { minLength: 1, maxLength: 3 }),
        choice,
        fc.boolean(),
        (contents, one, edited) => {
          const me = new Workspace('m');
          const you = new Workspace('y');
          for (const [index, content] of contents.entries()) {
            const nodes = [...new Map(content.nodes.map((node) => [node.id, node])).values()];
            me.put(scriptOf(nodes, { id: `s${index}` }));
            if (edited) you.put(scriptOf(nodes, { id: `s${index}`, ...retitled('别') }));
          }
          const text = me.hand();
          you.take(text, () => one).take(text);
          const once = structuredClone(you.records);
          you.take(text);
          expect(you.records).toEqual(once);
          expect(once.scripts.size).toBe(contents.length * (edited && one === 'both' ? 2 : 1));
        },
      ),
    );
  });
});

describe('links to records that only one of them has', () => {
  const evidence = [
    {
      id: 'e',
      kind: 'case' as const,
      entity: 'material' as const,
      recordId: 'm1',
      part: '',
      text: '',
      basis: '华东案例\n节省三成',
    },
  ];
  const origin = { entity: 'swot' as const, recordId: 'w1', part: 's', basis: 'SO\n先发优势' };
  const author = () => {
    const workspace = new Workspace('m').put(
      scriptOf([scriptNode('a', { evidence, origin, next: 'b' }), scriptNode('b', { kind: 'end' })]),
    );
    workspace.links.add('m1').add('w1');
    return workspace;
  };

  it('keeps them as words, and takes the record back unharmed', () => {
    const me = author();
    const you = new Workspace('y');
    const text = me.hand();
    expect(you.plan(text)[0]?.notes).toContainEqual({ code: 'scriptPack.cutLinks', params: { count: 2 } });
    you.take(text);
    const [line] = you.script('script').nodes;
    expect(line?.origin).toBeNull();
    expect(line?.evidence.map(({ entity, text: words }) => [entity, words])).toEqual([
      ['', '华东案例 · 节省三成'],
      ['', 'SO · 先发优势'],
    ]);
    expect(verdicts(you, text)).toEqual(['same']);
    expect(verdicts(me, you.hand())).toEqual(['same']);
    me.take(you.edit('script', retitled('改过')).hand());
    expect(me.script('script').title.zh).toBe('改过');
    expect(me.script('script').nodes[0]).toMatchObject({ evidence, origin });
  });

  it('has the same sum whatever a workspace has of it', () => {
    const link = fc.record({
      id: fc.constantFrom('e1', 'e2', 'origin'),
      kind: fc.constantFrom('case' as const, 'source' as const),
      entity: fc.constantFrom('' as const, 'material' as const, 'comparison' as const),
      recordId: fc.constantFrom('m1', 'm2'),
      part: fc.constant(''),
      text: fc.constantFrom('', 'IDC'),
      basis: fc.constantFrom('', 'a\n\nb\nc'),
    });
    const source = fc.option(
      fc.record({
        entity: fc.constant('swot' as const),
        recordId: fc.constantFrom('m1', 'm2'),
        part: fc.constant('p'),
        basis: fc.constantFrom('', 'SO\nx'),
      }),
      { nil: null },
    );
    const line = fc.record({ evidence: fc.array(link, { maxLength: 22 }), origin: source });
    const scripts = fc.tuple(line, line).map(([a, b]) =>
      scriptOf([
        { ...scriptNode('a'), ...a, evidence: a.evidence.slice(0, 20) },
        { ...scriptNode('b', { kind: 'question' }), ...b, evidence: b.evidence.slice(0, 20) },
      ]),
    );
    fc.assert(
      fc.property(scripts, scripts, fc.boolean(), fc.boolean(), (theirs, mine, known, first) => {
        const has = (_: string, id: string) => known && (first ? id === 'm1' : id === 'm2');
        expect(scriptSum(localScript(theirs, mine, has))).toBe(scriptSum(theirs));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps attachments of one’s own', () => {
    const me = author().edit('script', { materialIds: ['m1'] });
    const you = new Workspace('y').take(me.hand());
    expect(you.script('script').materialIds).toEqual([]);
    you.edit('script', retitled('改过'));
    expect(me.take(you.hand()).script('script').materialIds).toEqual(['m1']);
  });
});

describe('files that are not as they should be', () => {
  const pack = (over: object) => JSON.stringify({ format: 'dealwright.scripts', version: 1, ...over });
  const code = (text: string) => {
    const read = readPack(text);
    return read.ok ? '' : read.error.code;
  };
  const broken = (script: object) => {
    const read = unwrap(readPack(pack({ scripts: [script], objections: [JSON.parse(JSON.stringify(card()))] })));
    expect(read.objections).toHaveLength(1);
    return read.broken.map(({ problem }) => problem.code);
  };

  it('are refused as wholes with the reason', () => {
    expect(code('no')).toBe('scriptPack.unreadable');
    expect(code('['.repeat(200_000))).toBe('scriptPack.unreadable');
    expect(code('{"format":"dealwright.processes","version":1}')).toBe('scriptPack.foreign');
    expect(code('null')).toBe('scriptPack.foreign');
    expect(code(pack({ version: 2 }))).toBe('scriptPack.newer');
    expect(code(pack({}))).toBe('scriptPack.empty');
    expect(code(pack({ scripts: {} }))).toBe('scriptPack.foreign');
  });

  it('lose only the entries that cannot be read', () => {
    expect(broken({ title: 'x' })).toEqual(['scriptPack.noId']);
    expect(broken({ id: 's', nodes: [{ id: 'n', kind: 'video' }] })).toEqual(['scriptPack.unknownKind']);
    expect(broken({ id: 's', scenario: 7 })).toEqual(['scriptPack.invalid']);
    expect(broken({ id: 's', nodes: [{ id: 'n' }, { id: 'n' }] })).toEqual(['scriptPack.sameLine']);
    const many = Array.from({ length: 2001 }, (_, index) => ({ id: `n${index}` }));
    expect(broken({ id: 's', nodes: many })).toEqual(['scriptPack.tooManyLines']);
    expect(broken(JSON.parse('null'))).toEqual(['scriptPack.invalid']);
  });

  it('may say more than is known, and lead nowhere', () => {
    const script = { id: 's', mood: 1, nodes: [{ id: 'n', voice: 'low', exits: [{ id: 'x', to: 'gone' }] }] };
    const read = unwrap(readPack(pack({ scripts: [script, script], plays: [] })));
    expect(read.notes.map((note) => [note.code, note.params])).toEqual([
      ['scriptPack.otherSections', { names: 'plays' }],
      ['scriptPack.unknownFields', { count: 2 }],
    ]);
    expect(read.broken.map(({ problem }) => problem.code)).toEqual(['scriptPack.repeated']);
    const [, found] = planPack(read, new Workspace('w').here).toReversed();
    expect(found?.notes.map((note) => note.code)).toContain('scriptPack.lostExits');
  });

  it('never crash the reader', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 4 }), fc.anything(), (scripts, objections) => {
        const text = pack({ scripts, objections: [objections] });
        const read = readPack(text);
        if (read.ok) planPack(read.value, new Workspace('w').here);
      }),
    );
  });
});
