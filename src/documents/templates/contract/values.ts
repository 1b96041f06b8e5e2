import { countInCapitals } from '../../../domain/contracts/capitals';
import { amountInEnglish, chineseNumeral, percentText } from '../../format';
import type { ClientContract } from '../../model/input';
import type { Context } from '../shared/context';
import { companyName } from '../shared/parties';
import { deliveryText, instalments, paymentMethod } from '../shared/terms';
import { capitalsText } from '../shared/totals';
import { fill } from '../shared/words';
import type { ChosenClause } from './clauses';
import type { ClauseValues } from './clauseText';
import type { ContractWords } from './words';

/** Printed number of clause or annex `position` (1, 2, …). */
export function numbered(context: Context, template: string, position: number): string {
  return fill(template, { number: context.language === 'en' ? position : chineseNumeral(position) });
}

/** An amount within a sentence, as contracts write it. */
function sentenceAmount(context: Context, words: ContractWords, minor: number): string {
  const { currency } = context.input.quote;
  if (context.language === 'zh-CN' && currency === 'CNY') {
    const name = context.words.price.currencies.CNY ?? currency;
    return fill(words.amount.figure, { currency: name, figure: context.amount(minor) });
  }
  return context.money(minor);
}

function totalInFull(context: Context, words: ContractWords): string {
  const { currency, totals } = context.input.quote;
  const capitals = capitalsText(context);
  if (capitals !== '') {
    const name = context.words.price.currencies.CNY ?? currency;
    return fill(words.amount.full, { currency: name, figure: context.amount(totals.total), capitals });
  }
  const inWords = context.language === 'en' ? amountInEnglish(totals.total, currency) : '';
  const money = context.money(totals.total);
  return inWords === '' ? money : fill(words.amount.words, { money, words: inWords });
}

/** Names of the sides as this contract calls them. */
export function sideNames(context: Context, words: ContractWords, contract: ClientContract) {
  const buyerIsA = contract.partyA === 'buyer';
  const buyerParty = buyerIsA ? words.partyA : words.partyB;
  const sellerParty = buyerIsA ? words.partyB : words.partyA;
  const chinese = context.language === 'zh-CN';
  return {
    buyerParty,
    sellerParty,
    buyer: chinese ? buyerParty : words.buyer,
    seller: chinese ? sellerParty : words.seller,
  };
}

/** What the texts of this contract may name: sides, amounts, terms, annexes, and the numbers of its clauses. */
export function contractValues(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  clauses: readonly ChosenClause[],
): ClauseValues {
  const { company, quote, number } = context.input;
  const { terms } = contract;
  const { buyer, seller } = sideNames(context, words, contract);
  const place = context.text(contract.signingPlace) || context.text(company.signingPlace);
  const count = context.language === 'en' ? String : countInCapitals;
  const rest = contract.copies - 2 * contract.copiesEach;
  const text = (value: number | null) => (value === null ? '' : String(value));
  const annexes = [1, 2, 3].map((position) => numbered(context, context.words.format.annex, position));
  const arbitrationBody = context.text(contract.arbitrationBody);
  return {
    labels: new Map(
      clauses.map((clause, index) => [clause.id, numbered(context, context.words.format.clause, index + 1)]),
    ),
    values: {
      partyA: words.partyA,
      partyB: words.partyB,
      buyer,
      seller,
      sellerName: companyName(context),
      sellerBank: company.bank || context.words.format.blank,
      sellerAccount: company.bankAccount,
      sellerPhone: company.phone,
      sellerEmail: company.email,
      title: context.text(quote.title) || context.text(contract.title) || words.title,
      number,
      place,
      annex1: annexes[0] ?? '',
      annex2: annexes[1] ?? '',
      annex3: annexes[2] ?? '',
      totalInFull: totalInFull(context, words),
      totalInFigures: sentenceAmount(context, words, quote.totals.total),
      netInFull: sentenceAmount(context, words, quote.totals.net),
      taxInFull: sentenceAmount(context, words, quote.totals.tax),
      scheduled: instalments(context, terms).length > 0 ? 'yes' : '',
      deposit: terms.payment.schedule.some((row) => row.name === 'deposit') ? 'yes' : '',
      invoiceFirst: terms.payment.schedule.some((row) => row.invoiceFirst) ? 'yes' : '',
      paymentMethod: paymentMethod(context, terms),
      paymentNote: context.text(terms.payment.note),
      deliveryText: deliveryText(context, terms),
      deliveryNote: context.text(terms.delivery.note),
      afterSalesNote: context.text(terms.afterSales.note),
      warrantyMonths: text(terms.afterSales.warrantyMonths),
      responseHours: text(terms.afterSales.responseHours),
      latePenalty: percentText(contract.latePenalty),
      acceptanceDays: String(contract.acceptanceDays),
      confidentialityYears: contract.confidentialityYears === 0 ? '' : String(contract.confidentialityYears),
      arbitrationBody,
      forum: fill(words.forum[contract.dispute], { buyer, seller, place, arbitrationBody }),
      copies: count(contract.copies),
      copiesEach: count(contract.copiesEach),
      copiesRest: rest > 0 ? count(rest) : '',
    },
  };
}
