import type { ClauseBlock, HeadingBlock, ListBlock, ParagraphBlock, SubclauseBlock } from '../../model/blocks';
import { numberIds } from '../shell/numbering';
import { inlineXml, paragraph } from './inline';
import { bookmarked } from './targets';
import type { Writer } from './writer';

const paragraphStyles: Readonly<Record<NonNullable<ParagraphBlock['style']>, string>> = {
  body: 'BodyText',
  plain: 'Normal',
  lead: 'Lead',
  muted: 'MutedText',
  note: 'Note',
  caption: 'Caption',
  amountInWords: 'AmountInWords',
  warning: 'Warning',
  title: 'Title',
  subtitle: 'Subtitle',
};

export function alignment(align: 'left' | 'center' | 'right' | undefined): string {
  return align === undefined ? '' : `<w:jc w:val="${align}"/>`;
}

const unindented = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';

export function paragraphXml(block: ParagraphBlock, writer: Writer): string {
  const style = block.style ?? 'body';
  const flush = style === 'body' && (block.align === 'center' || block.align === 'right');
  return paragraph(
    paragraphStyles[style],
    bookmarked(writer.targets.get(block), inlineXml(block.content, writer)),
    `${block.keepWithNext ? '<w:keepNext/>' : ''}${flush && writer.chinese ? unindented : ''}${alignment(block.align)}`,
  );
}

export function headingXml(block: HeadingBlock, writer: Writer): string {
  const content = bookmarked(writer.targets.get(block), inlineXml(block.content, writer));
  const pageBreak = block.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  // Heading styles carry the number; a heading without one leaves the list, and its indent with it.
  const plain = block.numbered
    ? ''
    : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>';
  return paragraph(`Heading${block.level}`, content, pageBreak + plain);
}

export function clauseXml(block: ClauseBlock, writer: Writer): string {
  return paragraph('Clause', bookmarked(writer.targets.get(block), inlineXml(block.content, writer)));
}

export function subclauseXml(block: SubclauseBlock, writer: Writer): string {
  const style = `Subclause${block.level}${block.emphasised ? 'Emphasised' : ''}`;
  return paragraph(style, bookmarked(writer.targets.get(block), inlineXml(block.content, writer)));
}

export function listXml(block: ListBlock, writer: Writer): string {
  if (!block.ordered) {
    return block.items.map((item) => paragraph('ListBullet', inlineXml(item.content, writer))).join('');
  }
  const id = numberIds.firstOrdered + writer.orderedLists;
  writer.orderedLists += 1;
  const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
  return block.items.map((item) => paragraph('ListNumber', inlineXml(item.content, writer), number)).join('');
}
