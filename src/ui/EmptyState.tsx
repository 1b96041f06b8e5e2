import type { ReactNode } from 'react';

/** Teaches what belongs here: one sentence, one action, at most one more link. */
export function EmptyState(props: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
  readonly secondary?: ReactNode;
}) {
  return (
    <div className="dw-empty">
      <h2>{props.title}</h2>
      {props.text ? <p>{props.text}</p> : null}
      {props.action || props.secondary ? (
        <div className="dw-empty-actions">
          {props.action}
          {props.secondary}
        </div>
      ) : null}
    </div>
  );
}
