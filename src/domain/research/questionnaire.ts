import type { Localized } from '../kernel/fields';
import type { Research } from './research';
import { surveyWords } from './strings';
import type { Question } from './survey';

type Side = 'zh' | 'en';

const line = '____________________';
const inSide = (text: Localized, side: Side): string => text[side] || text[side === 'zh' ? 'en' : 'zh'];

function answerLines({ kind, options }: Question, side: Side): string[] {
  switch (kind) {
    case 'single':
      return options.map((option) => `   \u25cb ${inSide(option.text, side)}`);
    case 'multiple':
      return options.map((option) => `   \u25a1 ${inSide(option.text, side)}`);
    case 'scale': {
      const { point, between } = surveyWords[side];
      const meanings = options.flatMap(({ id, text }) => (inSide(text, side) ? [point(id, inSide(text, side))] : []));
      return [
        `   ${options.map(({ id }) => id).join('   ')}`,
        ...(meanings.length > 0 ? [`   ${meanings.join(between)}`] : []),
      ];
    }
    case 'number':
      return [`   ${line}`];
    case 'open':
      return [`   ${line}${line}`];
  }
}

/**
 * The questions as plain text to send out or to take along, in one language; what is not translated stays in the other.
 * Figures, participants and notes are not in it.
 */
export function questionnaireText(entry: Pick<Research, 'title' | 'questions'>, side: Side): string {
  const parts = entry.questions.map((question, index) =>
    [
      `${index + 1}. ${inSide(question.text, side)}${surveyWords[side].kinds[question.kind]}`,
      ...answerLines(question, side),
    ].join('\n'),
  );
  return `${[inSide(entry.title, side), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
