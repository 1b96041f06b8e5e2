import type { DocumentImage, FigureBlock } from '../../model/blocks';
import { escapeAttribute } from '../xml';
import { inlineXml, paragraph } from './inline';
import { alignment } from './paragraphs';
import { bookmarked } from './targets';
import type { Writer } from './writer';

/** English metric units per millimetre and per twip. */
const emuPerMm = 36000;
const emuPerTwip = 635;
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** An inline picture of the given width in mm, never wider than the text; ids are unique in the document. */
export function drawing(image: DocumentImage, widthMm: number, alt: string, writer: Writer): string {
  const part = writer.addImage(image);
  const id = writer.nextDrawing();
  const width = Math.max(1, Math.min(Math.round(widthMm * emuPerMm), writer.shell.house.textWidth * emuPerTwip));
  const height = Math.max(1, Math.round((width * Math.max(1, image.heightPx)) / Math.max(1, image.widthPx)));
  const name = escapeAttribute(alt);
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="Picture ${id}" descr="${name}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}">` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="${part.name}" descr="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${part.relationId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

export function figureXml(block: FigureBlock, writer: Writer): string {
  const picture = bookmarked(writer.targets.get(block), drawing(block.image, block.widthMm, block.alt, writer));
  const align = block.align ?? 'center';
  if (!block.caption) return paragraph('Figure', picture, `<w:keepNext w:val="0"/>${alignment(align)}`);
  return (
    paragraph('Figure', picture, alignment(align)) +
    paragraph('Caption', inlineXml(block.caption, writer), alignment(align))
  );
}
