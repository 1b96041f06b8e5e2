import type { Block, DocumentImage, DocumentTree } from '../../model/blocks';
import { type BlockLabel, labelsOf } from '../labels';
import type { Shell } from '../shell/shell';
import { collectTargets, type Target } from './targets';

export interface MediaPart {
  readonly name: string;
  readonly relationId: string;
  readonly bytes: Uint8Array;
}

/**
 * State of one document while its body is written: everything that must be unique in the file (drawing ids, bookmark
 * ids, list instances, media names) is given out here.
 */
export class Writer {
  readonly tree: DocumentTree;
  readonly shell: Shell;
  readonly labels: ReadonlyMap<Block, BlockLabel>;
  readonly targets: ReadonlyMap<Block, Target>;
  /** By the block's anchor, for references. */
  readonly anchors: ReadonlyMap<string, { readonly block: Block; readonly target: Target }>;
  readonly media: MediaPart[] = [];
  orderedLists = 0;
  private drawings = 0;
  private readonly images = new Map<Uint8Array, MediaPart>();

  constructor(tree: DocumentTree, shell: Shell) {
    this.tree = tree;
    this.shell = shell;
    this.labels = labelsOf(tree);
    const { byBlock, byAnchor } = collectTargets(tree);
    this.targets = byBlock;
    this.anchors = byAnchor;
  }

  get chinese(): boolean {
    return this.tree.language === 'zh-CN';
  }

  nextDrawing(): number {
    this.drawings += 1;
    return this.drawings;
  }

  /** The same picture is stored once, however often it is printed. */
  addImage(image: DocumentImage): MediaPart {
    const known = this.images.get(image.bytes);
    if (known) return known;
    const index = this.media.length + 1;
    const part: MediaPart = {
      name: `image${index}.${image.mime === 'image/png' ? 'png' : 'jpeg'}`,
      relationId: `rIdImage${index}`,
      bytes: image.bytes,
    };
    this.images.set(image.bytes, part);
    this.media.push(part);
    return part;
  }
}
