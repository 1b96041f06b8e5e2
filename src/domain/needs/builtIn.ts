import type { Customer } from '../customers/customer';
import type { Opportunity } from '../deals/opportunity';
import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import {
  type AnswerTarget,
  type NeedQuestion,
  needQuestionSchema,
  type Questionnaire,
  questionnaireEntity,
} from './questionnaire';
import { questionnaireNames, questionWords } from './strings';

/** A questionnaire as everything but its editor sees it: a built-in one or a stored one. */
export type NeedQuestions = Pick<Questionnaire, 'id' | 'name' | 'questions'>;

type Key = keyof typeof questionWords;

/** Where each answer goes; questions that are not named here are noted with the deal. */
const targets: Readonly<Partial<Record<Key, AnswerTarget>>> = {
  situation: 'situation',
  mainPain: 'statedNeed',
  secondPain: 'statedNeed',
  consequence: 'latentNeed',
  futureRisk: 'latentNeed',
  integration: 'technicalNeed',
  scale: 'technicalNeed',
  security: 'technicalNeed',
  criteria: 'criteria',
  decisionProcess: 'decisionProcess',
  budgetMin: 'budgetMin',
  budgetMax: 'budgetMax',
  timeline: 'timeline',
  intention: 'intention',
  attitude: 'attitude',
};

function question(id: Key): NeedQuestion {
  return needQuestionSchema.parse({ id, ...questionWords[id], target: targets[id] ?? 'note' });
}

const short: readonly Key[] = [
  'situation',
  'mainPain',
  'consequence',
  'integration',
  'budgetMin',
  'budgetMax',
  'timeline',
  'intention',
  'attitude',
];

const long: readonly Key[] = [
  'goals',
  'situation',
  'mainPain',
  'secondPain',
  'consequence',
  'futureRisk',
  'otherUsers',
  'metrics',
  'integration',
  'scale',
  'security',
  'tried',
  'criteria',
  'alternatives',
  'decisionProcess',
  'paperwork',
  'budgetMin',
  'budgetMax',
  'timeline',
  'intention',
  'attitude',
];

/** The questionnaires that ship (R60): short for SMEs, long for key accounts. Read-only: one's own starts as a copy. */
export const builtInQuestionnaires: readonly [sme: NeedQuestions, keyAccount: NeedQuestions] = [
  { id: 'builtin.needs.sme', name: questionnaireNames.sme, questions: short.map(question) },
  { id: 'builtin.needs.keyAccount', name: questionnaireNames.keyAccount, questions: long.map(question) },
];

/** The questionnaire a deal is led by: the chosen one, where it is gone or none was chosen that of the customer's type. */
export function questionnaireOf(
  deal: Pick<Opportunity, 'questionnaireId'>,
  customer: Pick<Customer, 'type'> | undefined,
  stored: readonly NeedQuestions[],
): NeedQuestions {
  const chosen = [...builtInQuestionnaires, ...stored].find((each) => each.id === deal.questionnaireId);
  const [sme, keyAccount] = builtInQuestionnaires;
  return chosen ?? (customer?.type === 'keyAccount' ? keyAccount : sme);
}

/** A questionnaire of one's own with the same questions. They keep their ids, and so a deal its answers to them. */
export function copyQuestionnaire(
  from: NeedQuestions,
  name: Questionnaire['name'],
  env: Environment,
): Unsaved<Questionnaire> {
  const copy = { id: newId(env), name, questions: structuredClone(from.questions), createdAt: 0, updatedAt: 0 };
  return unsaved(questionnaireEntity.schema.parse(copy));
}
