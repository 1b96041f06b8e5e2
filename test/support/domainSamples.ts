import type { Environment } from '@/domain/kernel/ids';
import { type Quote, type QuoteLine, quoteEntity, quoteLineSchema } from '@/domain/quoting/quote';

/** An environment that repeats itself: a clock that stands still and random bytes that count up. */
export function fixedEnvironment(today = '2026-03-05'): Environment {
  let next = 0;
  return {
    now: () => Date.parse(`${today}T08:00:00Z`),
    today: () => today,
    random: (length) =>
      Uint8Array.from({ length }, () => {
        next = (next * 73 + 41) % 65_521;
        return next % 256;
      }),
  };
}

let lineNumber = 0;

/** A quote line with defaults; a name so that it is valid. */
export function line(partial: Partial<QuoteLine> = {}): QuoteLine {
  lineNumber += 1;
  return quoteLineSchema.parse({ id: `line-${lineNumber}`, name: { zh: '软件', en: 'Software' }, ...partial });
}

/** A valid draft over the lines. */
export function quoteOf(lines: QuoteLine[], partial: Partial<Quote> = {}): Quote {
  return quoteEntity.schema.parse({
    id: 'quote',
    seriesId: 'quote',
    createdAt: 0,
    updatedAt: 0,
    customerId: 'customer',
    issueDate: '2026-03-05',
    validUntil: '2026-04-04',
    lines,
    ...partial,
  });
}

/** The golden quote of DOMAIN.md §8: total 178,994.87. */
export function goldenQuote(partial: Partial<Quote> = {}): Quote {
  return quoteOf(
    [
      line({
        id: 'licence',
        name: { zh: '软件许可', en: 'Software licence' },
        quantity: 500_000,
        unitPrice: 129_900,
        discount: { type: 'percent', bp: 1000 },
        taxRate: '1300',
      }),
      line({
        id: 'rollout',
        name: { zh: '实施服务', en: 'Implementation' },
        quantity: 120_000,
        unitPrice: 200_000,
        taxRate: '600',
      }),
      line({
        id: 'training',
        name: { zh: '培训', en: 'Training' },
        quantity: 20_000,
        unitPrice: 500_000,
        optional: true,
        selected: false,
        taxRate: '600',
      }),
      line({
        id: 'server',
        name: { zh: '服务器', en: 'Server' },
        quantity: 30_000,
        unitPrice: 2_888_888,
        discount: { type: 'percent', bp: 500 },
        taxRate: '1300',
      }),
    ],
    { orderDiscount: { type: 'percent', bp: 300 }, ...partial },
  );
}
