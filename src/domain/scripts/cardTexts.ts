import type { Localized } from '../kernel/fields';
import { inMarkup } from './origin';
import type { ScriptContent } from './script';

type Nodes = Pick<ScriptContent, 'nodes'>;

/** Ids of the objection cards whose words stand in for lines that have none of their own. */
export function cardsToRead({ nodes }: Nodes): readonly string[] {
  const bare = nodes.filter(({ text, objectionId }) => objectionId !== '' && text.zh === '' && text.en === '');
  return [...new Set(bare.map(({ objectionId }) => objectionId))];
}

/** The content with the words of their cards in lines that have none of their own: somebody has to say something. */
export function withCardTexts<Content extends Nodes>(content: Content, cards: ReadonlyMap<string, Localized>): Content {
  const nodes = content.nodes.map((node) => {
    const words = node.text.zh === '' && node.text.en === '' ? cards.get(node.objectionId) : undefined;
    return words ? { ...node, text: inMarkup(words) } : node;
  });
  return { ...content, nodes };
}
