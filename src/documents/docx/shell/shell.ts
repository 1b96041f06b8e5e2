import type { DocumentTree } from '../../model/blocks';
import { whole } from '../xml';
import { type House, houseOf } from './house';
import { abstractNumbers, numberIds, numberingXml } from './numbering';
import { stylesXml } from './styles';

/** What all documents of one house style and language share. */
export interface Shell {
  readonly house: House;
  readonly styles: string;
  /** `word/numbering.xml` for so many ordered lists. */
  readonly numbering: (orderedLists: number) => string;
  readonly fontTable: string;
}

const compiled = new Map<string, Shell>();

/**
 * The compiled shell of a (style, language), made once per process: building it through the docx library costs more
 * than writing a whole document (PERFORMANCE.md, DOCX), and it never changes.
 */
export function shellOf(tree: Pick<DocumentTree, 'style' | 'language'>): Shell {
  const key = `${tree.style} ${tree.language}`;
  const known = compiled.get(key);
  if (known) return known;
  const house = houseOf(tree);
  const shell: Shell = {
    house,
    styles: whole(stylesXml(house, numberIds)),
    numbering: numberingOf(house),
    fontTable: whole(fontTable(house)),
  };
  compiled.set(key, shell);
  return shell;
}

/** Each text is kept: packed parts are found again by it, and finding the same string costs nothing. */
function numberingOf(house: House): Shell['numbering'] {
  const abstracts = abstractNumbers(house);
  const known = new Map<number, string>();
  return (orderedLists) => {
    const text = known.get(orderedLists) ?? whole(numberingXml(abstracts, orderedLists));
    known.set(orderedLists, text);
    return text;
  };
}

/** Names the fonts and what may stand in for them; no font file is shipped (DOMAIN.md §17). */
function fontTable(house: House): string {
  const { body, heading } = house.fonts;
  const latin = [...new Set([body.ascii, heading.ascii])].map((name) =>
    name === 'Arial'
      ? font(name, '020B0604020202020204', '00', 'swiss')
      : font(name, '02020603050405020304', '00', 'roman'),
  );
  const eastAsian = [
    font(body.eastAsia, '02010600030101010101', '86', 'auto', 'SimSun'),
    font(heading.eastAsia, '02010609060101010101', '86', 'modern', 'SimHei'),
  ];
  return `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...latin, ...eastAsian].join('')}</w:fonts>`;
}

function font(name: string, panose: string, charset: string, family: string, alternative?: string): string {
  const other = alternative === undefined ? '' : `<w:altName w:val="${alternative}"/>`;
  return `<w:font w:name="${name}">${other}<w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}
