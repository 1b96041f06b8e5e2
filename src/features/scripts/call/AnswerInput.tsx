import type { KeyboardEvent } from 'react';
import { answerKind, moneyAnswer, readMoneyAnswer } from '@/domain/needs/answers';
import type { ScriptNode } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { DateField, MoneyField, MultilineField } from '@/ui';

/**
 * The field that a typed answer goes into; Enter stores it and calls `onEnter`, Escape calls `onLeave`. Nothing for answers
 * that are picked.
 */
export function AnswerInput(props: {
  readonly node: ScriptNode;
  readonly answer: string;
  /** For amounts that are still empty. */
  readonly currency: string;
  readonly onAnswer: (answer: string) => void;
  readonly autoFocus: boolean;
  readonly placeholder: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}) {
  const { node, answer, onAnswer } = props;
  const t = useT('calls');
  const kind = answerKind({ kind: node.answerKind, target: node.target });
  if (kind !== 'money' && kind !== 'date' && kind !== 'text') return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return props.onLeave();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    // Leaving the field stores what was typed.
    event.preventDefault();
    if (event.target instanceof HTMLElement) event.target.blur();
    props.onEnter();
  };
  const shared = {
    label: t('line.answer'),
    hideLabel: true,
    placeholder: props.placeholder,
    autoFocus: props.autoFocus,
  };
  const money = kind === 'money' ? (readMoneyAnswer(answer) ?? null) : null;
  const currency = money?.currency ?? props.currency;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the Enter of the field in it
    <div onKeyDown={onKeyDown}>
      {kind === 'money' ? (
        <MoneyField
          {...shared}
          currency={currency}
          value={money?.minor ?? null}
          onCommit={(minor) => onAnswer(moneyAnswer(minor === null ? null : { minor, currency }))}
        />
      ) : kind === 'date' ? (
        <DateField {...shared} value={answer} onCommit={onAnswer} />
      ) : (
        <MultilineField
          {...shared}
          minRows={2}
          maxRows={6}
          maxLength={node.target === 'timeline' ? 200 : 5000}
          value={answer}
          onCommit={onAnswer}
        />
      )}
    </div>
  );
}
