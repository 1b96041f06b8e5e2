import type { Company } from '../company/company';
import type { Competitor } from '../competitors/competitor';
import { shortName } from '../competitors/names';
import type { Contract } from '../contracts/contract';
import type { Contact, Customer } from '../customers/customer';
import type { Opportunity } from '../deals/opportunity';
import type { Localized, Money } from '../kernel/fields';
import type { Product } from '../products/product';
import type { Proposal } from '../proposals/proposal';
import type { Quote } from '../quoting/quote';
import { type DocumentLanguage, inLanguage } from '../quoting/totals';
import { parseRich, type RichBlock, type RichRun } from './richText';
import type { ScriptContent } from './script';
import { gapWords, joinWords, longSurnames, titleWords } from './stringsVariables';

/**
 * What a line may take from the records at hand. Only what a customer may hear: never a cost, a margin, an approval or an
 * internal note.
 */
export const variableIds = [
  'company.name',
  'company.shortName',
  'company.phone',
  'company.website',
  'me.name',
  'me.phone',
  'me.email',
  'customer.name',
  'customer.shortName',
  'customer.location',
  'customer.pain',
  'contact.name',
  'contact.salutation',
  'contact.jobTitle',
  'deal.title',
  'deal.stage',
  'deal.situation',
  'deal.needs',
  'deal.budget',
  'deal.timeline',
  'deal.nextStepDate',
  'deal.expectedClose',
  'quote.number',
  'quote.total',
  'quote.validUntil',
  'product.name',
  'product.price',
  'competitor.name',
  'competitor.priceGap',
  'proposal.title',
  'contract.number',
  'contract.signingDate',
  'today',
] as const;
export type VariableId = (typeof variableIds)[number];

const known: ReadonlySet<string> = new Set(variableIds);

export function isVariable(id: string): id is VariableId {
  return known.has(id);
}

/** The variables of a text in order, each once; also those that do not exist. */
export function usedVariables(text: string): string[] {
  if (!text.includes('{{')) return [];
  const runs = parseRich(text).flatMap((block) => block.runs);
  return [...new Set(runs.flatMap(({ variable }) => (variable === '' ? [] : [variable])))];
}

/** Variables that do not exist, with the lines that have them. Hints are for the speaker, but filled in all the same. */
export function unknownVariables(
  content: Pick<ScriptContent, 'nodes'>,
): readonly { readonly nodeId: string; readonly variable: string }[] {
  return content.nodes.flatMap(({ id, text, hint }) => {
    const used = new Set([text.zh, text.en, hint.zh, hint.en].flatMap(usedVariables));
    return [...used].filter((name) => !isVariable(name)).map((variable) => ({ nodeId: id, variable }));
  });
}

