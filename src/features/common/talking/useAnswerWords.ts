import { useCallback } from 'react';
import { moods } from '@/domain/activities/activity';
import type { Localized } from '@/domain/kernel/fields';
import { answerKind, bantItemOf, fixedOptions, intentions, readMoneyAnswer } from '@/domain/needs/answers';
import { bantWords } from '@/domain/qualification/strings';
import type { ScriptNode } from '@/domain/scripts/script';
import { formatDate, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { localizedText } from '../titles';

/** One answer that can be picked. */
export interface AnswerOption {
  readonly answer: string;
  readonly label: string;
}

const scores = [0, 1, 2, 3] as const;

/** Answers in words, and those that a question offers besides its ways out. */
export function useAnswerWords() {
  const n = useT('needs');
  const a = useT('activities');
  const language = useLanguage();

  /** Empty where the answer is typed, or is given by the way out. */
  const optionsOf = useCallback(
    (node: ScriptNode): readonly AnswerOption[] => {
      const kind = answerKind({ kind: node.answerKind, target: node.target });
      if (kind === 'yesNo') return (['yes', 'no'] as const).map((answer) => ({ answer, label: n(`yesNo.${answer}`) }));
      if (kind === 'score') {
        const item = bantItemOf(node.target);
        return scores.map((score) => {
          const words: Localized | undefined = item ? bantWords[item].levels[score] : undefined;
          const label = words ? `${score} \u00b7 ${localizedText(words, language)}` : String(score);
          return { answer: String(score), label };
        });
      }
      if (node.target === 'intention')
        return intentions.map((answer) => ({ answer, label: n(`intentions.${answer}`) }));
      if (node.target === 'attitude') return moods.map((answer) => ({ answer, label: a(`moods.${answer}`) }));
      return [];
    },
    [n, a, language],
  );

  const wordsOf = useCallback(
    (node: ScriptNode, answer: string): string => {
      const kind = answerKind({ kind: node.answerKind, target: node.target });
      if (kind === 'choice' && fixedOptions(node.target) === undefined) {
        const exit = node.exits.find(({ id }) => id === answer);
        return exit ? localizedText(exit.label, language) : answer;
      }
      if (kind === 'money') {
        const money = readMoneyAnswer(answer);
        return money ? formatMoney(money.minor, money.currency, language) : answer;
      }
      if (kind === 'date') return formatDate(answer, language, 'long');
      return optionsOf(node).find((option) => option.answer === answer)?.label ?? answer;
    },
    [optionsOf, language],
  );
  return { optionsOf, wordsOf };
}
