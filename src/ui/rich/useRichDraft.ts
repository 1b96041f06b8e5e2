import { type Editor, useEditor } from '@tiptap/react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { formatRich, parseRich } from '../../domain/kernel/richText';
import { cleanText } from '../fields/common';
import { blocksOf, documentOf } from './document';
import { richExtensions } from './extensions';
import type { RichTextFieldProps } from './RichTextField';
import type { RichVariable } from './suggestions';

/** How long a pause in typing is before the text is stored, milliseconds; as `useDraft`. */
const idleTime = 600;

const textOf = (editor: Editor): string => cleanText(formatRich(blocksOf(editor.getJSON())));

interface Options extends RichTextFieldProps {
  readonly variables: readonly RichVariable[];
  readonly readOnly: boolean;
  readonly labelId: string;
  /** Answers a key before the editor does; true = it was for the field. */
  readonly onKey: RefObject<(event: KeyboardEvent) => boolean>;
}

/**
 * The editor of a marked-up text with the manners of `useDraft`: stores on leaving it, a pause, or when it disappears;
 * never what is too long; follows what is stored while nobody writes in it.
 */
export function useRichDraft(options: Options) {
  const latest = useRef(options);
  latest.current = options;
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const handedOut = useRef<string | null>(null);
  const [tooLong, setTooLong] = useState(false);

  const commit = useCallback((editor: Editor) => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    const text = textOf(editor);
    const { maxLength = 20_000, value, onCommit } = latest.current;
    setTooLong(text.length > maxLength);
    if (text.length > maxLength) return;
    dirty.current = false;
    if (text === value || text === handedOut.current) return;
    handedOut.current = text;
    onCommit(text);
  }, []);

  const show = useCallback((editor: Editor) => {
    clearTimeout(timer.current);
    dirty.current = false;
    setTooLong(false);
    // One that has been taken off the page is about to be replaced by another.
    if (editor.isDestroyed) return;
    const { value } = latest.current;
    if (textOf(editor) === value) return;
    // What came from elsewhere is taken back elsewhere.
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(documentOf(parseRich(value)), { emitUpdate: false })
      .run();
  }, []);

  const editor = useEditor({
    extensions: richExtensions(() => (name) => {
      const found = latest.current.variables.find((each) => each.name === name);
      return { label: found?.label ?? `{{${name}}}`, known: found !== undefined };
    }),
    content: documentOf(parseRich(options.value)),
    editable: !options.readOnly,
    autofocus: options.autoFocus ? 'end' : false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: (state) => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': options.labelId,
        'aria-readonly': String(latest.current.readOnly),
        'data-placeholder': state.doc.content.size <= 2 ? (options.placeholder ?? '') : '',
        ...(options.autoFocus ? { 'data-autofocus': 'true' } : {}),
      }),
      handleKeyDown: (_view, event) => !event.isComposing && options.onKey.current(event),
    },
    onUpdate: ({ editor: now }) => {
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => commit(now), idleTime);
    },
    onBlur: ({ editor: now }) => {
      // What came from elsewhere while the text was open is shown now.
      if (!dirty.current && handedOut.current === null) show(now);
      commit(now);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored changed
  useEffect(() => {
    handedOut.current = null;
    if (!editor.isFocused) show(editor);
  }, [editor, options.value, show]);
  useEffect(() => {
    if (!editor.isDestroyed) editor.setEditable(!options.readOnly, false);
  }, [editor, options.readOnly]);
  useEffect(() => () => commit(editor), [editor, commit]);

  /** Goes back to what is stored; false where nothing was changed. */
  const revert = (): boolean => {
    if (!dirty.current) return false;
    show(editor);
    return true;
  };
  return { editor, tooLong, revert };
}
