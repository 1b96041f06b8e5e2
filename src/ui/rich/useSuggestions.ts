import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { insertVariable, matching, type OpenVariable, type RichVariable } from './suggestions';

export interface Suggestions {
  readonly items: readonly RichVariable[];
  readonly active: number;
  readonly open: OpenVariable | null;
  readonly pick: (variable: RichVariable) => void;
  /** True = the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The list of variables while one is being typed: arrows choose, Enter or Tab takes, Escape closes. */
export function useSuggestions(options: {
  readonly editor: Editor;
  readonly variables: readonly RichVariable[];
  readonly open: OpenVariable | null;
  /** Of the list. */
  readonly id: string;
}): Suggestions {
  const { editor, variables, id } = options;
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(-1);
  const begin = options.open?.from ?? -1;
  const query = options.open?.query ?? '';
  const found = options.open && begin !== dismissed ? matching(variables, query) : [];
  const open = found.length > 0 ? options.open : null;
  const active = Math.min(chosen, Math.max(0, found.length - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at the top again
  useEffect(() => setChosen(0), [begin, query]);
  useEffect(() => {
    if (begin < 0) setDismissed(-1);
  }, [begin]);
  useEffect(() => {
    // An editor made for a render that was thrown away has no place on the page; the next render has another.
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    const attributes = {
      'aria-activedescendant': open ? `${id}-${active}` : null,
      'aria-controls': open ? id : null,
      // A panel around the field leaves Escape to the list.
      'data-mantine-stop-propagation': open ? 'true' : null,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value === null) dom.removeAttribute(name);
      else dom.setAttribute(name, value);
  }, [editor, open, active, id]);

  const pick = (variable: RichVariable) => {
    if (open) insertVariable(editor, open, variable.name);
  };
  return {
    items: found,
    active,
    open,
    pick,
    onKey: (event) => {
      if (!open) return false;
      const item = found[active];
      if (event.key === 'ArrowDown') setChosen((active + 1) % found.length);
      else if (event.key === 'ArrowUp') setChosen((active + found.length - 1) % found.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && item) pick(item);
      else if (event.key === 'Escape') setDismissed(begin);
      else return false;
      event.stopPropagation();
      return true;
    },
  };
}
