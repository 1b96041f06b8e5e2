import type { PageSetup } from '../shell/house';

const pageSize = (page: PageSetup): string =>
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"${page.width > page.height ? ' w:orient="landscape"' : ''}/>` +
  `<w:pgMar w:top="${page.top}" w:right="${page.side}" w:bottom="${page.bottom}" w:left="${page.side}" ` +
  `w:header="${page.header}" w:footer="${page.footer}" w:gutter="0"/>`;

function references(header: string, footer: string): string {
  return `<w:headerReference w:type="default" r:id="${header}"/><w:footerReference w:type="default" r:id="${footer}"/>`;
}

/** The cover is a section of its own, with empty header and footer (drafts: with the draft mark). */
export const coverSection = (page: PageSetup): string =>
  `<w:sectPr>${references('rIdCoverHeader', 'rIdCoverFooter')}${pageSize(page)}</w:sectPr>`;

/**
 * The rest of the document. Pages go on counting behind the cover, so that the number of the last page equals the total of
 * the file in every word processor (LibreOffice and some others do not know the pages of a section).
 */
export const bodySection = (page: PageSetup): string =>
  `<w:sectPr>${references('rIdHeader', 'rIdFooter')}<w:type w:val="nextPage"/>${pageSize(page)}</w:sectPr>`;
