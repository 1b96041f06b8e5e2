import { moods } from '../activities/activity';
import { type Need, needSchema, type Opportunity, technicalNeedSchema } from '../deals/opportunity';
import { type Localized, type Money, moneySchema } from '../kernel/fields';
import type { Environment } from '../kernel/ids';
import {
  type BantItem,
  bantAnswerSchema,
  type MeddpiccItem,
  meddpiccAnswerSchema,
} from '../qualification/qualification';
import { answerCriteria, criteriaOf, pointsOf } from './criteriaAnswer';
import type { AnswerTarget, NeedQuestion } from './questionnaire';

export const intentions = ['none', 'weak', 'clear', 'strong'] as const;

/** Length that the timeline of a deal takes, characters. */
const timelineLength = 200;

export type AnswerKind = NeedQuestion['kind'];

const bantTargets: Readonly<Partial<Record<AnswerTarget, BantItem>>> = {
  bantBudget: 'budget',
  bantAuthority: 'authority',
  bantNeed: 'need',
  bantTimeline: 'timeline',
};
const meddpiccTargets: Readonly<Partial<Record<AnswerTarget, MeddpiccItem>>> = { decisionProcess: 'decisionProcess' };

/** The item of BANT that a target scores. */
export function bantItemOf(target: AnswerTarget): BantItem | undefined {
  return bantTargets[target];
}

/** How a question is answered: a target of one kind decides it, whatever the question says. */
export function answerKind(question: Pick<NeedQuestion, 'kind' | 'target'>): AnswerKind {
  const { target } = question;
  if (target === 'budgetMin' || target === 'budgetMax') return 'money';
  if (target === 'intention' || target === 'attitude') return 'choice';
  if (bantTargets[target]) return 'score';
  if (target === 'note') return question.kind;
  return question.kind === 'money' || question.kind === 'score' ? 'text' : question.kind;
}

/** The values of a target that has its own, in order; `undefined` where the question's options count. */
export function fixedOptions(target: AnswerTarget): readonly string[] | undefined {
  if (target === 'intention') return intentions;
  if (target === 'attitude') return moods;
  return undefined;
}

/** The id of the need that a question makes: the same question always speaks of the same need. */
export function needIdOf(question: Pick<NeedQuestion, 'id'>): string {
  return `q:${question.id}`;
}

/** An amount as an answer: `5000000 CNY`, minor units. */
export function moneyAnswer(money: Money | null): string {
  return money === null ? '' : `${money.minor} ${money.currency}`;
}

/** The amount of such an answer; `null` where it is empty, `undefined` where it is none. */
export function readMoneyAnswer(answer: string): Money | null | undefined {
  if (answer === '') return null;
  const [minor, currency, more] = answer.split(' ');
  const parsed = moneySchema.safeParse({ minor: minor === '' ? Number.NaN : Number(minor), currency });
  return parsed.success && more === undefined ? parsed.data : undefined;
}

type Side = keyof Localized;
type Question = Pick<NeedQuestion, 'id' | 'kind' | 'target' | 'options' | 'text'>;

/** What an answer says in words: a chosen option in both languages, `yes` the question's own words, a text its side. */
function wordsOf(question: Question, answer: string, before: Localized, side: Side): Localized {
  if (answer === '') return answerKind(question) === 'text' ? { ...before, [side]: '' } : { zh: '', en: '' };
  if (answerKind(question) === 'choice')
    return question.options.find((option) => option.id === answer)?.label ?? { zh: '', en: '' };
  if (answerKind(question) === 'yesNo') return answer === 'yes' ? question.text : { zh: '', en: '' };
  return { ...before, [side]: answer };
}

const isBlank = (text: Localized): boolean => `${text.zh}${text.en}`.trim() === '';

/** Whether an answer is one that the question offers; nothing is always one. */
function isOffered(question: Question, answer: string): boolean {
  const kind = answerKind(question);
  if (answer === '') return true;
  if (kind === 'yesNo') return answer === 'yes' || answer === 'no';
  const options = fixedOptions(question.target) ?? question.options.map((option) => option.id);
  return kind !== 'choice' || options.includes(answer);
}

