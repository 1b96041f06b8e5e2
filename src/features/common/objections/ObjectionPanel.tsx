import { useState } from 'react';
import type { Language } from '@/i18n/setup';
import { CardPicker } from './CardPicker';
import { CardTalk } from './CardTalk';
import type { ObjectionContext } from './context';

export interface ObjectionPanelProps {
  readonly context: ObjectionContext;
  /** Opens this card at once. */
  readonly cardId?: string | undefined;
  /** What the customer said, where it was written down. */
  readonly heard?: string | undefined;
  /** The language that is spoken, where it is not that of the screen. */
  readonly language?: Language | undefined;
  /** After it was logged; with the id of the line in the log. */
  readonly onDone?: ((useId: string) => void) | undefined;
}

/**
 * An objection as it comes up (R77): find its card or make one of what was said, see the answers by how they did, copy
 * one filled in, and log by one key what came of it. Works by keyboard alone; keys do not leave the panel.
 */
export function ObjectionPanel({ context, cardId = '', heard = '', language, onDone }: ObjectionPanelProps) {
  const [picked, setPicked] = useState(cardId);
  return picked === '' ? (
    <CardPicker context={context} heard={heard} onPick={setPicked} />
  ) : (
    <CardTalk
      key={picked}
      cardId={picked}
      context={context}
      heard={heard}
      language={language}
      onBack={() => setPicked('')}
      onDone={onDone}
    />
  );
}
