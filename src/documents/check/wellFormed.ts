const names = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const token = new RegExp(
  `<\\?xml[^?<>]*\\?>|<!--(?:(?!--)[^])*?-->|<(/?)(${names})((?:\\s+${names}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
  'y',
);
const attribute = new RegExp(`(${names})\\s*=\\s*("[^"]*"|'[^']*')`, 'g');
const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/;
const badText = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Surrogate}\uFFFE\uFFFF]/u;

/** A start tag, as a visitor sees it. */
export interface XmlVisitor {
  readonly element?: (name: string, attributes: string) => void;
  readonly end?: (name: string) => void;
  readonly text?: (text: string, parent: string) => void;
}

/**
 * Walks a part and says where it is not well-formed (offset), or gives `null`. Document type declarations, processing
 * instructions and CDATA do not occur in what we write and are refused.
 */
export function scanXml(xml: string, visitor: XmlVisitor = {}): number | null {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  if (badText.test(xml)) return xml.search(badText);
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) return at;
    const [whole, slash, name, attributes = '', empty, text] = match;
    if (text !== undefined) {
      const parent = open.at(-1);
      if (badEntity.test(text) || text.includes(']]>') || (parent === undefined && text.trim() !== '')) return at;
      if (parent !== undefined) visitor.text?.(text, parent);
    } else if (name !== undefined && slash === '/') {
      if (attributes !== '' || empty === '/' || open.pop() !== name) return at;
      visitor.end?.(name);
    } else if (name !== undefined) {
      if (attributes !== '' && !attributesOk(attributes)) return at;
      if (open.length === 0) roots += 1;
      visitor.element?.(name, attributes);
      if (empty === '/') visitor.end?.(name);
      else open.push(name);
    }
    at += whole.length;
  }
  return open.length === 0 && roots === 1 ? null : at;
}

function attributesOk(text: string): boolean {
  const seen = new Set<string>();
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    if (seen.has(name) || badEntity.test(value)) return false;
    seen.add(name);
  }
  return true;
}

/** The value of one attribute of a start tag, entities resolved. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key, value = ''] of attributes.matchAll(attribute)) {
    if (key === name) return unescapeXml(value.slice(1, -1));
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\dA-Fa-f]+|#\d+|\w+);/g, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return entities[code] ?? whole;
  });
}
