import { ActionIcon } from '@mantine/core';
import { IconBold, IconBraces, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useT } from '../../i18n/setup';
import { beginVariable } from './suggestions';

const tools = [
  {
    name: 'bold',
    is: 'bold',
    Icon: IconBold,
    keys: 'Control+B',
    run: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    is: 'italic',
    Icon: IconItalic,
    keys: 'Control+I',
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bullets',
    is: 'bulletList',
    Icon: IconList,
    keys: 'Control+Shift+8',
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    is: 'orderedList',
    Icon: IconListNumbers,
    keys: 'Control+Shift+7',
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
] as const;

/** Marks, lists and variables for the mouse. The keyboard has keys for each, so that Tab goes from field to field. */
export function Tools({ editor, variables }: { readonly editor: Editor; readonly variables: boolean }) {
  const t = useT('scripts');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.flatMap(({ is }) => (now.isActive(is) ? [is] : [])).join(' '),
  });
  return (
    <div className="dw-rich-tools" role="toolbar" aria-label={t('rich.tools')}>
      {tools.map(({ name, is, Icon, keys, run }) => (
        <ActionIcon
          key={name}
          size="xs"
          tabIndex={-1}
          aria-label={t(`rich.${name}`)}
          title={t(`rich.${name}`)}
          aria-keyshortcuts={keys}
          aria-pressed={active.split(' ').includes(is)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      ))}
      {variables ? (
        <ActionIcon
          size="xs"
          tabIndex={-1}
          aria-label={t('rich.variable')}
          title={t('rich.variable')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => beginVariable(editor)}
        >
          <IconBraces size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  );
}
