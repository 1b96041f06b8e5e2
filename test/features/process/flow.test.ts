import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type PipelineStage, pipelineStageSchema } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { addStage, duplicateStage, mostStages, moveStage } from '@/features/process/editor/edits';
import { dropPlace, flowLayout } from '@/features/process/flow/layout';
import { flowPicture } from '@/features/process/flow/picture';
import { compareProcesses } from '@/features/process/versions/compare';

const stage = (id: string, rest: Partial<PipelineStage> = {}): PipelineStage =>
  pipelineStageSchema.parse({ id, name: { zh: `阶段${id}`, en: `Stage ${id}` }, ...rest });
const phase = (zh: string) => ({ zh, en: '' });

/** All words of a drawing, without line breaks. */
function wordsOf(svg: string): string {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (key === 'text')
          texts.push(...[value].flat().map((text) => String((text as { '#text': unknown })['#text'])));
        else walk(value);
      }
  };
  walk(new XMLParser({ ignoreAttributes: false }).parse(svg));
  return texts.join('');
}

describe('the picture of a process', () => {
  it.each(builtInProcesses.map((process) => [process.id, process] as const))(
    'shows every visible stage of %s in both languages',
    (_id, process) => {
      for (const [language, side] of [
        ['zh-CN', 'zh'],
        ['en', 'en'],
      ] as const) {
        const { svg, width, height } = flowPicture(process, language);
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(width).toBeLessThanOrEqual(860);
        expect(height).toBeGreaterThan(0);
        const words = wordsOf(svg).replace(/\s/g, '');
        for (const each of openStages(process)) {
          expect(svg).toContain(`data-stage="${each.id}"`);
          expect(words).toContain(each.name[side].replace(/\s/g, ''));
        }
      }
    },
  );

  it('leaves hidden stages out, wraps long names, names lanes, and survives any letter', () => {
    const long = '一个长得在一行里怎么也写不下的销售阶段名称';
    const process = {
      stages: [
        stage('a', { phase: phase('前期准备') }),
        stage('b', { hidden: true }),
        stage('c', { name: { zh: long, en: '' }, phase: phase('中期跟进') }),
        stage('d', { name: { zh: '<b>&"\'', en: '' }, phase: phase('中期跟进') }),
      ],
    };
    const { svg } = flowPicture(process, 'zh-CN');
    expect(XMLValidator.validate(svg)).toBe(true);
    const words = wordsOf(svg);
    expect(words).not.toContain('阶段b');
    expect(words).toContain(long);
    expect(words).toContain('前期准备');
    expect(words).toContain('中期跟进');
    expect(svg.match(/data-stage=/g)).toHaveLength(3);
    // No line runs out of its box.
    expect(svg).not.toContain(`>${long}<`);
  });
});

describe('places in the chart', () => {
  const sizes = { columns: 3, boxWidth: 100, boxHeight: 50, gapX: 20, gapY: 20, laneHead: 60, padding: 10 };
  const stages = [
    stage('a', { phase: phase('前') }),
    stage('b', { phase: phase('前') }),
    stage('c', { phase: phase('中') }),
    stage('d', { phase: phase('中') }),
    stage('e', { phase: phase('中') }),
    stage('f', { phase: phase('中') }),
  ];
  const layout = flowLayout(stages, sizes);

  it('gives every phase a lane that holds its boxes, row after row', () => {
    expect(layout.lanes.map((lane) => [lane.name.zh, lane.first])).toEqual([
      ['前', 0],
      ['中', 2],
    ]);
    for (const box of layout.boxes) {
      const lane = layout.lanes.findLast((each) => box.index >= each.first);
      expect(box.y).toBeGreaterThanOrEqual(lane?.y ?? Number.NaN);
      expect(box.y + sizes.boxHeight).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
      expect(box.x + sizes.boxWidth).toBeLessThanOrEqual(layout.width);
    }
    expect(layout.boxes[5]?.y).toBeGreaterThan(layout.boxes[4]?.y ?? 0);
    expect(flowLayout([], sizes)).toMatchObject({ boxes: [], lanes: [], height: 0 });
  });

  it('reads from a drop the new place and the phase of the lane', () => {
    const at = (id: string) => layout.boxes.find((box) => box.stage.id === id) ?? { x: 0, y: 0 };
    // To the left of C, which begins the lower lane.
    expect(dropPlace(layout, 'a', { x: at('c').x - 5, y: at('c').y }, sizes)).toEqual({ index: 1, phase: phase('中') });
    // Behind the last one of the lower lane.
    expect(dropPlace(layout, 'a', { x: at('f').x + 30, y: at('f').y }, sizes)).toEqual({
      index: 5,
      phase: phase('中'),
    });
    // Nowhere else: it stays.
    expect(dropPlace(layout, 'd', at('d'), sizes)).toEqual({ index: 3, phase: phase('中') });
  });
});

describe('edits of stages', () => {
  it('copies with ids of its own and takes no more stages than a record holds', () => {
    let next = 0;
    const copied = duplicateStage(
      [stage('a', { steps: [{ id: 's', text: { zh: '打电话', en: '' }, role: '', optional: false }] })],
      'a',
      () => `n${++next}`,
    );
    expect(copied).toHaveLength(2);
    expect(copied[1]).toMatchObject({ name: { zh: '阶段a' }, steps: [{ text: { zh: '打电话' } }] });
    expect(new Set([copied[1]?.id, copied[1]?.steps[0]?.id, 'a', 's']).size).toBe(4);
    const full = Array.from({ length: mostStages }, (_, index) => stage(String(index)));
    expect(addStage(full, 'x', '')).toHaveLength(mostStages);
    expect(duplicateStage(full, '3', () => 'x')).toHaveLength(mostStages);
  });

  it('puts a new stage behind the chosen one, in its phase', () => {
    const stages = [stage('a', { phase: phase('前'), probability: 2000 }), stage('b')];
    expect(addStage(stages, 'x', 'a')[1]).toMatchObject({ id: 'x', phase: phase('前'), probability: 2000 });
    expect(addStage(stages, 'x', 'nothing').map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  });
});

describe('what differs between versions', () => {
  const before = {
    name: { zh: '流程', en: '' },
    description: { zh: '', en: '' },
    kind: 'stages' as const,
    stages: ['a', 'b', 'c', 'd'].map((id) => stage(id)),
  };
  it('tells nothing of the same, whatever the order of its keys', () => {
    const shuffled = {
      ...before,
      stages: before.stages.map((each) => ({ ...each, name: { en: each.name.en, zh: each.name.zh } })),
    };
    expect(compareProcesses(before, shuffled)).toEqual([]);
  });
  it('tells new, gone, moved and changed stages, and as few moves as there were', () => {
    const moved = moveStage(before.stages, 'd', 0).filter(({ id }) => id !== 'b');
    const after = {
      ...before,
      name: { zh: '新流程', en: '' },
      stages: [
        ...moved.map((each) => (each.id === 'c' ? { ...each, probability: 5000, targetDays: 10 } : each)),
        stage('e'),
      ],
    };
    const told = compareProcesses(before, after).map((line) =>
      line.kind === 'process'
        ? line.field
        : line.kind === 'changed'
          ? `${line.stage.id} ${line.field}`
          : `${line.kind} ${line.stage.id}`,
    );
    expect(told).toEqual(['name', 'removed b', 'moved d', 'c probability', 'c targetDays', 'added e']);
  });
});
