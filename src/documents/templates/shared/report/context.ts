import type { PositioningMeasure } from '../../../../domain/competitors/comparison';
import type { Age } from '../../../../domain/freshness/age';
import type { Localized } from '../../../../domain/kernel/fields';
import type { Problem } from '../../../../domain/kernel/result';
import { type DocumentLanguage, inLanguage } from '../../../../domain/quoting/totals';
import { amountText, dateText, gapText, indexText, moneyText, percentText, scoreText } from '../../../format';
import type { Lineage } from '../../../model/blocks';
import type { ReportGap, ReportInput, ReportSource, ReportStand } from '../../../model/report';
import { fill, type SharedWords, sharedWords } from '../words';
import { type ReportWords, reportWords } from './words';

/** What the builders of a report need: the input, its words, and how texts, dates, ages and gaps are printed. */
export interface ReportContext<Input extends ReportInput = ReportInput> {
  readonly input: Input;
  readonly language: DocumentLanguage;
  readonly words: ReportWords;
  /** Punctuation. */
  readonly format: SharedWords['format'];
  /** Text in the report's language; the other one where that is empty. */
  text(localized: Localized): string;
  date(iso: string): string;
}

export function reportContext<Input extends ReportInput>(input: Input): ReportContext<Input> {
  const { language } = input;
  return {
    input,
    language,
    words: reportWords(language),
    format: sharedWords(language).format,
    text: (localized) => inLanguage(localized, language).trim(),
    date: (iso) => dateText(iso, language),
  };
}

/** How old a statement is: `21 days ago`, and whether that is too old. */
export function ageText(context: ReportContext, age: Age): string {
  const words = context.words.ages;
  const days = age.days ?? 0;
  const ago = days === 0 ? words.today : fill(days === 1 ? words.day : words.days, { days });
  return fill(words[age.state], { ago, overdue: age.overdue });
}

/** Whether a statement is to be verified before anybody relies on it. */
export function isOld(age: Age): boolean {
  return age.state !== 'fresh';
}

/** A gap by DOMAIN.md §5: `+14.3%`, `level`, or the dash where there is none. */
export function printedGap(context: ReportContext, gap: ReportGap | null): string {
  if (gap === null) return context.words.none;
  return gap.level ? context.words.level : gapText(gap.tenths);
}

/** What a side has: a value of the feature matrix, a rating, or a price. */
export function printedStand(context: ReportContext, stand: ReportStand): string {
  switch (stand.type) {
    case 'value':
      return context.words.values[stand.value];
    case 'rating':
      return stand.rating === null ? context.words.none : String(stand.rating);
    case 'price':
      return stand.minor === null ? context.words.none : moneyText(stand.minor, stand.currency, context.language);
  }
}

/** One price, or the two ends of a range, without the currency. */
export function printedRange(
  price: { readonly minMinor: number; readonly maxMinor: number },
  currency: string,
): string {
  const low = amountText(price.minMinor, currency);
  return price.minMinor === price.maxMinor ? low : `${low}–${amountText(price.maxMinor, currency)}`;
}

/** Why something cannot be computed or needs a look; a code without words prints as itself. */
export function problemWords(context: ReportContext, problem: Problem): string {
  const { problems } = context.words;
  const text = Object.hasOwn(problems, problem.code) ? problems[problem.code] : undefined;
  return fill(text ?? problem.code, problem.params ?? {});
}

/** A measure of the positioning map; values are 1/10,000 of its unit, the mean of them may lie between. */
export function printedMeasure(measure: PositioningMeasure, value: number): string {
  const whole = Math.round(value);
  if (measure === 'priceIndex' || measure === 'basketIndex') return indexText(whole);
  return measure === 'profileScore' ? scoreText(whole) : percentText(whole);
}

export function lineage(source: ReportSource, field: string): Lineage {
  return { ...source, field };
}
