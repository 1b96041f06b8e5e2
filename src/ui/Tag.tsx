import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'warn' | 'bad';

/** A short label. Its meaning is in its words, never in the colour alone. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`dw-tag dw-tag-${tone}`}>{children}</span>;
}

/** The key that triggers an action, shown beside it. */
export function Keys({ children }: { readonly children: ReactNode }) {
  return <kbd className="dw-kbd">{children}</kbd>;
}
