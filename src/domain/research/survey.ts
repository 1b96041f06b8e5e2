import { z } from 'zod';
import { halfWidth, parseDecimal, scaled } from '../kernel/decimal';
import type { ScoreExplanation } from '../kernel/explanation';
import * as f from '../kernel/fields';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { halfUp } from '../kernel/rounding';

/** `scale` asks for 1 to 5, `number` for a figure, `open` for words. */
export const questionKinds = ['single', 'multiple', 'scale', 'number', 'open'] as const;
export type QuestionKind = (typeof questionKinds)[number];

const mostNumbers = 2000;
const people = () => z.int().min(0).max(100_000_000).nullable().default(null);

const answerOptionSchema = z.object({
  /** On a scale the point itself, `1` to `5`. */
  id: z.string().max(60),
  text: f.localized(),
  /** Who chose it. */
  count: z.int().min(0).max(100_000_000).default(0),
});
export type AnswerOption = z.infer<typeof answerOptionSchema>;

/** What somebody said, in their words. */
const spokenSchema = z.object({
  id: z.string().max(60),
  /** Role or initials, as far as one may write it down. */
  who: f.text(),
  text: f.multiline(),
});
export type SpokenAnswer = z.infer<typeof spokenSchema>;

/** A question of a survey, an interview or a focus group with what came back (R16). */
export const questionSchema = z.object({
  id: z.string().max(60),
  text: f.localizedMultiline(),
  kind: f.choiceOf(questionKinds, 'single'),
  options: z.array(answerOptionSchema).max(40).default([]),
  /** Figures given to a `number` question, 1/10,000 each. */
  numbers: z.array(z.int()).max(mostNumbers).default([]),
  answers: z.array(spokenSchema).max(500).default([]),
  /** Who was asked it, where that is not everybody. */
  asked: people(),
  /** Who answered; counted from the answers where they say it (one choice, scale, number). */
  answered: people(),
});
export type Question = z.infer<typeof questionSchema>;

/** Fewer answers than this are shown in grey: they say little (DOMAIN.md §15). */
const few = 5;
const scalePoints: readonly string[] = ['1', '2', '3', '4', '5'];
const emptyText = () => ({ zh: '', en: '' });

export interface OptionResult {
  readonly option: AnswerOption;
  /** Tenths of a percent of those who answered the question; `null` without an answer. */
  readonly share: number | null;
}

/** The figures of one question. */
export interface QuestionResult {
  /** n: who answered this question; `null` where nobody has said so. */
  readonly answered: number | null;
  readonly asked: number | null;
  /** Tenths of a percent. */
  readonly responseRate: number | null;
  /** Too few answers to say much. */
  readonly few: boolean;
  readonly options: readonly OptionResult[];
  /** Mean of a scale or of figures, 1/10,000. */
  readonly mean: number | null;
  /** Middle of the figures, 1/10,000; between the two middle ones where their number is even. */
  readonly median: number | null;
  /** Top-two-box: who chose 4 or 5 of 5, tenths of a percent. */
  readonly topTwo: number | null;
  /** How the mean of a scale comes about: point × share. */
  readonly explanation: ScoreExplanation | null;
  /** What keeps figures from being shown, or makes them doubtful. */
  readonly problems: readonly Problem[];
}

/** `part / whole` in tenths of a percent, half-up; `null` of nothing. */
function tenths(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : Number(halfUp(1000n * BigInt(part), BigInt(whole)));
}

const total = (options: readonly AnswerOption[]): number => options.reduce((sum, option) => sum + option.count, 0);

/** Who answered: counted where each gives one answer, else as told. */
function answeredBy(question: Question): number | null {
  const { kind, numbers, answers, answered } = question;
  if (kind === 'single' || kind === 'scale') return total(choicesOf(question));
  if (kind === 'number') return numbers.length;
  // Not everything that was said is written down.
  return kind === 'open' ? (answered ?? answers.length) : answered;
}

/**
 * Figures of a question (DOMAIN.md §15): the base is who answered this very question; shares to one decimal, half-up,
 * each by itself, so that those of one choice may miss 100.0 by the rounding; response rate = answered ÷ asked, where
 * `everybody` stands for who was asked if the question does not say. A scale shows top-two-box and mean, each under its
 * name. Problems: `survey.answeredMissing`, `survey.optionOver` {option, count, answered}, `survey.moreThanAsked`
 * {answered, asked}.
 */