/** The records that a line is filled from; what is not there stays missing. */
export interface ScriptFacts {
  readonly company?: Company | undefined;
  /** Name of the person who speaks. */
  readonly me: string;
  readonly customer?: Customer | undefined;
  readonly contact?: Contact | undefined;
  readonly deal?: Opportunity | undefined;
  readonly stageName?: Localized | undefined;
  readonly quote?: Quote | undefined;
  /** Total including tax of that quote. */
  readonly quoteTotal: Money | null;
  readonly product?: Product | undefined;
  readonly competitor?: Competitor | undefined;
  /** Basis points of the competitor's price; + = we are dearer. */
  readonly priceGap: number | null;
  readonly proposal?: Proposal | undefined;
  readonly contract?: Contract | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** How figures and days are written; screens and documents have their own. */
export interface ValueFormat {
  money(money: Money): string;
  date(iso: string): string;
  percent(bp: number): string;
}

export type VariableValues = Readonly<Partial<Record<VariableId, string>>>;

const hanOnly = /^\p{Script=Han}{2,}$/u;

/** How a person is addressed: Chinese by surname and position, where the position has a form of address; else the name. */
function salutation({ name, jobTitle }: Pick<Contact, 'name' | 'jobTitle'>, language: DocumentLanguage): string {
  const bare = name.trim();
  const said = titleWords.find(([inTitle]) => jobTitle.includes(inTitle))?.[1];
  if (language !== 'zh-CN' || said === undefined || !hanOnly.test(bare)) return bare;
  return (longSurnames.find((surname) => bare.startsWith(surname)) ?? bare.charAt(0)) + said;
}

function budgetWords(deal: Opportunity, side: keyof Localized, format: ValueFormat): string {
  const { budgetMin: from, budgetMax: to } = deal;
  const same = from && to && from.minor === to.minor && from.currency === to.currency;
  const ends = same ? [from] : [from, to].filter((end) => end !== null);
  return ends.map((end) => format.money(end)).join(joinWords.range[side]);
}

function gapText(bp: number | null, side: keyof Localized, format: ValueFormat): string {
  if (bp === null) return '';
  const words = bp === 0 ? gapWords.level : bp > 0 ? gapWords.higher : gapWords.lower;
  return words[side].replace('#', () => format.percent(Math.abs(bp)));
}

/**
 * The values that the records give, in a language; a text that exists in the other language only is taken from there. A
 * variable without a value is absent.
 */
export function valuesOf(facts: ScriptFacts, language: DocumentLanguage, format: ValueFormat): VariableValues {
  const { company, customer, contact, deal, quote, product, competitor, proposal, contract } = facts;
  const side = language === 'en' ? 'en' : 'zh';
  const say = (text: Localized | undefined) => (text ? inLanguage(text, language) : '');
  const day = (iso: string | undefined) => (iso ? format.date(iso) : '');
  const money = (amount: Money | null | undefined) => (amount ? format.money(amount) : '');
  const staff = company?.contacts.find(({ name }) => name.trim() !== '' && name.trim() === facts.me.trim());
  const customerName = customer && say({ zh: customer.name, en: customer.nameEn });
  const needs = deal?.needs.map(({ pain }) => say(pain).trim()).filter((pain) => pain !== '');
  const values: Record<VariableId, string | undefined> = {
    'company.name': say(company?.legalName),
    'company.shortName': say(company?.shortName) || say(company?.legalName),
    'company.phone': company?.phone,
    'company.website': company?.website,
    'me.name': facts.me,
    'me.phone': staff?.phone,
    'me.email': staff?.email,
    'customer.name': customerName,
    'customer.shortName': (language === 'en' && customer?.nameEn) || customer?.shortName || customerName,
    'customer.location': customer?.location,
    'customer.pain': customer?.businessPain,
    'contact.name': contact?.name,
    'contact.salutation': contact && salutation(contact, language),
    'contact.jobTitle': contact?.jobTitle,
    'deal.title': say(deal?.title),
    'deal.stage': say(facts.stageName),
    'deal.situation': say(deal?.situation),
    'deal.needs': needs?.join(joinWords.points[side]),
    'deal.budget': deal && budgetWords(deal, side, format),
    'deal.timeline': deal?.timeline,
    'deal.nextStepDate': day(deal?.nextStepDate),
    'deal.expectedClose': day(deal?.expectedClose),
    'quote.number': quote?.number,
    'quote.total': money(facts.quoteTotal),
    'quote.validUntil': day(quote?.validUntil),
    'product.name': say(product?.name),
    'product.price': money(product?.listPrice),
    'competitor.name': competitor && say(shortName(competitor)),
    'competitor.priceGap': gapText(facts.priceGap, side, format),
    'proposal.title': say(proposal?.title),
    'contract.number': contract?.number,
    'contract.signingDate': day(contract?.signingDate),
    today: day(facts.today),
  };
  const filled = variableIds.flatMap((id) => {
    const value = values[id]?.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
    return value ? [[id, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** A run of a filled text: of a variable, `text` is its value, or `{{name}}` where it is missing. */
export interface FilledRun extends RichRun {
  readonly missing: boolean;
}

/** A text with its variables filled in; one without a value is marked `missing`, never left out. */
export function fill(text: string, values: VariableValues): readonly RichBlock<FilledRun>[] {
  return parseRich(text).map(({ kind, runs }) => ({
    kind,
    runs: runs.map((run) => {
      const value = isVariable(run.variable) ? values[run.variable] : undefined;
      if (run.variable === '') return { ...run, missing: false };
      return { ...run, text: value ?? run.text, missing: value === undefined };
    }),
  }));
}

/**
 * A filled text without marks, as it is copied into a message; lists keep their bullets and numbers. In place of a missing
 * value stands the mark; `missing` names those variables, each once.
 */
export function plainFilled(
  text: string,
  values: VariableValues,
  missingMark: string | ((variable: string) => string),
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const mark = (variable: string): string => {
    missing.add(variable);
    return typeof missingMark === 'string' ? missingMark : missingMark(variable);
  };
  let count = 0;
  const lines = fill(text, values).map(({ kind, runs }) => {
    count = kind === 'number' ? count + 1 : 0;
    const head = kind === 'bullet' ? '\u2022 ' : kind === 'number' ? `${count}. ` : '';
    return head + runs.map((run) => (run.missing ? mark(run.variable) : run.text)).join('');
  });
  return { text: lines.join('\n'), missing: [...missing] };
}
