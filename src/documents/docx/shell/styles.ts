import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  Styles,
  UnderlineType,
} from 'docx';
import type { FontSet, House } from './house';
import { serialize } from './serialize';
import { tableStyles } from './tableStyles';

type ParagraphOptions = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunOptions = NonNullable<IParagraphStyleOptions['run']>;

/** First line indented by two characters: both forms, since Word prefers one and LibreOffice reads the other (§17). */
function twoCharacters(house: House, size: number): NonNullable<ParagraphOptions['indent']> {
  return house.language === 'zh-CN' ? { firstLine: size * 20, firstLineChars: 200 } : {};
}

const noIndent = { firstLine: 0, firstLineChars: 0 };

function lines(
  house: House,
  before: number,
  after: number,
  line = house.line,
): NonNullable<ParagraphOptions['spacing']> {
  return { before, after, line, lineRule: house.exact ? LineRuleType.EXACT : LineRuleType.AT_LEAST };
}

function runOf(font: FontSet, size: number, more: RunOptions = {}): RunOptions {
  return { font, size, ...more };
}

function style(
  id: string,
  name: string,
  basedOn: string | null,
  run: RunOptions,
  paragraph: ParagraphOptions,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions {
  return { id, name, ...(basedOn === null ? {} : { basedOn }), quickFormat: true, run, paragraph, ...more };
}

function textStyles(house: House): IParagraphStyleOptions[] {
  const { body } = house.fonts;
  const { size, colour } = house;
  const after = house.style === 'contract' ? 60 : 120;
  const justified = { alignment: house.language === 'zh-CN' ? AlignmentType.BOTH : AlignmentType.LEFT };
  const normal = runOf(body, size.body);
  return [
    style('Normal', 'Normal', null, normal, { spacing: lines(house, 0, after) }),
    style('BodyText', 'Body Text', 'Normal', normal, { ...justified, indent: twoCharacters(house, size.body) }),
    style('Lead', 'Lead', 'Normal', runOf(body, size.body + 3), { spacing: lines(house, 0, 200, house.line + 40) }),
    style('MutedText', 'Muted Text', 'Normal', runOf(body, size.table, { color: colour.muted }), {
      spacing: lines(house, 0, after, house.tableLine),
    }),
    style('Subtitle', 'Subtitle', 'Normal', runOf(body, size.table + 1, { color: '4B4C45' }), {
      alignment: house.style === 'contract' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: lines(house, 0, 280, house.tableLine),
    }),
    style('Note', 'Note', 'Normal', runOf(body, size.table), {
      spacing: lines(house, 60, 160, house.tableLine + 20),
      indent: { left: 170 },
      shading: { type: 'clear', color: 'auto', fill: colour.tint },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour.accent } },
    }),
    style('Warning', 'Warning', 'Normal', runOf(body, size.body, { bold: true, color: colour.warning }), {
      spacing: lines(house, 60, 120),
    }),
    style('Caption', 'caption', 'Normal', runOf(body, size.detail, { color: colour.muted }), {
      alignment: AlignmentType.CENTER,
      spacing: lines(house, 60, 160, house.tableLine),
    }),
    style('AmountInWords', 'Amount in Words', 'Normal', runOf(body, size.table + 1), {
      alignment: AlignmentType.RIGHT,
      spacing: lines(house, 80, 160, house.tableLine),
    }),
    style('Figure', 'Figure', 'Normal', normal, {
      keepNext: true,
      spacing: { before: 120, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    }),
    style('ListBullet', 'List Bullet', 'Normal', normal, {
      numbering: { reference: 'bullets', level: 0 },
      spacing: lines(house, 0, 40),
    }),
    style('ListNumber', 'List Number', 'Normal', normal, { spacing: lines(house, 0, 40) }),
  ];
}

