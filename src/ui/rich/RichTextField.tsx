import { useId } from 'react';
import { parseRich } from '../../domain/kernel/richText';
import { onDemand } from '../onDemand';
import type { RichVariable } from './suggestions';
import './rich.css';

export type { RichVariable } from './suggestions';

// The editor is loaded by those who write.
const RichEditor = onDemand(() => import('./RichEditor'), Waiting);

/**
 * Fetches the editor for a page whose texts are written in place: a field that opens later stands there at once, and
 * takes the keys that follow the one that opened it.
 */
export function preloadRichText(): void {
  // A field that is opened asks for it again, and tells what is wrong.
  RichEditor.fetch().catch(() => undefined);
}

export interface RichTextFieldProps {
  readonly label: string;
  /** Marked-up text (`kernel/richText.ts`). */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly readOnly?: boolean | undefined;
  /** What may be put in; without them none is offered, and those in the text stand with their names. */
  readonly variables?: readonly RichVariable[] | undefined;
  readonly placeholder?: string | undefined;
  readonly minRows?: number | undefined;
  /** Characters of the marked-up text; 20,000 unless told. */
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  /** With `autoFocus`: hands over what was typed for the field before it stood there. */
  readonly takeTyped?: (() => string) | undefined;
  /** Only for those who do not see it. */
  readonly hideLabel?: boolean | undefined;
}

/**
 * A text of several lines with bold, italic, lists and variables. Stores on leaving it or a pause, as every field does;
 * Escape goes back to what is stored. `Ctrl B`, `Ctrl I`, a line begun with `- ` or `1. `, and `{{` for a variable.
 */
export function RichTextField(props: RichTextFieldProps) {
  const id = useId();
  const rows = Math.max(props.minRows ?? 2, 1);
  return (
    <div
      className="dw-rich"
      data-bare={props.hideLabel || undefined}
      style={{ '--dw-rich-rows': rows } as React.CSSProperties}
    >
      <span id={id} className={props.hideLabel ? 'dw-visually-hidden' : 'dw-label'}>
        {props.label}
      </span>
      <RichEditor {...props} labelId={id} />
    </div>
  );
}

/** The words alone, in the same place, until the editor is there. */
function Waiting({ value }: { readonly value: string }) {
  return (
    <div className="dw-rich-box" aria-busy="true">
      <div className="dw-rich-text">
        {parseRich(value).map(({ runs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity
          <p key={index}>{runs.map((run) => run.text).join('')}</p>
        ))}
      </div>
    </div>
  );
}