/** The answer is kept word for word only where the field it fills cannot tell it. */
function noted(deal: Opportunity, question: Question, answer: string): Opportunity['answers'] {
  const { [question.id]: _before, ...others } = deal.answers;
  return answer === '' ? others : { ...others, [question.id]: answer };
}

/** One entry of a list changed, added at the end, or taken out (`undefined`). */
function put<T extends { readonly id: string }>(list: readonly T[], id: string, entry: T | undefined): T[] {
  if (!entry) return list.filter((each) => each.id !== id);
  return list.some((each) => each.id === id) ? list.map((each) => (each.id === id ? entry : each)) : [...list, entry];
}

function applyNeed(deal: Opportunity, question: Question, answer: string, side: Side): Partial<Opportunity> {
  const id = needIdOf(question);
  const before = deal.needs.find((need) => need.id === id);
  const kind = question.target === 'latentNeed' ? 'latent' : 'stated';
  const pain = wordsOf(question, answer, before?.pain ?? { zh: '', en: '' }, side);
  const bare = !before || (isBlank(before.capability) && isBlank(before.evidence) && before.productId === '');
  const need: Need | undefined =
    isBlank(pain) && bare ? undefined : before ? { ...before, pain } : needSchema.parse({ id, pain, kind });
  return { needs: put(deal.needs, id, need) };
}

function applyTechnical(deal: Opportunity, question: Question, answer: string, side: Side): Partial<Opportunity> {
  const id = needIdOf(question);
  const before = deal.technicalNeeds.find((need) => need.id === id);
  const text = wordsOf(question, answer, before?.text ?? { zh: '', en: '' }, side);
  const need = isBlank(text) ? undefined : (before && { ...before, text }) || technicalNeedSchema.parse({ id, text });
  return { technicalNeeds: put(deal.technicalNeeds, id, need) };
}

function applyCriteria(deal: Opportunity, question: Question, answer: string, side: Side): Opportunity['criteria'] {
  const { id } = question;
  const empty = { zh: '', en: '' };
  if (answerKind(question) === 'text') {
    const points = pointsOf(answer).map((point) => ({ ...empty, [side]: point }));
    return answerCriteria(deal.criteria, id, points, side);
  }
  const words = wordsOf(question, answer, empty, side);
  if (!isBlank(words)) return answerCriteria(deal.criteria, id, [words], side);
  return answerCriteria(answerCriteria(deal.criteria, id, [], 'zh'), id, [], 'en');
}

function applyBant(deal: Opportunity, item: BantItem, answer: string, today: string): Partial<Opportunity> {
  const score = answer === '' ? null : Number(answer);
  const before = deal.bant.find((each) => each.item === item);
  if ((before?.score ?? null) === score) return {};
  const parsed = bantAnswerSchema.safeParse({ ...before, item, score, date: score === null ? '' : today });
  if (!parsed.success) return {};
  return { bant: [...deal.bant.filter((each) => each.item !== item), parsed.data] };
}

function applyMeddpicc(deal: Opportunity, item: MeddpiccItem, evidence: string, today: string): Partial<Opportunity> {
  const before = deal.meddpicc.find((each) => each.item === item);
  if ((before?.evidence ?? '') === evidence) return {};
  const after = meddpiccAnswerSchema.parse({ ...before, item, evidence, date: today });
  return { meddpicc: [...deal.meddpicc.filter((each) => each.item !== item), after] };
}

/**
 * The change that an answer makes (R60): it goes where the question's target says, and to no second place. Answering again
 * changes the same need or field; an empty answer takes it back, but never a need that says how we meet it. Answers are
 * texts: the id of an option, `yes`/`no`, an ISO date, `<minor> <currency>`, `0`–`3`, or words in the language `side`.
 * What cannot be read changes nothing. Questions that share a field share its answer.
 */