function headingStyles(house: House): IParagraphStyleOptions[] {
  const { heading } = house.fonts;
  const { size, colour } = house;
  const contract = house.style === 'contract';
  const chinese = house.language === 'zh-CN';
  const bold = { bold: true };
  const next = { next: 'BodyText' };
  const keep = { keepNext: true, keepLines: true };
  const title = style(
    'Title',
    'Title',
    'Normal',
    runOf(heading, size.title, { ...bold, ...(contract && chinese ? { characterSpacing: 120 } : {}) }),
    {
      ...keep,
      alignment: contract ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: contract ? 120 : 0, after: contract ? 160 : 200, line: 276, lineRule: LineRuleType.AUTO },
    },
    next,
  );
  const before = [contract ? 240 : 320, 280, 200];
  const after = [160, 100, 80];
  const headings = size.heading.map((points, index) =>
    style(
      `Heading${index + 1}`,
      `heading ${index + 1}`,
      'Normal',
      runOf(heading, points, { ...bold, color: index === 0 ? colour.heading : colour.ink }),
      {
        ...keep,
        outlineLevel: index,
        numbering: { reference: 'headings', level: index },
        spacing: lines(house, before[index] ?? 0, after[index] ?? 0, points * 13),
      },
      { ...next, uiPriority: 9 },
    ),
  );
  const clause = style(
    'Clause',
    'Clause',
    'Normal',
    runOf(heading, size.clause, { ...bold, color: '000000' }),
    { ...keep, outlineLevel: 0, numbering: { reference: 'clauses', level: 0 }, spacing: lines(house, 200, 60) },
    { next: 'Subclause1' },
  );
  return [title, ...headings, clause, ...subclauseStyles(house)];
}

/** Subclauses, and the ones that the law wants to stand out (DOMAIN.md §10, Art. 496): bold and underlined. */
function subclauseStyles(house: House): IParagraphStyleOptions[] {
  const normal = runOf(house.fonts.body, house.size.body);
  const stress = { bold: true, underline: { type: UnderlineType.SINGLE } };
  return [1, 2].flatMap((level) => [
    style(`Subclause${level}`, `Subclause ${level}`, 'Normal', normal, {
      alignment: house.language === 'zh-CN' ? AlignmentType.BOTH : AlignmentType.LEFT,
      numbering: { reference: 'clauses', level },
      spacing: lines(house, 0, 40),
    }),
    style(
      `Subclause${level}Emphasised`,
      `Subclause ${level} Emphasised`,
      `Subclause${level}`,
      { ...normal, ...stress },
      {},
    ),
  ]);
}

