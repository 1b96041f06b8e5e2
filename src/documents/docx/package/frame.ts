import { field, paragraph, textRun } from '../body/inline';
import type { Writer } from '../body/writer';
import words from '../shell/words.json';
import { escapeAttribute } from '../xml';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:w10="urn:schemas-microsoft-com:office:word"';

/**
 * The diagonal draft mark, as Word's own "watermark" command writes it: WordArt in the header, centred on the page,
 * behind the text. `serial` keeps shape ids apart between the headers.
 */
function watermark(text: string, serial: number, font: string): string {
  const letters = [...text].length;
  const wide = /\p{Script=Han}/u.test(text) ? 1 : 0.62;
  const height = Math.min(130, 400 / Math.max(1, letters * wide));
  const size = `width:${Math.round(height * letters * wide)}pt;height:${Math.round(height)}pt`;
  return (
    '<w:r><w:rPr><w:noProof/></w:rPr><w:pict>' +
    `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">` +
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>' +
    '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
    `<v:shape id="PowerPlusWaterMarkObject${serial}" o:spid="_x0000_s${2048 + serial}" type="#_x0000_t136" ` +
    `style="position:absolute;margin-left:0;margin-top:0;${size};rotation:315;z-index:-251658752;mso-position-horizontal:center;` +
    'mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#c9c6be" stroked="f">' +
    `<v:fill opacity=".45"/><v:textpath style="font-family:&quot;${escapeAttribute(font)}&quot;;font-size:1pt" string="${escapeAttribute(text)}"/>` +
    '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
  );
}

const draftStyle = '<w:rStyle w:val="DraftMark"/>';

function mark(writer: Writer, serial: number): string {
  const text = writer.tree.draftMark;
  return text === undefined || text === '' ? '' : watermark(text, serial, writer.shell.house.fonts.heading.eastAsia);
}

/** Header: left and right text over a thin rule; drafts say so between them. */
export function headerXml(writer: Writer): string {
  const { header, draftMark = '' } = writer.tree;
  const runs = `${textRun(header.left)}<w:r><w:tab/></w:r>${textRun(draftMark, draftStyle)}<w:r><w:tab/></w:r>${textRun(header.right)}`;
  return `<w:hdr ${namespaces}>${paragraph('Header', mark(writer, 1) + runs)}</w:hdr>`;
}

/** The cover's header is empty, except that drafts say so on every page. */
export function coverHeaderXml(writer: Writer): string {
  return `<w:hdr ${namespaces}>${paragraph('CoverHeader', mark(writer, 2) + textRun(writer.tree.draftMark ?? '', draftStyle))}</w:hdr>`;
}

/** "Page X of Y", centred (DOMAIN.md §17, header and footer). */
export function footerXml(writer: Writer): string {
  const [before = '', between = '', after = ''] = words.footer[writer.tree.language];
  const runs = textRun(before) + field('PAGE', '1') + textRun(between) + field('NUMPAGES', '1') + textRun(after);
  return `<w:ftr ${namespaces}>${paragraph('Footer', runs)}</w:ftr>`;
}

export function coverFooterXml(): string {
  return `<w:ftr ${namespaces}>${paragraph('Footer', '')}</w:ftr>`;
}
