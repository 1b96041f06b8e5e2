import { EditorContent, useEditorState } from '@tiptap/react';
import { useId, useLayoutEffect, useRef } from 'react';
import { problem } from '../../domain/kernel/result';
import { useProblemText } from '../../i18n/problems';
import type { RichTextFieldProps } from './RichTextField';
import { SuggestionList } from './SuggestionList';
import { openVariable, type RichVariable } from './suggestions';
import { Tools } from './Tools';
import { useRichDraft } from './useRichDraft';
import { useSuggestions } from './useSuggestions';

const none: readonly RichVariable[] = [];

/** The editor behind {@link RichTextFieldProps}, loaded on its own. */
export default function RichEditor(props: RichTextFieldProps & { readonly labelId: string }) {
  const { variables = none, readOnly = false } = props;
  const words = useProblemText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const onKey = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const { editor, tooLong, revert } = useRichDraft({ ...props, variables, readOnly, onKey });
  const open = useEditorState({ editor, selector: ({ editor: now }) => (now.isFocused ? openVariable(now) : null) });
  // At once, not in a moment, as the editor would: keys follow each other faster than that.
  const { autoFocus, takeTyped } = props;
  useLayoutEffect(() => {
    if (!autoFocus || editor.isDestroyed) return;
    editor.view.focus();
    const typed = takeTyped?.() ?? '';
    if (typed !== '') editor.view.dispatch(editor.state.tr.insertText(typed));
  }, [editor, autoFocus, takeTyped]);
  const list = useSuggestions({ editor, variables, open: readOnly ? null : open, id: `${id}-list` });
  onKey.current = (event) => list.onKey(event) || (event.key === 'Escape' && revert());

  return (
    <div ref={box} className="dw-rich-box" data-error={tooLong || undefined} data-readonly={readOnly || undefined}>
      {readOnly ? null : <Tools editor={editor} variables={variables.length > 0} />}
      <EditorContent className="dw-rich-text" editor={editor} />
      {tooLong ? (
        <p className="dw-error" role="alert">
          {words(problem('field.tooLong', { max: props.maxLength ?? 20_000 }))}
        </p>
      ) : null}
      <SuggestionList id={`${id}-list`} box={box} editor={editor} list={list} />
    </div>
  );
}