function tableTextStyles(house: House): IParagraphStyleOptions[] {
  const { body } = house.fonts;
  const { size, colour } = house;
  const spacing = { spacing: lines(house, 0, 0, house.tableLine) };
  const text = runOf(body, size.table);
  const at = { Text: AlignmentType.LEFT, Right: AlignmentType.RIGHT, Center: AlignmentType.CENTER };
  const cells = Object.entries(at).flatMap(([name, alignment]) => [
    style(`Table${name}`, `Table ${name}`, 'Normal', text, { ...spacing, alignment }),
    style(
      `TableHead${name}`,
      `Table Head ${name}`,
      `Table${name}`,
      { ...text, bold: true },
      { alignment, keepNext: true },
    ),
    style(
      `TableOptional${name}`,
      `Table Optional ${name}`,
      `Table${name}`,
      { ...text, color: colour.muted },
      { alignment },
    ),
    style(
      `TableTotal${name}`,
      `Table Total ${name}`,
      `Table${name}`,
      { ...text, size: size.table + 1, bold: true },
      { alignment },
    ),
    style(
      `TableDetail${name}`,
      `Table Detail ${name}`,
      `Table${name}`,
      runOf(body, size.detail, { color: colour.muted }),
      {
        alignment,
        spacing: lines(house, 0, 0, 250),
      },
    ),
  ]);
  return [
    ...cells,
    style('TableSection', 'Table Section', 'TableText', runOf(house.fonts.heading, size.table, { bold: true }), {
      keepNext: true,
    }),
    ...(['report', 'wide', 'card'].includes(house.style) ? [cellItem(house)] : []),
    style('Party', 'Party', 'Normal', text, { spacing: lines(house, 0, 0, 320) }),
    style('PartyName', 'Party Name', 'Party', { ...text, bold: true }, {}),
    style('Signature', 'Signature', 'Normal', text, {
      keepNext: true,
      keepLines: true,
      spacing: lines(house, 120, 120, 320),
    }),
    style('SignatureName', 'Signature Name', 'Signature', { ...text, bold: true }, {}),
    style('Gap', 'Gap', 'Normal', runOf(body, 8), {
      spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** A marked item in a cell: its mark stands out to the left. */
function cellItem(house: House): IParagraphStyleOptions {
  const indent = house.style === 'card' ? 190 : 400;
  return style('TableItem', 'Table Item', 'TableText', runOf(house.fonts.body, house.size.table), {
    indent: { left: indent, hanging: indent },
    spacing: lines(house, 0, house.style === 'card' ? 0 : 40, house.tableLine),
  });
}

function frameStyles(house: House): IParagraphStyleOptions[] {
  const { body, heading } = house.fonts;
  const { size, colour } = house;
  const small = runOf(body, size.small, { color: colour.muted });
  const tight = { before: 0, after: 0, line: 260, lineRule: LineRuleType.AT_LEAST };
  const toc = (level: number, left: number): IParagraphStyleOptions =>
    style(
      `TOC${level}`,
      `toc ${level}`,
      'Normal',
      runOf(body, level === 1 ? size.body : size.table + 1),
      {
        spacing: lines(house, level === 1 ? 60 : 0, 20, level === 1 ? house.line : house.tableLine + 40),
        indent: { left },
      },
      { uiPriority: 39 },
    );
  return [
    style('Header', 'header', 'Normal', small, {
      spacing: tight,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colour.rule } },
    }),
    style('CoverHeader', 'Cover Header', 'Normal', small, { spacing: tight, alignment: AlignmentType.CENTER }),
    style('Footer', 'footer', 'Normal', small, { spacing: tight, alignment: AlignmentType.CENTER }),
    style(
      'TOCHeading',
      'TOC Heading',
      'Normal',
      runOf(heading, size.heading[0], { bold: true, color: colour.heading }),
      {
        keepNext: true,
        alignment: house.style === 'contract' ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: lines(house, 0, 200),
      },
    ),
    toc(1, 0),
    toc(2, 420),
  ];
}

function coverStyles(house: House): IParagraphStyleOptions[] {
  const { body, heading } = house.fonts;
  const { size, colour } = house;
  const auto = (before: number, after: number, line = 288): NonNullable<ParagraphOptions['spacing']> => ({
    before,
    after,
    line,
    lineRule: LineRuleType.AUTO,
  });
  const centred = house.style === 'contract' ? { alignment: AlignmentType.CENTER } : {};
  const contract = house.style === 'contract';
  return [
    style('CoverSender', 'Cover Sender', 'Normal', runOf(heading, contract ? 28 : 26, { bold: true }), {
      ...centred,
      spacing: auto(0, 0, 240),
    }),
    style('CoverRule', 'Cover Rule', 'Normal', runOf(body, 12), {
      spacing: { before: 2200, after: 420, line: 160, lineRule: LineRuleType.EXACT },
      indent: { right: house.textWidth - 960 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 0, color: colour.accent } },
    }),
    style(
      'CoverTitle',
      'Cover Title',
      'Normal',
      runOf(heading, contract ? 56 : 57, {
        bold: true,
        ...(contract && house.language === 'zh-CN' ? { characterSpacing: 120 } : { characterSpacing: 10 }),
      }),
      {
        ...centred,
        spacing: auto(contract ? 2800 : 0, 120, 264),
        indent: noIndent,
      },
    ),
    style('CoverSubtitle', 'Cover Subtitle', 'Normal', runOf(body, 30, { color: '4B4C45' }), {
      ...centred,
      spacing: auto(60, 0),
    }),
    style(
      'CoverLabel',
      'Cover Label',
      'Normal',
      runOf(body, contract ? 26 : size.table + 2, { color: contract ? colour.ink : colour.muted }),
      {
        spacing: lines(house, 50, 50, 320),
      },
    ),
    style('CoverValue', 'Cover Value', 'Normal', runOf(body, contract ? 26 : size.table + 2), {
      spacing: lines(house, 50, 50, 320),
    }),
    style('CoverEnd', 'Cover End', 'Normal', runOf(body, 2), {
      spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
  ];
}

function characterStyles(house: House): ICharacterStyleOptions[] {
  const { body } = house.fonts;
  return [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true },
    { id: 'Muted', name: 'Muted', run: { font: body, color: house.colour.muted, size: house.size.detail } },
    {
      id: 'DraftMark',
      name: 'Draft Mark',
      run: { font: house.fonts.heading, bold: true, color: house.colour.warning },
    },
  ];
}

/** `word/styles.xml`, written by the docx library from the house style. `numberIds` resolves list names to ids. */
export function stylesXml(house: House, numberIds: Readonly<Record<string, number>>): string {
  const styles = new Styles({
    importedStyles: [
      new DocumentDefaults({
        run: runOf(house.fonts.body, house.size.body, {
          color: house.colour.ink,
          language: {
            value: house.language === 'zh-CN' ? 'en-US' : 'en-GB',
            eastAsia: 'zh-CN',
            bidirectional: 'ar-SA',
          },
        }),
        paragraph: { spacing: lines(house, 0, 0) },
      }),
    ],
    paragraphStyles: [
      ...textStyles(house),
      ...headingStyles(house),
      ...tableTextStyles(house),
      ...frameStyles(house),
      ...coverStyles(house),
    ],
    characterStyles: characterStyles(house),
  });
  const xml = serialize(styles.prepForXml(context()));
  return withTabs(withNumbers(xml, numberIds), house.textWidth)
    .replace('<w:styles>', `<w:styles xmlns:w="${wordNamespace}">`)
    .replace('w:styleId="DefaultParagraphFont"', 'w:default="1" w:styleId="DefaultParagraphFont"')
    .replace('</w:styles>', `${tableStyles(house)}</w:styles>`);
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The library names lists as `{reference-instance}`; the compiled shell carries ids. */
function withNumbers(xml: string, ids: Readonly<Record<string, number>>): string {
  return xml.replace(/\{(\w+)-\d+\}/g, (_, name: string) => String(ids[name] ?? 0));
}

function tabs(textWidth: number): Readonly<Record<string, string>> {
  const dotted = `<w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/>`;
  return {
    Header: `<w:tab w:val="center" w:pos="${Math.round(textWidth / 2)}"/><w:tab w:val="right" w:pos="${textWidth}"/>`,
    TOC1: dotted,
    TOC2: dotted,
  };
}

/** Tab stops belong to the style; the library can only give them to paragraphs. */
function withTabs(xml: string, textWidth: number): string {
  return Object.entries(tabs(textWidth)).reduce((styles, [id, stops]) => {
    const start = styles.indexOf(`w:styleId="${id}"`);
    const spacing = styles.indexOf('<w:spacing', start);
    return `${styles.slice(0, spacing)}<w:tabs>${stops}</w:tabs>${styles.slice(spacing)}`;
  }, xml);
}

/** Only lists are looked up while styles are written; their ids are filled in by {@link withNumbers}. */
function context(): Parameters<Styles['prepForXml']>[0] {
  return {
    stack: [],
    file: { Numbering: { createConcreteNumberingInstance: () => undefined } },
  } as unknown as Parameters<Styles['prepForXml']>[0];
}
