import type { DocumentTree } from '../../model/blocks';
import { escapeXml } from '../xml';

/** Files say nothing of when and where they were made, so that the same tree gives the same bytes. */
const epoch = '2000-01-01T00:00:00Z';

export function coreXml(tree: DocumentTree): string {
  const { author, subject } = tree.properties;
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(tree.title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${epoch}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${epoch}</dcterms:modified><dc:language>${tree.language}</dc:language></cp:coreProperties>`
  );
}

export function appXml(tree: DocumentTree): string {
  return (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>Microsoft Office Word</Application><Company>${escapeXml(tree.properties.company)}</Company><AppVersion>16.0000</AppVersion></Properties>`
  );
}

export function settingsXml(tree: DocumentTree): string {
  return (
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>' +
    `<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>${tree.updateFields ? '<w:updateFields w:val="true"/>' : ''}` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    `<w:themeFontLang w:val="${tree.language === 'zh-CN' ? 'en-US' : 'en-GB'}" w:eastAsia="zh-CN"/></w:settings>`
  );
}
