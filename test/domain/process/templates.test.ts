import { completeFacts } from '@test/support/dealFacts';
import { fixedEnvironment } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { gateOf } from '@/domain/process/gates';
import { pipelineEntity } from '@/domain/process/pipeline';
import { builtInProcesses, defaultProcessId } from '@/domain/process/templates/builtIn';
import { toolWords } from '@/domain/process/templates/strings';
import { copyProcess, publish } from '@/domain/process/versions';
import { toolScreens } from '@/features/common/toolScreens';

const names = (index: number) => builtInProcesses[index]?.stages.map(({ name }) => name.zh);

describe('the templates A–E', () => {
  it('have the stages of R2, R3 and R5 in their order', () => {
    expect(builtInProcesses[0]?.id).toBe(defaultProcessId);
    expect(names(0)).toEqual([
      '市场调研与客户定位',
      '产品展示与需求分析',
      '客户沟通与需求确认',
      '价格谈判与方案制定',
      '成交签约与订单处理',
      '售后服务与客户维护',
      '反馈收集与持续优化',
    ]);
    expect(names(1)).toEqual([
      '潜在客户的识别',
      '客户接触与需求分析',
      '产品或服务的推荐',
      '报价与谈判',
      '签约与合同执行',
    ]);
    expect(names(3)).toEqual([
      '潜在客户识别',
      '客户接触',
      '需求分析',
      '方案设计',
      '报价与谈判',
      '成交与交付',
      '售后服务',
    ]);
  });

  it('divide C into three phases with numbered sub-steps (R4), and E into its four lists (R6)', () => {
    const phases = (index: number) => [...new Set(builtInProcesses[index]?.stages.map(({ phase }) => phase.zh))];
    expect(phases(2)).toEqual(['前期准备', '中期跟进', '后期收尾']);
    for (const { steps } of builtInProcesses[2]?.stages ?? [])
      expect(steps.map(({ text }) => text.zh.slice(0, 3))).toEqual(['（1）', '（2）', '（3）']);
    const counts = phases(4).map((list) => builtInProcesses[4]?.stages.filter(({ phase }) => phase.zh === list).length);
    expect(counts).toEqual([10, 8, 6, 5]);
    expect(builtInProcesses.map(({ kind }) => kind)).toEqual(['stages', 'stages', 'stages', 'stages', 'view']);
  });

  it('decide the nodes of D as R93–R99 say', () => {
    expect(builtInProcesses[3]?.stages.map(({ exit }) => exit.map(({ check }) => check).join())).toEqual([
      'profileMatched',
      'twoWayContact',
      'needSheet',
      'feasibility',
      'threeTerms',
      'acceptance',
      'firstVisit',
    ]);
    for (const { decides } of builtInProcesses[3]?.stages ?? []) expect(decides.zh && decides.en).not.toBe('');
  });

  it.each(builtInProcesses.map((process) => [process.name.en, process] as const))(
    '%s says everything in both languages and can be copied and published',
    (_name, process) => {
      for (const { name, goal, steps, tools } of process.stages)
        for (const text of [name, goal, ...steps.map((step) => step.text), ...tools.map((tool) => tool.label)])
          expect([text.zh.trim(), text.en.trim()]).not.toContain('');
      const copy = copyProcess(process, fixedEnvironment(), { zh: '我们的', en: '' });
      const draft = pipelineEntity.schema.parse({ ...copy, createdAt: 0, updatedAt: 0 });
      expect(publish(draft, { now: () => 1 })).toMatchObject({ ok: true });
    },
  );

  it('never share the ids of steps, so that ticks stay where they were made', () => {
    const ids = builtInProcesses.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lead to screens that there are', () => {
    expect(Object.keys(toolScreens)).toEqual(expect.arrayContaining(Object.keys(toolWords)));
  });

  it.each(builtInProcesses.map((process) => [process.name.en, process] as const))(
    'lets a deal through %s that has everything',
    (_name, process) => {
      for (const type of ['keyAccount', 'sme'] as const)
        for (const { id } of process.stages)
          expect([id, gateOf(process, id, completeFacts(type, 'channel')).open]).toEqual([id, 0]);
    },
  );
});
