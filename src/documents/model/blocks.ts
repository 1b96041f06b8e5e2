/** Where a block's content comes from (ARCHITECTURE.md §6, lineage). */
export interface Lineage {
  readonly entity: string;
  readonly id: string;
  readonly rev: number;
  readonly field: string;
}

export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Secondary wording: smaller, grey. */
  readonly muted?: boolean;
}
/** A reference to a numbered block; `text` is its computed label, e.g. that of clause 3. */
export interface ReferenceRun {
  readonly type: 'reference';
  readonly target: string;
  readonly text: string;
}
export interface BreakRun {
  readonly type: 'break';
}
export type Run = TextRun | ReferenceRun | BreakRun;
/** Rich text; newlines inside a string become line breaks. */
export type Inline = readonly Run[];

interface BlockBase {
  readonly lineage?: Lineage;
  /** Target of references and of the contents list. */
  readonly anchor?: string;
}

/** `level` 1–3; renderers number headings by the template's heading style. */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly content: Inline;
  readonly numbered: boolean;
  readonly pageBreakBefore?: boolean;
}
/** A numbered clause: its heading, followed by `subclause` and `paragraph` blocks. */
export interface ClauseBlock extends BlockBase {
  readonly type: 'clause';
  readonly content: Inline;
}
/** Level 1 in Chinese or roman numerals in brackets, level 2: 1. Numbering restarts under each clause and each level-1 item. */
export interface SubclauseBlock extends BlockBase {
  readonly type: 'subclause';
  readonly level: 1 | 2;
  readonly content: Inline;
  /** Limits or excludes liability: printed bold and underlined (DOMAIN.md §10, Art. 496). */
  readonly emphasised?: boolean;
}
export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  readonly content: Inline;
  /** `body`: first line indented in Chinese; `plain`: not; others by name. */
  /** `title`, `subtitle`: the document's name on a first page without cover, and the line of data under it. */
  readonly style?:
    | 'body'
    | 'plain'
    | 'lead'
    | 'muted'
    | 'note'
    | 'caption'
    | 'amountInWords'
    | 'warning'
    | 'title'
    | 'subtitle';
  readonly align?: 'left' | 'center' | 'right';
  readonly keepWithNext?: boolean;
}
export interface ListBlock extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly { readonly content: Inline; readonly lineage?: Lineage }[];
}
export interface TableColumn {
  /** Parts of the full text width; renderers scale the sum to it. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}
export interface TableCell {
  readonly content: Inline;
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly lineage?: Lineage;
  /** Further paragraphs of the cell, muted. */
  readonly detail?: Inline;
  /** A list under the content, each item with its mark standing out: a bullet, or the name of a factor. */
  readonly items?: readonly CellItem[];
  /** Ground of the cell: `good` speaks for us, `bad` against us; never the only sign of it. */
  readonly tone?: 'tint' | 'good' | 'bad';
}
export interface CellItem {
  readonly mark: string;
  readonly content: Inline;
  readonly lineage?: Lineage;
}
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** `section`: a heading line inside the table; `subtotal`, `total`: rules and weight; `optional`: greyed. */
  readonly kind?: 'normal' | 'section' | 'text' | 'optional' | 'subtotal' | 'total';
  /** May go on over the end of a page: for rows that may be longer than one. */
  readonly splits?: boolean;
}
export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  /** Repeated on each page. */
  readonly header?: readonly TableCell[];
  readonly rows: readonly TableRow[];
  /** `ruled`: horizontal rules only (default); `grid`: borders on all sides; `plain`: none. */
  readonly look?: 'ruled' | 'grid' | 'plain';
  /** Name for assistive technology. */
  readonly label: string;
}
/** Bottom lines of a quote, right-aligned under its table. */
export interface TotalsBlock extends BlockBase {
  readonly type: 'totals';
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly strong?: boolean;
    readonly lineage?: Lineage;
  }[];
}
/** Parties of a contract side by side; rows of label and value. */
export interface PartiesBlock extends BlockBase {
  readonly type: 'parties';
  readonly parties: readonly {
    readonly role: string;
    readonly name: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
    readonly lineage?: Lineage;
  }[];
}
/** Signature page: borderless, kept together with the text before it. */
export interface SignatureBlock extends BlockBase {
  readonly type: 'signatures';
  readonly parties: readonly { readonly role: string; readonly name: string; readonly lines: readonly string[] }[];
}
export interface FigureBlock extends BlockBase {
  readonly type: 'figure';
  readonly image: DocumentImage;
  /** Printed width in mm; the height follows. */
  readonly widthMm: number;
  readonly alt: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly caption?: Inline;
}
export interface ContentsBlock extends BlockBase {
  readonly type: 'contents';
  readonly title: string;
}
export interface PageBreakBlock extends BlockBase {
  readonly type: 'pageBreak';
}
/** First page without header and number. */
export interface CoverBlock extends BlockBase {
  readonly type: 'cover';
  readonly look: 'proposal' | 'contract';
  readonly logo?: DocumentImage;
  readonly sender: string;
  readonly title: Inline;
  readonly subtitle?: Inline;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly lineage?: Lineage }[];
}

export type Block =
  | HeadingBlock
  | ClauseBlock
  | SubclauseBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | TotalsBlock
  | PartiesBlock
  | SignatureBlock
  | FigureBlock
  | ContentsBlock
  | PageBreakBlock
  | CoverBlock;

export interface DocumentImage {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A whole document, ready for any renderer. */
export interface DocumentTree {
  readonly language: 'zh-CN' | 'en';
  /** House style: page, colours, sizes, numbering of headings. `report`: denser, for wide tables; `card`: one full sheet; `wide`: a report on its side. */
  readonly style: 'business' | 'contract' | 'report' | 'card' | 'wide';
  readonly title: string;
  /** Document properties; nothing internal. */
  readonly properties: { readonly author: string; readonly company: string; readonly subject: string };
  readonly header: { readonly left: string; readonly right: string };
  /** Drafts say so on every page: text of the watermark line in the header, and of the diagonal mark. */
  readonly draftMark?: string;
  /** Let Word refresh the contents on opening (it asks the user first). */
  readonly updateFields?: boolean;
  readonly blocks: readonly Block[];
  /** Amounts that must be found again in the written file, as printed. */
  readonly checks: readonly { readonly name: string; readonly text: string }[];
}

export function run(text: string, marks?: Omit<TextRun, 'type' | 'text'>): TextRun {
  return { type: 'text', text, ...marks };
}

/** Plain text as rich text. */
export function plain(text: string): Inline {
  return [run(text)];
}
