import { escapeXml } from '../xml';

/** What the docx library hands to its XML writer: `{ name: value }`, a list of children, `_attr` for attributes. */
type Node = string | number | boolean | null | undefined | { readonly [name: string]: unknown };

/** Writes the docx library's neutral objects as XML; used once per shell, so clarity goes before speed. */
export function serialize(node: unknown): string {
  if (node === null || node === undefined) return '';
  if (typeof node !== 'object') return escapeXml(String(node));
  return Object.entries(node as Record<string, unknown>)
    .map(([name, value]) => element(name, value))
    .join('');
}

function element(name: string, value: unknown): string {
  const items: readonly Node[] = Array.isArray(value) ? (value as Node[]) : [value as Node];
  let attributes = '';
  let content = '';
  for (const item of items) {
    if (typeof item === 'object' && item !== null && '_attr' in item) {
      for (const [key, attribute] of Object.entries(item._attr as Record<string, unknown>)) {
        if (attribute !== undefined) attributes += ` ${key}="${escapeXml(String(attribute))}"`;
      }
      const { _attr, ...rest } = item;
      content += serialize(rest);
    } else {
      content += serialize(item);
    }
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}
