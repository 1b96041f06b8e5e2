import { Textarea } from '@mantine/core';
import { quantityToDecimal } from '@/domain/kernel/quantity';
import { parseNumbers } from '@/domain/research/survey';
import { useProblemText } from '@/i18n/problems';
import { useDraft } from '@/ui';

/** Figures in 1/10,000, typed or pasted one beside the other. */
export function NumbersField(props: {
  readonly label: string;
  readonly description: string;
  readonly value: readonly number[];
  readonly onCommit: (numbers: number[]) => void;
}) {
  const words = useProblemText();
  const draft = useDraft<readonly number[]>({
    value: props.value,
    toText: (numbers) => numbers.map(quantityToDecimal).join(' '),
    parse: parseNumbers,
    onCommit: (numbers) => props.onCommit([...numbers]),
    equals: (a, b) => a.length === b.length && a.every((value, index) => value === b[index]),
    commitOnEnter: false,
  });
  return (
    <Textarea
      label={props.label}
      description={props.description}
      error={draft.problem ? words(draft.problem) : false}
      autosize
      minRows={2}
      maxRows={10}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
