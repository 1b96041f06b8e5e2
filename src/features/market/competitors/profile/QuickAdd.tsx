import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { cleanText } from '@/ui';

/** A line that adds what is typed in it by Enter, ready for the next. */
export function QuickAdd(props: {
  readonly label: string;
  readonly maxLength: number;
  readonly onAdd: (text: string) => void;
}) {
  const [text, setText] = useState('');
  return (
    <TextInput
      className="competitor-add"
      variant="unstyled"
      aria-label={props.label}
      placeholder={props.label}
      leftSection={<IconPlus size={14} aria-hidden />}
      value={text}
      maxLength={props.maxLength}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setText('');
        }
        const clean = cleanText(text).trim();
        if (event.key !== 'Enter' || clean === '') return;
        event.preventDefault();
        props.onAdd(clean);
        setText('');
      }}
    />
  );
}
