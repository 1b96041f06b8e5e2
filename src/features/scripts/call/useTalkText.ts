import { useCallback } from 'react';
import { answersOf } from '@/domain/scripts/asked';
import type { Objection, ObjectionUse } from '@/domain/scripts/objection';
import type { ScriptContent, TalkOutcome } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { useAnswerWords } from '@/features/common/talking/useAnswerWords';
import { useLanguage, useT } from '@/i18n/setup';

/** An objection of a talk with its card; `undefined` where the card is gone. */
export interface HeardObjection {
  readonly use: ObjectionUse;
  readonly card: Objection | undefined;
}

/** What the timeline will say of a talk: how it ended, what was answered, what doubts came up, and the notes. */
export function useTalkText() {
  const t = useT('calls');
  const s = useT('scripts');
  const o = useT('objections');
  const language = useLanguage();
  const { wordsOf } = useAnswerWords();
  return useCallback(
    (
      talk: Pick<Talk, 'steps' | 'notes'>,
      content: ScriptContent,
      heard: readonly HeardObjection[],
      outcome: TalkOutcome | '',
    ): string => {
      const title = localizedText(content.title, language);
      const lines = [
        [title, outcome === '' ? '' : s(`outcomes.${outcome}`)].filter((part) => part !== '').join(' \u00b7 '),
      ];
      const asked = new Map(talk.steps.map(({ nodeId, text }) => [nodeId, text]));
      for (const { node, answer } of answersOf(content, talk.steps)) {
        const question = (asked.get(node.id) ?? '').replace(/\s+/gu, ' ').trim();
        lines.push(t('text.answer', { question, answer: wordsOf(node, answer) }));
      }
      for (const { use, card } of heard) {
        const words = use.heard || (card ? localizedText(card.text, language) : '');
        const result = use.result === '' ? '' : o(`results.${use.result}`);
        lines.push(result === '' ? t('text.heard', { words }) : t('text.objection', { words, result }));
      }
      if (talk.notes.trim() !== '') lines.push(talk.notes.trim());
      return lines.filter((line) => line !== '').join('\n');
    },
    [t, s, o, language, wordsOf],
  );
}
