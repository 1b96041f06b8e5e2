import type { JSONContent } from '@tiptap/core';
import type { RichBlock, RichRun } from '../../domain/kernel/richText';

/** Names of the editor's pieces, as its extensions call them. */
const listOf = { bullet: 'bulletList', number: 'orderedList' } as const;

function inlineOf(run: RichRun): JSONContent {
  const marks = [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])];
  return run.variable === ''
    ? { type: 'text', text: run.text, marks }
    : { type: 'variable', attrs: { name: run.variable }, marks };
}

/** Blocks as a document of the editor: neighbouring list lines become one list. */
export function documentOf(blocks: readonly RichBlock[]): JSONContent {
  const content: JSONContent[] = [];
  for (const { kind, runs } of blocks) {
    const paragraph: JSONContent = { type: 'paragraph', content: runs.map(inlineOf) };
    if (kind === 'paragraph') {
      content.push(paragraph);
      continue;
    }
    const item: JSONContent = { type: 'listItem', content: [paragraph] };
    const last = content.at(-1);
    if (last?.type === listOf[kind]) last.content?.push(item);
    else content.push({ type: listOf[kind], content: [item] });
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function runOf(node: JSONContent): RichRun {
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) === true;
  const name: unknown = node.attrs?.name;
  const variable = node.type === 'variable' && typeof name === 'string' ? name : '';
  const text = variable === '' ? (node.text ?? '') : `{{${variable}}}`;
  return { text, bold: has('bold'), italic: has('italic'), variable };
}

/** The blocks of a document of the editor; an empty document has none. */
export function blocksOf(document: JSONContent): RichBlock[] {
  const blocks = (document.content ?? []).flatMap((node): RichBlock[] => {
    if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: (node.content ?? []).map(runOf) }];
    const kind = node.type === 'orderedList' ? 'number' : 'bullet';
    return (node.content ?? []).flatMap((item) =>
      (item.content ?? []).map((line) => ({ kind, runs: (line.content ?? []).map(runOf) })),
    );
  });
  return blocks.every((block) => block.runs.length === 0) ? [] : blocks;
}
