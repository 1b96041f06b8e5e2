import { AbstractNumbering, AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { House } from './house';
import { serialize } from './serialize';
import words from './words.json';

/** Ids of `w:num` in every document; ordered lists get further ones, so that each starts at 1. */
export const numberIds = { headings: 1, clauses: 2, bullets: 3, firstOrdered: 4 } as const;
const orderedAbstract = 4;

type Level = Omit<ILevelsOptions, 'level'>;

function level(
  format: Level['format'],
  text: string,
  suffix: 'space' | 'nothing' | 'tab',
  style: Level['style'] = {},
): Level {
  const suffixes = { space: LevelSuffix.SPACE, nothing: LevelSuffix.NOTHING, tab: LevelSuffix.TAB };
  return { ...(format ? { format } : {}), text, suffix: suffixes[suffix], alignment: AlignmentType.LEFT, style };
}

function at(left: number, hanging = 0, firstLine = 0): Level['style'] {
  return { paragraph: { indent: hanging > 0 ? { left, hanging } : { left, firstLine } } };
}

const chinese = LevelFormat.CHINESE_COUNTING_THOUSAND;
const decimal = LevelFormat.DECIMAL;

function headingLevels(house: House): Level[] {
  if (house.language === 'en') {
    return ['%1', '%1.%2', '%1.%2.%3'].map((text, index) =>
      level(decimal, text, 'tab', at(680 + index * 60, 680 + index * 60)),
    );
  }
  return [
    level(chinese, words.numbers.heading1, 'nothing', at(0)),
    level(chinese, words.numbers.heading2, 'nothing', at(0)),
    level(decimal, '%3.', 'space', at(0)),
  ];
}

/**
 * Clauses by DOMAIN.md §17: Chinese counting, then decimals of their own level only (mixed numbers such as 1.1 under a
 * Chinese level print wrongly). Lower levels restart under each higher one, which is what a multilevel list does.
 */
function clauseLevels(house: House): Level[] {
  const two = house.size.body * 20;
  if (house.language === 'en') {
    return [
      level(decimal, 'Article %1', 'space', at(0)),
      level(decimal, '%1.%2', 'tab', at(600, 600)),
      level(LevelFormat.LOWER_LETTER, '(%3)', 'tab', at(1080, 480)),
    ];
  }
  return [
    level(chinese, words.numbers.clause, 'space', at(0)),
    level(chinese, words.numbers.subclause, 'nothing', at(0, 0, two)),
    level(decimal, '%3.', 'space', at(0, 0, two)),
  ];
}

const paragraphStyles: Readonly<Record<string, readonly string[]>> = {
  headings: ['Heading1', 'Heading2', 'Heading3'],
  clauses: ['Clause', 'Subclause1', 'Subclause2'],
  bullets: ['ListBullet'],
};

function abstractNumber(id: number, name: string, levels: readonly Level[]): string {
  const definition = new AbstractNumbering(
    id,
    levels.map((options, index) => ({ level: index, ...options })),
  );
  let xml = serialize(definition.prepForXml(noContext))
    .replaceAll(' w:tentative="1"', '')
    .replace(' w15:restartNumberingAfterBreak="0"', '')
    .replace('w:val="hybridMultilevel"', 'w:val="multilevel"');
  for (const [index, style] of (paragraphStyles[name] ?? []).entries()) {
    const start = xml.indexOf(`<w:lvl w:ilvl="${index}">`);
    const format = xml.indexOf('<w:suff', start);
    xml = `${xml.slice(0, format)}<w:pStyle w:val="${style}"/>${xml.slice(format)}`;
  }
  return xml;
}

const noContext = { stack: [] } as unknown as Parameters<AbstractNumbering['prepForXml']>[0];

function instance(id: number, abstract: number, restart: boolean): string {
  const override = restart ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
}

/** The list definitions of a house style: the constant part of `word/numbering.xml`. */
export function abstractNumbers(house: House): string {
  const hang = house.language === 'zh-CN' ? 420 : 360;
  return (
    abstractNumber(numberIds.headings, 'headings', headingLevels(house)) +
    abstractNumber(numberIds.clauses, 'clauses', clauseLevels(house)) +
    abstractNumber(numberIds.bullets, 'bullets', [level(LevelFormat.BULLET, '\u2022', 'tab', at(hang, hang))]) +
    abstractNumber(orderedAbstract, 'ordered', [level(decimal, '%1.', 'tab', at(hang, hang))])
  );
}

/** Whole `word/numbering.xml` of a document with so many ordered lists. */
export function numberingXml(abstracts: string, orderedLists: number): string {
  const ids = [numberIds.headings, numberIds.clauses, numberIds.bullets];
  let xml = ids.map((id) => instance(id, id, false)).join('');
  for (let index = 0; index < orderedLists; index += 1) {
    xml += instance(numberIds.firstOrdered + index, orderedAbstract, true);
  }
  return `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstracts}${xml}</w:numbering>`;
}
