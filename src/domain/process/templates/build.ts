import { type GateRule, type PipelineStage, type Process, pipelineStageSchema } from '../pipeline';
import { type StageWords, type TemplateWords, type ToolName, toolWords, type Words } from './strings';

/** Figures of a stage: chance in basis points, days after which a deal rots (key accounts, others), days it should take. */
export type StageFigures = readonly [
  id: string,
  probability: number,
  rotKeyAccount: number | null,
  rotSme: number | null,
  targetDays: number | null,
];

export const localized = ([zh, en]: Words = ['', '']) => ({ zh, en });

export function toolsOf(prefix: string, names: readonly ToolName[]) {
  return names.map((target) => ({
    id: `${prefix}.${target}`,
    label: localized(toolWords[target]),
    kind: 'screen' as const,
    target,
  }));
}

function stageOf(
  letter: string,
  [id, ...figures]: StageFigures,
  words: StageWords,
  exit: readonly GateRule[],
): PipelineStage {
  const [probability, rotKeyAccount, rotSme, targetDays] = figures;
  // Ids of steps name their template: ticks of one are no ticks of another.
  const prefix = `${letter}.${id}`;
  const steps = [
    ...words.steps.map((text) => ({ text, optional: false })),
    ...(words.optional ?? []).map((text) => ({ text, optional: true })),
  ];
  return pipelineStageSchema.parse({
    id,
    name: localized(words.name),
    phase: localized(words.phase),
    goal: localized(words.goal),
    decides: localized(words.decides),
    steps: steps.map(({ text, optional }, index) => ({
      id: `${prefix}.${index + 1}`,
      text: localized(text),
      optional,
    })),
    tools: toolsOf(prefix, words.tools),
    exit,
    probability,
    rotKeyAccount,
    rotSme,
    targetDays,
  });
}

/** A built-in template of its words, figures and gates. */
export function template(
  of: { readonly letter: string; readonly series: string; readonly words: TemplateWords },
  figures: readonly StageFigures[],
  gates: Readonly<Record<string, readonly GateRule[]>>,
): Process {
  const { letter, series, words } = of;
  return {
    id: `${series}.1`,
    seriesId: series,
    version: 1,
    name: localized(words.name),
    description: localized(words.description),
    kind: 'stages',
    stages: figures.flatMap((row) => {
      const own = words.stages[row[0]];
      return own ? [stageOf(letter, row, own, gates[row[0]] ?? [])] : [];
    }),
  };
}
