import type { Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import type { Environment } from '../kernel/ids';
import { answerKind, applyAnswer, fixedOptions } from '../needs/answers';
import { type NeedQuestion, needQuestionSchema } from '../needs/questionnaire';
import type { ScriptContent, ScriptNode } from './script';
import type { TalkStep } from './talk';

/** How the text of a line reads when it is said: variables filled, marks taken off. */
export type Said = (text: string, side: keyof Localized) => string;

const optionLength = 200;

/**
 * The question of a node as the need sheet knows questions (R60): the id is the node's, so that every talk speaks of the same
 * need; the options of a choice are the ways out.
 */
export function questionOf(node: ScriptNode, said: Said): NeedQuestion {
  const both = (text: Localized): Localized => ({ zh: said(text.zh, 'zh'), en: said(text.en, 'en') });
  return needQuestionSchema.parse({
    id: node.id,
    text: both(node.text),
    hint: both(node.hint),
    kind: node.answerKind,
    target: node.target,
    options: node.exits.map(({ id, label }) => ({
      id,
      label: { zh: label.zh.slice(0, optionLength), en: label.en.slice(0, optionLength) },
    })),
  });
}

/** Whether the ways out of a question are its answers: leaving by one answers it. */
export function exitsAnswer(node: ScriptNode): boolean {
  if (node.kind !== 'question') return false;
  const kind = answerKind({ kind: node.answerKind, target: node.target });
  if (kind === 'choice') return fixedOptions(node.target) === undefined;
  return kind === 'yesNo' && node.exits.length > 1;
}

/** The answer that leaving a question by a way out gives; of yes and no the first way is yes. Empty = none. */
export function answerOfExit(node: ScriptNode, exitId: string): string {
  if (!exitsAnswer(node)) return '';
  const at = node.exits.findIndex(({ id }) => id === exitId);
  if (at < 0) return '';
  const kind = answerKind({ kind: node.answerKind, target: node.target });
  if (kind === 'choice') return exitId;
  return at === 0 ? 'yes' : at === 1 ? 'no' : '';
}

/** What was answered in a talk, by node, in the order it was asked; of a question asked twice the last answer. */
export function answersOf(
  content: Pick<ScriptContent, 'nodes'>,
  steps: readonly Pick<TalkStep, 'nodeId' | 'answer'>[],
): { readonly node: ScriptNode; readonly answer: string }[] {
  const nodes = new Map(content.nodes.map((node) => [node.id, node]));
  const found = new Map<string, string>();
  for (const { nodeId, answer } of steps) if (answer !== '') found.set(nodeId, answer);
  return [...found].flatMap(([id, answer]) => {
    const node = nodes.get(id);
    return node?.kind === 'question' ? [{ node, answer }] : [];
  });
}

/** The deal with all answers of a talk in it, as if they had been given while it was open: for a deal made afterwards. */
export function withAnswers(
  deal: Opportunity,
  content: Pick<ScriptContent, 'nodes'>,
  steps: readonly Pick<TalkStep, 'nodeId' | 'answer'>[],
  env: Pick<Environment, 'today'>,
  options: { readonly side: keyof Localized; readonly said: Said },
): Opportunity {
  let now = deal;
  for (const { node, answer } of answersOf(content, steps))
    now = Object.assign({ ...now }, applyAnswer(now, questionOf(node, options.said), answer, env, options.side));
  return now;
}
