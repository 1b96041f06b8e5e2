import type { Block, DocumentTree } from '../model/blocks';
import { hasCover, writeDocument } from './body/body';
import { Writer } from './body/writer';
import { PartSink } from './package/archive';
import { coverFooterXml, coverHeaderXml, footerXml, headerXml } from './package/frame';
import { packageDocx } from './package/package';
import { appXml, coreXml, settingsXml } from './package/properties';
import { shellOf } from './shell/shell';

/**
 * Writes a document as Office Open XML (.docx), by DOMAIN.md §17. Pure: the same tree gives the same bytes.
 * Never fails for any text; the result is what {@link checkDocx} and the validator accept.
 */
export function renderDocx(input: DocumentTree): Uint8Array {
  const tree = { ...input, blocks: distinct(input.blocks) };
  const shell = shellOf(tree);
  const writer = new Writer(tree, shell);
  const cover = hasCover(tree.blocks);
  const sink = new PartSink();
  writeDocument(writer, sink);
  return packageDocx(
    sink.pack(),
    {
      'styles.xml': shell.styles,
      'numbering.xml': shell.numbering(writer.orderedLists),
      'settings.xml': settingsXml(tree),
      'fontTable.xml': shell.fontTable,
      'header1.xml': headerXml(writer),
      'footer1.xml': footerXml(writer),
      ...(cover ? { 'header2.xml': coverHeaderXml(writer), 'footer2.xml': coverFooterXml() } : {}),
    },
    { core: coreXml(tree), app: appXml(tree) },
    writer.media,
  );
}

/** A block may stand in a document more than once; each place needs its own bookmark. */
function distinct(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<Block>();
  return blocks.map((block) => {
    const place = seen.has(block) ? { ...block } : block;
    seen.add(place);
    return place;
  });
}
