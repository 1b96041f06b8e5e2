import type { Quote, QuoteLine } from '../../domain/quoting/quote';
import type { QuoteTerms } from '../../domain/quoting/terms';
import type { QuoteTotals } from '../../domain/quoting/totals';
import type { ClientLine, ClientQuote } from './input';

/** Where a part was taken from, for lineage. */
export function sourceOf(entity: string, record: { readonly id: string; readonly rev: number }) {
  return { entity, id: record.id, rev: record.rev };
}

// Field by field on purpose: a field added to a record later stays inside until somebody writes it down here.

function clientLine(line: QuoteLine): ClientLine {
  return {
    id: line.id,
    kind: line.kind,
    code: line.code,
    name: line.name,
    description: line.description,
    unit: line.unit,
    quantity: line.quantity,
    discountBp: line.discount.type === 'percent' ? line.discount.bp : null,
    gift: line.gift,
    giftValue: line.giftValue,
    optional: line.optional,
    selected: line.selected,
    bundleId: line.bundleId,
    taxRate: line.taxRate,
  };
}

function clientTotals(totals: QuoteTotals): ClientQuote['totals'] {
  return {
    currency: totals.currency,
    taxMode: totals.taxMode,
    taxRounding: totals.taxRounding,
    lines: totals.lines.map((line) => ({
      id: line.id,
      counts: line.counts,
      unitPrice: line.unitPrice,
      gross: line.gross,
      discount: line.discount,
      amount: line.amount,
      bundleAdjustment: line.bundleAdjustment,
      channelDiscount: line.channelDiscount,
      orderDiscount: line.orderDiscount,
      net: line.net,
      tax: line.tax,
      total: line.total,
    })),
    sections: totals.sections,
    subtotal: totals.subtotal,
    channelDiscount: totals.channelDiscount,
    orderDiscount: totals.orderDiscount,
    roundOff: totals.roundOff,
    rates: totals.rates,
    net: totals.net,
    tax: totals.tax,
    total: totals.total,
    taxOtherRounding: totals.taxOtherRounding,
    giftValue: totals.giftValue,
  };
}

/** The three terms; all of their fields are client-facing. */
export function clientTerms(terms: QuoteTerms): QuoteTerms {
  const { payment, delivery, afterSales } = terms;
  return {
    payment: {
      schedule: payment.schedule.map((row) => ({
        id: row.id,
        name: row.name,
        share: row.share,
        trigger: row.trigger,
        days: row.days,
        dayType: row.dayType,
        date: row.date,
        invoiceFirst: row.invoiceFirst,
      })),
      percentOf: payment.percentOf,
      method: payment.method,
      note: payment.note,
    },
    delivery: {
      method: delivery.method,
      days: delivery.days,
      dayType: delivery.dayType,
      from: delivery.from,
      place: delivery.place,
      note: delivery.note,
    },
    afterSales: {
      warrantyMonths: afterSales.warrantyMonths,
      responseHours: afterSales.responseHours,
      note: afterSales.note,
    },
  };
}

/** The quote without cost, margin, budget, approval and internal notes. */
export function clientQuote(quote: Quote, totals: QuoteTotals): ClientQuote {
  return {
    source: sourceOf('quote', quote),
    title: quote.title,
    version: quote.version,
    currency: quote.currency,
    issueDate: quote.issueDate,
    validUntil: quote.validUntil,
    lines: quote.lines.map(clientLine),
    totals: clientTotals(totals),
    orderDiscountBp: quote.orderDiscount.type === 'percent' ? quote.orderDiscount.bp : null,
    terms: clientTerms(quote.terms),
    note: quote.note,
  };
}
