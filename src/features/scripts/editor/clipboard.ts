import { freshNode } from '@/domain/scripts/edits';
import { plainOf } from '@/domain/scripts/richText';
import { type ScriptNode, scriptNodeSchema } from '@/domain/scripts/script';

/** Lines as they travel by the clipboard, beside their plain text for other programs. */
const lineType = 'application/x-dealwright-lines';
/** More is no script but a document. */
const mostPasted = 200;

/** Puts lines on the clipboard: as themselves, and as plain text. */
export function copyLines(data: DataTransfer, nodes: readonly ScriptNode[], side: 'zh' | 'en'): void {
  const other = side === 'zh' ? 'en' : 'zh';
  data.setData('text/plain', nodes.map(({ text }) => plainOf(text[side] || text[other])).join('\n'));
  data.setData(lineType, JSON.stringify(nodes));
}

/** Lines from the clipboard; plain text of another program makes a line of each of its lines. */
export function pastedLines(data: DataTransfer, side: 'zh' | 'en', nextId: () => string): ScriptNode[] {
  const own = data.getData(lineType);
  if (own !== '') {
    const read = scriptNodeSchema.array().safeParse(parsed(own));
    if (read.success) return read.data;
  }
  const fresh = data
    .getData('text/plain')
    .split(/\r?\n/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .slice(0, mostPasted)
    .map((text) => ({ ...freshNode(nextId()), text: { zh: '', en: '', [side]: text.slice(0, 20_000) } }));
  return fresh.map((node, at) => {
    const next = fresh[at + 1];
    return next ? { ...node, exits: [{ id: nextId(), label: { zh: '', en: '' }, to: next.id }] } : node;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours after all: the plain text serves.
    return undefined;
  }
}
