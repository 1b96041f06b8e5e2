import type { Block, ClauseBlock, DocumentTree, HeadingBlock, Inline } from '../../model/blocks';

/** A bookmark in the file. Names with a leading underscore stay out of Word's list of bookmarks. */
export interface Target {
  readonly id: number;
  readonly name: string;
}

export function plainText(content: Inline): string {
  return content.map((part) => (part.type === 'break' ? ' ' : part.text)).join('');
}

/** Blocks that the contents list names: headings of the first two levels and clauses. */
export function inContents(block: Block): block is HeadingBlock | ClauseBlock {
  return block.type === 'clause' || (block.type === 'heading' && block.level <= 2);
}

/**
 * Gives a bookmark with a fresh id and name to each block that the contents list or a reference points to.
 * Anchors of the tree are only looked up, never printed; of two equal anchors the first one counts.
 */
export function collectTargets(tree: DocumentTree): {
  readonly byBlock: ReadonlyMap<Block, Target>;
  readonly byAnchor: ReadonlyMap<string, { readonly block: Block; readonly target: Target }>;
} {
  const contents = tree.blocks.some((block) => block.type === 'contents');
  const byBlock = new Map<Block, Target>();
  const byAnchor = new Map<string, { block: Block; target: Target }>();
  for (const block of tree.blocks) {
    const listed = contents && inContents(block);
    if (!listed && block.anchor === undefined) continue;
    const id = byBlock.size + 1;
    const target = { id, name: `${listed ? '_Toc' : '_Ref'}${String(100000000 + id)}` };
    byBlock.set(block, target);
    if (block.anchor !== undefined && !byAnchor.has(block.anchor)) byAnchor.set(block.anchor, { block, target });
  }
  return { byBlock, byAnchor };
}

/** `content` between the ends of the block's bookmark. */
export function bookmarked(target: Target | undefined, content: string): string {
  if (!target) return content;
  return `<w:bookmarkStart w:id="${target.id}" w:name="${target.name}"/>${content}<w:bookmarkEnd w:id="${target.id}"/>`;
}
