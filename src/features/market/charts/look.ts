import { fontFamily, houseColours } from '@/ui';

/**
 * The colours of a chart as plain values: one accent for us, greys for the others. Charts take them from outside, so
 * that the same chart is drawn on a light and a dark screen and into a picture for a document.
 */
export interface ChartPalette {
  readonly ground: string;
  readonly ink: string;
  /** Words of axes. */
  readonly soft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  /** Greys for the others, the first being the strongest. */
  readonly others: readonly string[];
  readonly font: string;
}

function paletteOf(scheme: 'light' | 'dark'): ChartPalette {
  const colours = houseColours[scheme];
  return {
    ground: colours['--dw-bg'],
    ink: colours['--dw-text'],
    soft: colours['--dw-text-2'],
    line: colours['--dw-line'],
    lineStrong: colours['--dw-line-strong'],
    accent: colours['--dw-primary'],
    accentSoft: colours['--dw-primary-soft'],
    others: [colours['--dw-text-2'], colours['--dw-control-line']],
    font: fontFamily,
  };
}

/** For screens by colour scheme; documents always take `light`. */
export const palettes = { light: paletteOf('light'), dark: paletteOf('dark') } as const;

/** What every chart is given: its exact size in pixels and its colours. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly palette: ChartPalette;
}

export const chartFontSize = 12;

/** About how wide a text is drawn, pixels: a Chinese letter is as wide as the font is high, a Latin one 0.58 of it. */
export function textWidth(text: string, size = chartFontSize): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size * 0.58), 0);
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, size = chartFontSize): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}\u2026`, size) > width) break;
    kept += letter;
  }
  return `${kept}\u2026`;
}

/** Dashes tell lines of the same grey apart; ours is solid. */
export const dashes = ['6 3', '2 3', '12 3 2 3', '16 5', '1 5'] as const;

/** The look of the company at a place of the list of others. */
export function otherLook(palette: ChartPalette, index: number): { readonly colour: string; readonly dash: string } {
  return {
    colour: palette.others[index % palette.others.length] ?? palette.soft,
    dash: dashes[index % dashes.length] ?? '',
  };
}

/** Pixels that so many bars of price indices need. */
export const priceIndexHeight = (bars: number): number => 34 + Math.max(1, bars) * 30;

/** Pixels of one name below a profile. */
export const profileLabelLine = 16;

/** Pixels that a profile of so many factors and companies needs. */
export const profileHeight = (factors: number, companies: number): number =>
  74 + Math.max(1, factors) * 30 + Math.max(1, companies) * profileLabelLine;
