import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** Where an answer goes, so that it is typed once (R60): a need of the deal, or one of its fields. */
export const answerTargets = [
  'note',
  'statedNeed',
  'latentNeed',
  'technicalNeed',
  'situation',
  'budgetMin',
  'budgetMax',
  'timeline',
  'intention',
  'attitude',
  'decisionProcess',
  'criteria',
  'bantBudget',
  'bantAuthority',
  'bantNeed',
  'bantTimeline',
] as const;
export type AnswerTarget = (typeof answerTargets)[number];

export const needQuestionSchema = z.object({
  id: z.string().max(60),
  text: f.localized(),
  hint: f.localized(),
  kind: f.choiceOf(['text', 'choice', 'yesNo', 'money', 'date', 'score'], 'text'),
  options: z
    .array(z.object({ id: z.string().max(60), label: f.localized() }))
    .max(30)
    .default([]),
  target: f.choiceOf(answerTargets, 'note'),
});
export type NeedQuestion = z.infer<typeof needQuestionSchema>;

/** Questions that lead through the talk about needs. The built-in ones are no records (`builtIn.ts`). */
export const questionnaireEntity = defineEntity({
  name: 'questionnaire',
  schema: z.object({
    ...f.recordBase,
    name: f.localized(),
    questions: z.array(needQuestionSchema).max(100).default([]),
  }),
  searchText: (questionnaire) => [questionnaire.name.zh, questionnaire.name.en],
});
export type Questionnaire = RecordOf<typeof questionnaireEntity>;
