export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part with its XML declaration. */
export function whole(xml: string): string {
  return xml.startsWith('<?xml') ? xml : declaration + xml;
}

const special = /[<>&"]/;
const anyUnsafe = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF\u2028-\u202E\u2066-\u2069]/u;
const removable = /[^\P{Cc}\t\n]|[\p{Surrogate}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text that XML 1.0 can hold (DOMAIN.md §17, text safety): control characters, lone surrogates and non-characters
 * are removed, and so are marks that would turn the words after them around; every kind of line end becomes `\n`. Tabs and
 * line feeds stay.
 */
export function cleanText(text: string): string {
  if (!anyUnsafe.test(text)) return text;
  return text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(removable, '');
}

/** Escaped for text and for attributes in double quotes; {@link cleanText} included. */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  if (!special.test(clean)) return clean;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Escaped for attributes, on one line. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll(/[\t\n]/g, ' ');
}