export function applyAnswer(
  deal: Opportunity,
  question: Question,
  answer: string,
  env: Pick<Environment, 'today'>,
  side: Side = 'zh',
): Partial<Opportunity> {
  const given = answer.trim();
  const { target } = question;
  if (!isOffered(question, given)) return {};
  const isWords = answerKind(question) === 'text' || answerKind(question) === 'date';
  const kept = isWords ? {} : { answers: noted(deal, question, given) };
  const bant = bantTargets[target];
  if (bant) return applyBant(deal, bant, given, env.today());
  const meddpicc = meddpiccTargets[target];
  if (meddpicc) {
    const words = isWords ? given : wordsOf(question, given, { zh: '', en: '' }, side)[side];
    return { ...applyMeddpicc(deal, meddpicc, words, env.today()), ...kept };
  }
  switch (target) {
    case 'statedNeed':
    case 'latentNeed':
      return { ...applyNeed(deal, question, given, side), ...kept };
    case 'technicalNeed':
      return { ...applyTechnical(deal, question, given, side), ...kept };
    case 'criteria':
      return { criteria: applyCriteria(deal, question, given, side), ...kept };
    case 'situation':
      return { situation: wordsOf(question, given, deal.situation, side), ...kept };
    case 'timeline': {
      const words = isWords ? given : wordsOf(question, given, { zh: '', en: '' }, side)[side];
      return { timeline: words.slice(0, timelineLength), ...kept };
    }
    case 'budgetMin':
    case 'budgetMax': {
      const money = readMoneyAnswer(given);
      return money === undefined ? {} : { [target]: money };
    }
    case 'intention':
      return { intention: intentions.find((each) => each === given) ?? '' };
    case 'attitude':
      return { attitude: moods.find((each) => each === given) ?? '' };
    default:
      return { answers: noted(deal, question, given) };
  }
}

/** Words of a field that a choice or yes/no filled: the answer stands while the field still says what was chosen. */
function chosen(deal: Opportunity, question: Question, field: Localized | string | undefined, side: Side): string {
  const answer = deal.answers[question.id] ?? '';
  if (answer === 'no' && answerKind(question) === 'yesNo') return answer;
  const words = wordsOf(question, answer, { zh: '', en: '' }, side);
  if (field === undefined) return '';
  const same = typeof field === 'string' ? field === words[side] : field.zh === words.zh && field.en === words.en;
  return same ? answer : '';
}

/**
 * The answer as it stands, in the form {@link applyAnswer} takes: read from the field that it filled, so that what was
 * changed elsewhere shows here; `''` = not answered.
 */
export function answerOf(deal: Opportunity, question: Question, side: Side = 'zh'): string {
  const { target } = question;
  const isWords = answerKind(question) === 'text' || answerKind(question) === 'date';
  const localized = (field: Localized | undefined): string =>
    isWords ? (field?.[side] ?? '') : chosen(deal, question, field, side);
  const plain = (field: string): string => (isWords ? field : chosen(deal, question, field, side));
  const bant = bantTargets[target];
  if (bant) return String(deal.bant.find((each) => each.item === bant)?.score ?? '');
  const meddpicc = meddpiccTargets[target];
  if (meddpicc) return plain(deal.meddpicc.find((each) => each.item === meddpicc)?.evidence ?? '');
  switch (target) {
    case 'statedNeed':
    case 'latentNeed':
      return localized(deal.needs.find((need) => need.id === needIdOf(question))?.pain);
    case 'technicalNeed':
      return localized(deal.technicalNeeds.find((need) => need.id === needIdOf(question))?.text);
    case 'criteria': {
      const made = criteriaOf(deal.criteria, question.id);
      const names = made.map(({ name }) => name[side]).filter((name) => name !== '');
      return isWords ? names.join('\n') : localized(made[0]?.name);
    }
    case 'situation':
      return localized(deal.situation);
    case 'timeline':
      return plain(deal.timeline);
    case 'budgetMin':
    case 'budgetMax':
      return moneyAnswer(deal[target]);
    case 'intention':
    case 'attitude':
      return deal[target];
    default:
      return deal.answers[question.id] ?? '';
  }
}

/** Whether a question has an answer, in either language. */
export function isAnswered(deal: Opportunity, question: Question): boolean {
  return answerOf(deal, question, 'zh') !== '' || answerOf(deal, question, 'en') !== '';
}
