import { useEffect, useRef, useState } from 'react';
import { parsePercent } from '@/domain/kernel/percent';
import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';

/** Types a weight in percent in the place of its cell. Enter and the arrows store and go on, Escape leaves it. */
export function WeightEditor(props: {
  readonly label: string;
  readonly start: string;
  readonly onDone: (weight: number, step: -1 | 0 | 1) => void;
  readonly onCancel: () => void;
}) {
  const words = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const over = useRef(false);
  useEffect(() => input.current?.focus(), []);

  function done(step: -1 | 0 | 1) {
    if (over.current) return;
    const parsed = parsePercent(text.trim() === '' ? '0' : text);
    if (!parsed.ok) {
      setProblem(parsed.error);
      return;
    }
    over.current = true;
    props.onDone(parsed.value, step);
  }

  return (
    <input
      ref={input}
      className="matrix-input"
      inputMode="decimal"
      aria-label={props.label}
      aria-invalid={problem ? true : undefined}
      title={problem ? words(problem) : undefined}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setProblem(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : null;
        if (step !== null) done(step);
        else if (event.key === 'Escape') {
          over.current = true;
          props.onCancel();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={() => {
        if (over.current) return;
        const parsed = parsePercent(text.trim() === '' ? '0' : text);
        over.current = true;
        if (parsed.ok) props.onDone(parsed.value, 0);
        else props.onCancel();
      }}
    />
  );
}
