import { sharedWords } from '../templates/shared/words';

/** Counting numeral for clauses, 1–9,999: 11 as in the eleventh clause, 101, 112 (DOMAIN.md §17, clause numbers). */
export function chineseNumeral(value: number): string {
  const { digits, ranks } = sharedWords('zh-CN').format;
  const figures = [...String(value)].map(Number);
  let text = '';
  let zero = false;
  figures.forEach((figure, index) => {
    const rank = figures.length - 1 - index;
    if (figure === 0) {
      zero = text !== '';
      return;
    }
    if (zero) text += digits[0] ?? '';
    zero = false;
    const leadingTen = rank === 1 && figure === 1 && text === '';
    text += `${leadingTen ? '' : (digits[figure] ?? '')}${ranks[rank] ?? ''}`;
  });
  return text;
}
