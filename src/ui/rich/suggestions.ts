import type { Editor } from '@tiptap/core';

/** Something that can be put into the text in place of a fact, e.g. the customer's name. */
export interface RichVariable {
  /** As it is written, `customer.name`. */
  readonly name: string;
  readonly label: string;
  /** Whose fact it is; variables of one group stand together. */
  readonly group: string;
}

/** A variable that is being typed: what was typed of it and where, in positions of the document. */
export interface OpenVariable {
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

const opening = /[{\uFF5B]{2}([^{}\uFF5B\uFF5D\n]{0,40})$/;

/** The variable that is begun before the cursor: two braces, of either width, and no end yet. */
export function openVariable(editor: Editor): OpenVariable | null {
  const { empty, $from } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC');
  const match = opening.exec(before);
  return match ? { query: match[1] ?? '', from: $from.pos - match[0].length, to: $from.pos } : null;
}

/** Variables whose words or name hold what was typed, in their order. */
export function matching(variables: readonly RichVariable[], query: string): readonly RichVariable[] {
  const needle = query.trim().toLowerCase();
  return variables.filter(({ name, label, group }) => `${group} ${label} ${name}`.toLowerCase().includes(needle));
}

/** Puts the variable in place of what was typed of it. */
export function insertVariable(editor: Editor, place: OpenVariable, name: string): void {
  editor
    .chain()
    .focus()
    .insertContentAt({ from: place.from, to: place.to }, { type: 'variable', attrs: { name } })
    .run();
}

/** Begins a variable at the cursor, which opens the list. */
export function beginVariable(editor: Editor): void {
  editor.chain().focus().insertContent('{{').run();
}