export function questionResult(question: Question, everybody: number | null): QuestionResult {
  const { kind } = question;
  const choices = choicesOf(question);
  const answered = answeredBy(question);
  const asked = question.asked ?? everybody;
  const problems: Problem[] = [];
  if (kind === 'multiple') {
    const top = choices.reduce((most, option) => Math.max(most, option.count), 0);
    if (answered === null && top > 0) problems.push(problem('survey.answeredMissing'));
    if (answered !== null && top > answered) problems.push(problem('survey.optionOver', { count: top, answered }));
  }
  if (answered !== null && asked !== null && answered > asked)
    problems.push(problem('survey.moreThanAsked', { answered, asked }));
  const base = problems.some(({ code }) => code === 'survey.optionOver') ? null : answered;
  const sums = kind === 'scale' ? scaleFigures(choices) : figures(kind === 'number' ? question.numbers : []);
  return {
    answered,
    asked,
    responseRate: answered === null || (asked !== null && answered > asked) ? null : tenths(answered, asked),
    few: answered !== null && answered < few,
    options: choices.map((option) => ({ option, share: tenths(option.count, base) })),
    topTwo: kind === 'scale' ? tenths(total(choices.filter((option) => pointOf(option) >= 4)), answered) : null,
    ...sums,
    problems,
  };
}

const pointOf = (option: AnswerOption): number => scalePoints.indexOf(option.id) + 1;
const isPoint = (option: AnswerOption): boolean => pointOf(option) > 0;

/** What can be ticked; on a scale its five points and nothing else. */
function choicesOf({ kind, options }: Question): readonly AnswerOption[] {
  if (kind === 'scale') return options.filter(isPoint);
  return kind === 'single' || kind === 'multiple' ? options : [];
}

type Means = Pick<QuestionResult, 'mean' | 'median' | 'explanation'>;

function scaleFigures(options: readonly AnswerOption[]): Means {
  const count = options.reduce((sum, option) => sum + BigInt(option.count), 0n);
  if (count === 0n) return { mean: null, median: null, explanation: null };
  const points = options.reduce((sum, option) => sum + BigInt(pointOf(option)) * BigInt(option.count), 0n);
  const mean = Number(halfUp(points * 10_000n, count));
  const rows = options.map((option) => {
    const share = halfUp(10_000n * BigInt(option.count), count);
    const part = halfUp(10_000n * BigInt(pointOf(option)) * BigInt(option.count), count);
    const label = { zh: option.text.zh || option.id, en: option.text.en || option.id };
    return { id: option.id, label, weight: Number(share), value: pointOf(option) * 10_000, part: Number(part) };
  });
  return { mean, median: null, explanation: { code: 'scaleMean', rows, total: mean, notes: [] } };
}

function figures(numbers: readonly number[]): Means {
  if (numbers.length === 0) return { mean: null, median: null, explanation: null };
  const sorted = [...numbers].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + BigInt(value), 0n);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return {
    mean: Number(halfUp(sum, BigInt(sorted.length))),
    median: Number(halfUp(BigInt(lower) + BigInt(upper), 2n)),
    explanation: null,
  };
}

/**
 * The change that makes a question one of another kind. A scale brings its five points; a choice keeps the options it
 * had. Nothing typed is lost but the options that a scale takes the place of.
 */
export function withKind(question: Question, kind: QuestionKind): Question {
  const isScale = question.options.length === 5 && question.options.every(({ id }, index) => id === scalePoints[index]);
  if (kind !== 'scale' || isScale) return { ...question, kind };
  return { ...question, kind, options: scalePoints.map((id) => ({ id, text: emptyText(), count: 0 })) };
}

/** A new question, still without words. */
export function newQuestion(id: string, kind: QuestionKind): Question {
  const blank = { id, text: emptyText(), options: [], numbers: [], answers: [], asked: null, answered: null };
  return withKind({ ...blank, kind: 'open' }, kind);
}

/** The question with one of its options changed. */
export function withOption(question: Question, id: string, changes: Partial<Omit<AnswerOption, 'id'>>): Question {
  const options = question.options.map((option) => (option.id === id ? { ...option, ...changes } : option));
  return { ...question, options };
}

/**
 * Reads the figures given to a question, 1/10,000 each, separated by spaces, lines, commas or semicolons; so thousands
 * marks are not understood. Codes: `survey.notANumber` {text}, `survey.tooManyNumbers` {max}.
 */
export function parseNumbers(text: string): Result<number[]> {
  const parts = text.split(/[\s,;\u3001\uff0c\uff1b]+/).filter((part) => part !== '');
  if (parts.length > mostNumbers) return fail(problem('survey.tooManyNumbers', { max: mostNumbers }));
  const numbers: number[] = [];
  for (const part of parts) {
    const decimal = parseDecimal(halfWidth(part), 'quantity');
    const value = decimal.ok ? scaled(decimal.value, 4, 'quantity') : decimal;
    if (!value.ok) return fail(problem('survey.notANumber', { text: part.slice(0, 40) }));
    numbers.push(value.value);
  }
  return ok(numbers);
}
