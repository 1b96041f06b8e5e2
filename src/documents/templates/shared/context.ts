import type { Localized } from '../../../domain/kernel/fields';
import { type DocumentLanguage, inLanguage } from '../../../domain/quoting/totals';
import { amountText, moneyText } from '../../format';
import { type Block, type Lineage, type ParagraphBlock, plain } from '../../model/blocks';
import type { DocumentInput } from '../../model/input';
import { fill, type SharedWords, sharedWords } from './words';

/** What every builder needs: the input, its language and words, and amounts in the quote's currency. */
export interface Context {
  readonly input: DocumentInput;
  readonly language: DocumentLanguage;
  readonly words: SharedWords;
  /** Text in the document's language; the other one where that is empty. */
  text(localized: Localized): string;
  /** With currency: `¥1,234.50`. */
  money(minor: number): string;
  /** Without: `1,234.50`. */
  amount(minor: number): string;
  /** Name of the currency in column heads. */
  readonly unit: string;
}

export function contextOf(input: DocumentInput): Context {
  const language = input.options.language;
  const { currency } = input.quote;
  const words = sharedWords(language);
  return {
    input,
    language,
    words,
    text: (localized) => inLanguage(localized, language).trim(),
    money: (minor) => moneyText(minor, currency, language),
    amount: (minor) => amountText(minor, currency),
    unit: currency === 'CNY' ? words.price.yuan : currency,
  };
}

/** Lineage of one field of a part of the input. */
export function lineageOf(part: { readonly source: Omit<Lineage, 'field'> }, field: string): Lineage {
  return { ...part.source, field };
}

/** `label: value` in the punctuation of the language. */
export function labelled(context: Context, label: string, value: string): string {
  return `${label}${context.words.format.colon}${value}`;
}

/** Sentences one after another; English ones with a space between. */
export function sentences(context: Context, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(context.language === 'en' ? ' ' : '');
}

/** Text in brackets behind something, or nothing for an empty text. */
export function bracketed(context: Context, text: string): string {
  return text === '' ? '' : fill(context.words.format.bracketed, { text });
}

const bullet = /^\s*(?:[-*\u2022\u00b7])\s+/;

/**
 * Written text as blocks: a paragraph for each line, lines that begin with `- ` or a bullet as a list.
 * Empty lines and an empty text leave nothing behind (MARKET U13).
 */
export function textBlocks(
  text: string,
  lineage: Lineage | undefined,
  style: NonNullable<ParagraphBlock['style']> = 'body',
): Block[] {
  const source = lineage ? { lineage } : {};
  const blocks: Block[] = [];
  let items: string[] = [];
  const closeList = () => {
    if (items.length > 0) {
      blocks.push({ type: 'list', ordered: false, items: items.map((item) => ({ content: plain(item) })), ...source });
    }
    items = [];
  };
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    if (bullet.test(line)) {
      items.push(line.replace(bullet, '').trim());
      continue;
    }
    closeList();
    const leads = bullet.test(lines[index + 1] ?? '') ? { keepWithNext: true } : {};
    blocks.push({ type: 'paragraph', content: plain(line.trim()), style, ...leads, ...source });
  }
  closeList();
  return blocks;
}

/** Rows whose value is empty leave nothing behind. */
export function filledRows(
  rows: readonly (readonly [label: string, value: string])[],
): { readonly label: string; readonly value: string }[] {
  return rows.filter(([, value]) => value.trim() !== '').map(([label, value]) => ({ label, value: value.trim() }));
}
