import { moods } from '@/domain/activities/activity';
import { intentions } from '@/domain/needs/answers';
import type { AnswerTarget } from '@/domain/needs/questionnaire';
import { useT } from '@/i18n/setup';

/** Options of the fields that have their own, in the words of the screen. */
export function useFieldOptions() {
  const t = useT('needs');
  const a = useT('activities');
  return {
    intention: intentions.map((value) => ({ value, label: t(`intentions.${value}`) })),
    attitude: moods.map((value) => ({ value, label: a(`moods.${value}`) })),
  } satisfies Partial<Record<AnswerTarget, readonly { value: string; label: string }[]>>;
}
