import { newDeal } from '@test/support/dealFacts';
import { fixedEnvironment } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { unwrap } from '@/domain/kernel/result';
import { exportPack, importPack } from '@/domain/process/pack';
import { type Pipeline, pipelineEntity, pipelineStageSchema } from '@/domain/process/pipeline';
import { sevenStages } from '@/domain/process/templates/sevenStages';
import { copyProcess, moveToProcess, newestOf, nextVersion, processFor, publish } from '@/domain/process/versions';

const env = fixedEnvironment();
const words = (zh: string, en = '') => ({ zh, en });
const stored = (changes: Partial<Pipeline> = {}): Pipeline =>
  pipelineEntity.schema.parse({
    ...copyProcess(sevenStages, env, words('我们的流程')),
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  });
const published = (changes: Partial<Pipeline>) => stored({ status: 'published', publishedAt: 1, ...changes });

describe('a copy', () => {
  it('is a draft that keeps every stage and rule with its id', () => {
    const copy = copyProcess(sevenStages, env, words('我们的'));
    expect(copy).toMatchObject({ status: 'draft', version: 1, seriesId: copy.id, basedOn: 'builtin.seven.1' });
    expect(copy.stages).toEqual(sevenStages.stages);
    copy.stages[0]?.exit.pop();
    expect(copy.stages).not.toEqual(sevenStages.stages);
  });

  it('is followed by versions numbered after the highest of its series', () => {
    const first = published({ seriesId: 's', version: 1 });
    const draft = nextVersion(first, [first, published({ seriesId: 's', version: 4 }), published({ version: 9 })], env);
    expect(draft).toMatchObject({ seriesId: 's', version: 5, status: 'draft', publishedAt: 0, basedOn: first.id });
  });
});

describe('publishing', () => {
  const stage = (partial: object) => pipelineStageSchema.parse({ id: 'x', name: words('阶段'), ...partial });

  it.each([
    ['process.notDraft', published({})],
    ['process.nameMissing', stored({ name: words(' ') })],
    ['process.noStages', stored({ stages: [] })],
    ['process.noStages', stored({ stages: [stage({ hidden: true })] })],
    ['process.stageUnnamed', stored({ stages: [stage({ name: words('') })] })],
    ['process.idRepeated', stored({ stages: [stage({}), stage({})] })],
    ['process.idRepeated', stored({ stages: [stage({ steps: [{ id: 'a' }, { id: 'a' }] })] })],
    ['process.ruleUnnamed', stored({ stages: [stage({ exit: [{ id: 'r', check: 'manual' }] })] })],
  ] as const)('is refused: %s', (code, pipeline) => {
    expect(publish(pipeline, env)).toMatchObject({ ok: false, error: { code } });
  });

  it('leaves out steps and tools that say nothing', () => {
    const steps = [
      { id: 'a', text: words('做') },
      { id: 'b', text: words(' ') },
    ];
    const changes = unwrap(publish(stored({ stages: [stage({ steps, tools: [{ id: 't' }] })] }), env));
    expect(changes).toMatchObject({ status: 'published', publishedAt: env.now() });
    expect(changes.stages?.[0]).toMatchObject({ steps: [{ id: 'a' }], tools: [] });
  });
});

describe('the process of a new deal', () => {
  const sme = published({ seriesId: 'sme', version: 2 });
  const all = [
    sme,
    published({ seriesId: 'sme', version: 1 }),
    stored({ seriesId: 'sme', version: 3 }),
    published({ seriesId: 'channel', version: 1 }),
    published({ seriesId: 'view', version: 1, kind: 'view' }),
    published({ seriesId: 'old', version: 1 }),
    published({ seriesId: 'old', version: 2, retired: true }),
  ];
  const rules = (rows: readonly (readonly ['' | 'sme' | 'keyAccount', '' | 'direct' | 'channel', string])[]) =>
    salesRulesSchema.parse({
      processes: rows.map(([customerType, strategy, seriesId]) => ({ id: seriesId, customerType, strategy, seriesId })),
    });

  it('is the newest published version of the row that names most of it', () => {
    const rows = rules([
      ['', 'channel', 'channel'],
      ['sme', '', 'sme'],
    ]);
    expect(processFor(rows, 'sme', 'channel', all)).toBe(sme);
    expect(processFor(rows, 'keyAccount', 'channel', all).seriesId).toBe('channel');
    expect(processFor(rows, 'keyAccount', 'direct', all)).toBe(sevenStages);
  });

  it.each(['gone', 'old', 'view'])('is template A where the series is %s', (series) => {
    expect(processFor(rules([['', '', series]]), 'sme', 'direct', all)).toBe(sevenStages);
  });

  it('never is a draft', () => {
    expect(newestOf('sme', all)).toBe(sme);
    expect(newestOf('draft', [stored({ seriesId: 'draft' })])).toBeUndefined();
  });
});

describe('moving a deal into another process', () => {
  const target = published({
    id: 'target',
    stages: [
      pipelineStageSchema.parse({ id: 'demo', name: words('演示') }),
      pipelineStageSchema.parse({ id: 'talks', name: words('沟通') }),
      pipelineStageSchema.parse({ id: 'hidden', name: words('隐藏'), hidden: true }),
    ],
  });

  it('maps equal ids by themselves and others as told, and keeps the past', () => {
    const deal = newDeal({ stage: 'demo', stageHistory: [{ ...entry('research') }, { ...entry('demo') }] });
    const same = unwrap(moveToProcess(deal, target, {}, env, '李'));
    expect(same).toMatchObject({ pipelineId: 'target', stage: 'demo' });
    expect(same.stageHistory?.slice(0, 2)).toEqual(deal.stageHistory);
    expect(same.stageHistory?.[2]).toMatchObject({ stage: 'demo', by: '李', pipelineId: 'target', at: env.now() });
    expect(unwrap(moveToProcess(deal, target, { demo: 'talks' }, env, '李')).stage).toBe('talks');
  });

  it.each([{}, { research: 'hidden' }, { research: 'nowhere' }])('names a stage without a place (%o)', (mapping) => {
    expect(moveToProcess(newDeal(), target, mapping, env, '李', { from: sevenStages })).toMatchObject({
      error: { code: 'process.stageWithoutPlace', params: { zh: '市场调研与客户定位' } },
    });
  });

  it('is refused for an overview', () => {
    expect(moveToProcess(newDeal({ stage: 'demo' }), { ...target, kind: 'view' }, {}, env, '')).toMatchObject({
      error: { code: 'process.viewOnly' },
    });
  });
});

function entry(stage: string) {
  return { kind: 'stage' as const, stage, at: 1, by: '', amount: null, pipelineId: '' };
}

describe('a process pack', () => {
  it('brings processes over as drafts, whole', () => {
    const [draft] = unwrap(importPack(`\uFEFF${exportPack([sevenStages])}`, env));
    expect(draft).toMatchObject({ status: 'draft', version: 1, name: sevenStages.name, seriesId: draft?.id });
    expect(draft?.stages).toEqual(sevenStages.stages);
  });

  it.each([
    ['process.packUnreadable', 'PK\u0003\u0004'],
    ['process.packForeign', '{"format":"other","version":1}'],
    ['process.packForeign', '[]'],
    ['process.packNewer', '{"format":"dealwright.processes","version":2}'],
    ['process.packInvalid', '{"format":"dealwright.processes","version":1,"processes":[{"stages":"none"}]}'],
    ['process.packInvalid', '{"format":"dealwright.processes","version":1,"processes":[]}'],
  ])('is refused: %s', (code, text) => {
    expect(importPack(text, env)).toMatchObject({ ok: false, error: { code } });
  });
});
