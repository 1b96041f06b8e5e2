import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { IconBraces } from '@tabler/icons-react';
import { useEditorState } from '@tiptap/react';
import { useId, useRef } from 'react';
import { problem } from '../../domain/kernel/result';
import { useProblemText } from '../../i18n/problems';
import { useT } from '../../i18n/setup';
import type { RichTextFieldProps } from './RichTextField';
import { SuggestionList } from './SuggestionList';
import { beginVariable, openVariable, type RichVariable } from './suggestions';
import { useRichDraft } from './useRichDraft';
import { useSuggestions } from './useSuggestions';

const none: readonly RichVariable[] = [];

/** The editor behind {@link RichTextFieldProps}, loaded on its own. */
export default function RichEditor(props: RichTextFieldProps & { readonly labelId: string }) {
  const { variables = none, readOnly = false } = props;
  const t = useT('scripts');
  const words = useProblemText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const onKey = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const { editor, problem: refused, revert } = useRichDraft({ ...props, variables, readOnly, id, onKey });
  const open = useEditorState({ editor, selector: ({ editor: now }) => (now.isFocused ? openVariable(now) : null) });
  const list = useSuggestions({ editor, variables, open: readOnly ? null : open, id: `${id}-list` });
  onKey.current = (event) => list.onKey(event) || (event.key === 'Escape' && revert());

  return (
    <RichTextEditor
      ref={box}
      className="dw-rich-box"
      editor={editor}
      variant="subtle"
      withTypographyStyles={false}
      withCodeHighlightStyles={false}
      data-error={refused ? true : undefined}
      data-readonly={readOnly || undefined}
      labels={{
        boldControlLabel: t('rich.bold'),
        italicControlLabel: t('rich.italic'),
        bulletListControlLabel: t('rich.bullets'),
        orderedListControlLabel: t('rich.numbers'),
      }}
    >
      {readOnly ? null : (
        <RichTextEditor.ControlsGroup className="dw-rich-tools" role="toolbar" aria-label={t('rich.tools')}>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          {variables.length > 0 ? (
            <RichTextEditor.Control
              aria-label={t('rich.variable')}
              title={t('rich.variable')}
              onClick={() => beginVariable(editor)}
            >
              <IconBraces size={15} stroke={1.6} aria-hidden />
            </RichTextEditor.Control>
          ) : null}
        </RichTextEditor.ControlsGroup>
      )}
      <RichTextEditor.Content className="dw-rich-text" />
      {refused ? (
        <p className="dw-error" id={`${id}-error`} role="alert">
          {words(problem('field.tooLong', { max: props.maxLength ?? 20_000 }))}
        </p>
      ) : null}
      <SuggestionList id={`${id}-list`} box={box} editor={editor} list={list} />
    </RichTextEditor>
  );
}
