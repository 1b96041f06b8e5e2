/** Size of words in drawn pictures unless told, pixels. */
export const pictureFontSize = 12;

/** About how wide a text is drawn, pixels: a Chinese letter is as wide as the font is high, a Latin one 0.58 of it. */
export function textWidth(text: string, size = pictureFontSize): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size * 0.58), 0);
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, size = pictureFontSize): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}\u2026`, size) > width) break;
    kept += letter;
  }
  return `${kept}\u2026`;
}

/** The text in at most so many lines of a width, broken between words; the last one is cut where it is still too long. */
export function inLines(text: string, width: number, most: number, size = pictureFontSize): string[] {
  // A Chinese letter is a word of its own here; what closes a phrase never begins a line.
  const words =
    text.match(
      /[\u2e80-\uffff][\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*|[^\s\u2e80-\uffff]+\s*|\s+/g,
    ) ?? [];
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last}${word}`.trim(), size) <= width) lines[lines.length - 1] = last + word;
    else if (lines.length < most) lines.push(word);
    else {
      lines[lines.length - 1] = `${last ?? ''}${words.slice(at).join('')}`;
      break;
    }
  }
  return lines.map((line) => shortened(line.trim(), width, size));
}
