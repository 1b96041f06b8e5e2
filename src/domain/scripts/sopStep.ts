import type { Localized } from '../kernel/fields';
import { type PipelineStage, type ProcessStep, type ProcessTool, stepSchema, toolSchema } from '../process/pipeline';
import type { Objection } from './objection';
import type { Script } from './script';
import { answerStep } from './stringsFigures';

const joined = (before: Localized, { zh, en }: Localized): Localized => ({
  zh: `${before.zh}${zh || en}`,
  en: `${before.en}${en || zh}`,
});

/** The step by which a process takes up a doubt that customers often have at a stage (R54). */
export function stepForObjection(card: Pick<Objection, 'text'>, id: string): ProcessStep {
  return stepSchema.parse({ id, text: joined(answerStep, card.text) });
}

/** Whether the stage has that step already, in the same words. */
export function hasStepFor({ steps }: Pick<PipelineStage, 'steps'>, card: Pick<Objection, 'text'>): boolean {
  const { zh, en } = stepForObjection(card, '').text;
  return steps.some(({ text }) => text.zh === zh || text.en === en);
}

/** The script as a tool of a stage, called as it is. */
export function toolForScript(script: Pick<Script, 'id' | 'title'>, id: string): ProcessTool {
  return toolSchema.parse({ id, kind: 'script', target: script.id, label: script.title });
}
