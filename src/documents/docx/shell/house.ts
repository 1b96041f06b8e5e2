import type { DocumentTree } from '../../model/blocks';
import words from './words.json';

export interface FontSet {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** Lengths of a page in twips; `side` is the margin at the left and at the right. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  readonly header: number;
  readonly footer: number;
}

/** A house style in one language. Lengths in twips (1/20 pt), sizes in half-points. */
export interface House {
  readonly language: DocumentTree['language'];
  readonly style: DocumentTree['style'];
  readonly fonts: { readonly body: FontSet; readonly heading: FontSet };
  readonly size: {
    readonly body: number;
    readonly title: number;
    readonly heading: readonly [number, number, number];
    readonly clause: number;
    readonly table: number;
    readonly detail: number;
    readonly small: number;
  };
  readonly page: PageSetup;
  /** Between the side margins. */
  readonly textWidth: number;
  /** Lines are exactly as high as said, so that a page holds what was reckoned for it in every word processor. */
  readonly exact: boolean;
  /** Line pitch of body text, at least. */
  readonly line: number;
  readonly tableLine: number;
  readonly colour: {
    readonly ink: string;
    readonly heading: string;
    readonly accent: string;
    readonly muted: string;
    readonly rule: string;
    readonly tint: string;
    readonly warning: string;
    /** Grounds of cells that speak for us, and against us. */
    readonly good: string;
    readonly bad: string;
  };
}

/** A4 with the business margins of DOMAIN.md §17: 25.4 mm above and below, 31.7 mm at the sides. */
const businessPage: PageSetup = {
  width: 11906,
  height: 16838,
  top: 1440,
  bottom: 1440,
  side: 1797,
  header: 794,
  footer: 737,
};
/** Reports carry wide tables: 20 mm at the sides. */
const reportPage: PageSetup = { ...businessPage, side: 1134 };
/** Tables with many columns lie on their side: 15 mm all around. */
const widePage: PageSetup = { ...businessPage, width: 16838, height: 11906, top: 1134, bottom: 964, side: 850 };
/** A card fills its one sheet: 13 mm at the sides. */
const cardPage: PageSetup = { ...businessPage, top: 1021, bottom: 794, side: 737, header: 510, footer: 397 };

const ink = '1D1E1B';
const pine = '1F6F5C';

function fonts(latin: string, eastAsia: string): FontSet {
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

/**
 * Fonts, sizes and colours by DOMAIN.md §17. Body lines are given as "at least", in points: 1.5 lines of the named font,
 * and the same pitch where a machine has to put another font in its place.
 */
export function houseOf(tree: Pick<DocumentTree, 'style' | 'language'>): House {
  const chinese = tree.language === 'zh-CN';
  const contract = tree.style === 'contract';
  const wide = tree.style === 'wide';
  const report = tree.style === 'report' || wide;
  const card = tree.style === 'card';
  const page = card ? cardPage : wide ? widePage : report ? reportPage : businessPage;
  const latinBody = chinese || contract ? 'Times New Roman' : 'Arial';
  const latinHeading = contract && !chinese ? 'Times New Roman' : 'Arial';
  return {
    language: tree.language,
    style: tree.style,
    fonts: { body: fonts(latinBody, words.fonts.song), heading: fonts(latinHeading, words.fonts.hei) },
    page,
    textWidth: page.width - 2 * page.side,
    exact: card,
    size: card
      ? { body: 17, title: 32, heading: [20, 18, 17], clause: 17, table: 17, detail: 15, small: 16 }
      : {
          body: chinese ? (report ? 21 : 24) : contract ? 22 : report ? 20 : 21,
          title: chinese ? 44 : 40,
          heading: contract ? [30, 26, 24] : report ? [30, 25, 22] : [32, 26, 24],
          clause: chinese ? 24 : 23,
          table: contract ? 21 : report ? 18 : 20,
          detail: report ? 16 : 18,
          small: 18,
        },
    line: card ? 250 : report ? (chinese ? 360 : 310) : chinese ? (contract ? 440 : 420) : contract ? 340 : 330,
    tableLine: card ? 240 : report ? 270 : 300,
    colour: {
      ink,
      heading: contract ? '000000' : pine,
      accent: contract ? '000000' : pine,
      muted: '6A6A62',
      rule: 'C9C6BE',
      tint: 'F3F1EC',
      warning: 'A33B1F',
      good: 'E4EFEB',
      bad: 'F8E8E2',
    },
  };
}
