import { currencies } from '../../domain/kernel/money';

const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
/** From twenty upward; index 0 is twenty. */
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, 'trillion'],
  [1_000_000_000n, 'billion'],
  [1_000_000n, 'million'],
  [1_000n, 'thousand'],
];
const units: Readonly<Record<string, readonly [string, string]>> = {
  CNY: ['Chinese yuan', 'fen'],
  USD: ['US dollars', 'cents'],
  EUR: ['euros', 'cents'],
  GBP: ['pounds sterling', 'pence'],
  HKD: ['Hong Kong dollars', 'cents'],
};

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const parts = hundreds > 0 ? [`${small[hundreds] ?? ''} hundred`] : [];
  if (rest > 0) {
    const ten = tens[Math.floor(rest / 10) - 2] ?? '';
    const one = rest % 10 === 0 ? '' : `-${small[rest % 10] ?? ''}`;
    parts.push(rest < 20 ? (small[rest] ?? '') : `${ten}${one}`);
  }
  return parts.join(' and ');
}

/** A whole number from 0 upward in English words. */
export function englishCount(value: bigint): string {
  if (value === 0n) return 'zero';
  const parts: string[] = [];
  let rest = value;
  for (const [scale, name] of scales) {
    const count = rest / scale;
    if (count > 0n) parts.push(`${englishCount(count)} ${name}`);
    rest %= scale;
  }
  if (rest > 0n) {
    const last = belowThousand(Number(rest));
    parts.push(parts.length > 0 && rest < 100n ? `and ${last}` : last);
  }
  return parts.join(' ');
}

/**
 * An amount in English words, as contracts write it: `Chinese yuan one hundred and five and fen twenty only`.
 * Empty for currencies without a known name and for negative amounts.
 */
export function amountInEnglish(minor: number, currency: string): string {
  const names = units[currency];
  if (!names || minor < 0) return '';
  const base = 10n ** BigInt(currencies[currency]?.exponent ?? 2);
  const whole = BigInt(minor) / base;
  const part = BigInt(minor) % base;
  const main = `${names[0]} ${englishCount(whole)}`;
  return part === 0n ? `${main} only` : `${main} and ${names[1]} ${englishCount(part)} only`;
}
