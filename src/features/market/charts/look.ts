import { pictureFontSize } from '@/features/common/pictures/text';
import type { Language } from '@/i18n/setup';
import { fontFamilies, houseColours } from '@/ui';

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
  /** The others: lines and points, and the lighter one of bars. */
  readonly other: string;
  readonly otherSoft: string;
  readonly font: string;
}

function paletteOf(scheme: 'light' | 'dark', language: Language): ChartPalette {
  const colours = houseColours[scheme];
  return {
    ground: colours['--dw-bg'],
    ink: colours['--dw-text'],
    soft: colours['--dw-text-2'],
    line: colours['--dw-line'],
    lineStrong: colours['--dw-line-strong'],
    accent: colours['--dw-primary'],
    accentSoft: colours['--dw-primary-soft'],
    other: colours['--dw-text-2'],
    otherSoft: colours['--dw-control-line'],
    font: fontFamilies[language],
  };
}

/** By language and colour scheme of the screen; documents always take `light`, in their own language. */
export const palettes = {
  'zh-CN': { light: paletteOf('light', 'zh-CN'), dark: paletteOf('dark', 'zh-CN') },
  en: { light: paletteOf('light', 'en'), dark: paletteOf('dark', 'en') },
} as const satisfies Record<Language, unknown>;

/** What every chart is given: its exact size in pixels and its colours. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly palette: ChartPalette;
}

export const chartFontSize = pictureFontSize;

/** Pixels that so many bars of price indices need. */
export const priceIndexHeight = (bars: number): number => 34 + Math.max(1, bars) * 30;

/** Pixels of a profile: names and scale above, then a row for each factor. */
export const profileHead = 66;
export const profileRow = 28;

/** Pixels that a profile of so many factors needs. */
export const profileHeight = (factors: number): number => profileHead + Math.max(1, factors) * profileRow + 26;
