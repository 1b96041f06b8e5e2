import { type Extensions, mergeAttributes, Node, nodeInputRule, nodePasteRule } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** How a variable is called, and whether it is known at all. */
export type VariableName = (name: string) => { readonly label: string; readonly known: boolean };

// No groups: a rule that finds one puts the variable in its place only, between the braces.
const typed = /\{\{\s*[\w.]{1,80}\s*\}\}$/;
const pasted = /\{\{\s*[\w.]{1,80}\s*\}\}/g;
const nameIn = ([found]: readonly (string | undefined)[]) => ({ name: (found ?? '').replace(/[{}\s]/g, '') });

/** A variable in the text: one piece, which can be selected, moved and deleted, but not entered. */
function variableNode(naming: () => VariableName) {
  return Node.create({
    name: 'variable',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      name: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-variable') ?? '',
        renderHTML: ({ name }: Record<string, unknown>) => ({ 'data-variable': name }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-variable]' }],
    renderHTML({ node, HTMLAttributes }) {
      const { label, known } = naming()(String(node.attrs.name));
      return ['span', mergeAttributes(HTMLAttributes, { class: 'dw-variable', 'data-known': String(known) }), label];
    },
    renderText: ({ node }) => `{{${String(node.attrs.name)}}}`,
    addInputRules() {
      return [nodeInputRule({ find: typed, type: this.type, getAttributes: nameIn })];
    },
    addPasteRules() {
      return [nodePasteRule({ find: pasted, type: this.type, getAttributes: nameIn })];
    },
  });
}

/** A line of a list holds one line of text: lists do not nest, as marked-up text has no way to write that. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const split = () => this.editor.commands.splitListItem(this.name);
    return { Enter: split, 'Shift-Enter': split };
  },
});

/** What marked-up text can say, and nothing else. */
export function richExtensions(naming: () => VariableName): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      strike: false,
      trailingNode: false,
      underline: false,
      // Every line is a block of its own.
      hardBreak: false,
    }),
    ListItem,
    variableNode(naming),
  ];
}
