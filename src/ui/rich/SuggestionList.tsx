import { Popover } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { useT } from '../../i18n/setup';
import type { Suggestions } from './useSuggestions';

/** Where the cursor stands inside the box, pixels; a host without layout has no places. */
function placeOf(editor: Editor, position: number, box: HTMLElement | null) {
  try {
    const at = editor.view.coordsAtPos(position);
    const around = box?.getBoundingClientRect();
    return { left: at.left - (around?.left ?? 0), top: at.top - (around?.top ?? 0), height: at.bottom - at.top };
  } catch {
    return { left: 0, top: 0, height: 0 };
  }
}

/** The variables that fit what is typed, below the cursor. The focus stays in the text. */
export function SuggestionList(props: {
  readonly id: string;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly editor: Editor;
  readonly list: Suggestions;
}) {
  const { id, box, editor, list } = props;
  const t = useT('scripts');
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is active
  useEffect(() => {
    // Returns a promise in newer browsers, which is no clean-up.
    void active.current?.scrollIntoView({ block: 'nearest' });
  }, [list.active]);
  if (!list.open) return null;
  return (
    <Popover opened position="bottom-start" trapFocus={false} returnFocus={false} withRoles={false} width={280}>
      <Popover.Target>
        <span className="dw-rich-caret" style={placeOf(editor, list.open.from, box.current)} />
      </Popover.Target>
      <Popover.Dropdown className="dw-rich-list">
        <div role="listbox" id={id} aria-label={t('rich.variables')}>
          {list.items.map((item, index) => (
            <Fragment key={item.name}>
              {item.group === list.items[index - 1]?.group ? null : (
                <div className="dw-rich-group" role="presentation">
                  {item.group}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text keeps the focus and answers the keys */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant */}
              <div
                role="option"
                id={`${id}-${index}`}
                ref={index === list.active ? active : undefined}
                aria-selected={index === list.active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => list.pick(item)}
              >
                {item.label}
              </div>
            </Fragment>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
