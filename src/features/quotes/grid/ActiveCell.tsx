import { Popover } from '@mantine/core';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inLanguage } from '@/domain/quoting/totals';
import { formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { type Language, useT } from '@/i18n/setup';
import styles from './grid.module.css';
import type { Grid } from './useGrid';
import type { Suggestion } from './useSuggestions';

interface ActiveCellProps {
  readonly grid: Grid;
  readonly label: string;
  /** What the cell shows while nothing is typed. */
  readonly display: string;
  readonly placeholder?: string | undefined;
  readonly alignRight: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly language: Language;
  readonly onPick: (suggestion: Suggestion) => void;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
  /** Whether the grid has the keyboard, so that a moved selection takes the focus along. */
  readonly focused: boolean;
}

/**
 * The one cell that has the keyboard. It is an input also while nothing is typed, so that input methods for Chinese can
 * begin to compose right away; its text is then replaced as a whole, as in a spreadsheet.
 */
export function ActiveCell(props: ActiveCellProps) {
  const { grid, suggestions } = props;
  const t = useT('quotes');
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [marked, setMarked] = useState(-1);
  const editing = grid.editing;
  const open = editing !== null && (suggestions.length > 0 || editing.problem !== null);

  useLayoutEffect(() => {
    if (!props.focused) return;
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView?.({ block: 'nearest' });
  }, [props.focused]);

  useEffect(() => {
    if (!editing && document.activeElement === input.current) input.current?.select();
  }, [editing]);

  const text = editing?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other list: the mark starts anew
  useEffect(() => setMarked(-1), [text]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const composing = event.key === 'Process' || event.keyCode === 229;
    if (!editing && composing) input.current?.select();
    // Typed here and not by the input: text equal to what the cell shows would be no change to the input.
    if (!editing && !composing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const end = event.currentTarget.value.length;
      event.currentTarget.setSelectionRange(end, end);
      grid.typeText(event.key);
      return;
    }
    if (open && suggestions.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0 && (step === 1 || marked >= 0)) {
        event.preventDefault();
        event.stopPropagation();
        setMarked(Math.min(marked + step, suggestions.length - 1));
        return;
      }
      const suggestion = suggestions[marked];
      if (suggestion && (event.key === 'Enter' || event.key === 'Tab')) {
        event.preventDefault();
        event.stopPropagation();
        props.onPick(suggestion);
        return;
      }
    }
    grid.onKeyDown(event);
  }

  return (
    <Popover
      opened={open}
      position={props.alignRight ? 'bottom-end' : 'bottom-start'}
      offset={4}
      shadow="sm"
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <input
          ref={input}
          className={styles.input}
          data-editing={editing ? true : undefined}
          data-right={props.alignRight || undefined}
          aria-label={props.label}
          aria-invalid={editing?.problem ? true : undefined}
          aria-autocomplete={suggestions.length > 0 ? 'list' : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          value={editing ? editing.text : props.display}
          onChange={(event) => grid.typeText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onDoubleClick={() => !editing && grid.startEditing()}
          onFocus={(event) => !editing && event.currentTarget.select()}
          onMouseUp={(event) => !editing && event.currentTarget.select()}
          onBlur={() => void grid.commit()}
          onCopy={(event) => {
            if (editing) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', props.onCopy());
          }}
          onPaste={(event) => {
            if (editing) return;
            event.preventDefault();
            props.onPaste(event.clipboardData.getData('text/plain'));
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles.suggestions}>
        {editing?.problem ? (
          <div role="alert" className={styles.problem}>
            {problemText(editing.problem)}
          </div>
        ) : null}
        {suggestions.length > 0 ? (
          <div role="listbox" aria-label={t('complete.label')}>
            {suggestions.map((suggestion, index) => (
              // The keyboard stays in the input; the mouse picks before the input loses the focus.
              // biome-ignore lint/a11y/useFocusableInteractive: options are reached by arrow keys in the input
              <div
                key={suggestion.key}
                role="option"
                aria-selected={index === marked}
                className={styles.suggestion}
                onMouseDown={(event) => {
                  event.preventDefault();
                  props.onPick(suggestion);
                }}
              >
                {suggestion.type === 'rate' ? (
                  suggestion.label
                ) : (
                  <>
                    <span className={styles.suggestionName}>{inLanguage(suggestion.product.name, props.language)}</span>
                    <span className={styles.faint}>{suggestion.product.code}</span>
                    <span className={styles.suggestionPrice}>
                      {suggestion.product.listPrice
                        ? formatMoney(
                            suggestion.product.listPrice.minor,
                            suggestion.product.listPrice.currency,
                            props.language,
                          )
                        : ''}
                    </span>
                  </>
                )}
              </div>
            ))}
          </div>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
