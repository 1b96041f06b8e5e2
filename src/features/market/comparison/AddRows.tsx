import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { cleanText } from '@/ui';

/** Adds a row by its name; Enter adds and stays for the next one, and of pasted lines each becomes a row. */
export function AddRows(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (names: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const namesOf = (lines: string) =>
    cleanText(lines)
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== '')
      .slice(0, 100);
  return (
    <TextInput
      w={280}
      aria-label={props.label}
      placeholder={props.placeholder}
      leftSection={<IconPlus size={14} aria-hidden />}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        const names = namesOf(text);
        if (names.length === 0) return;
        event.preventDefault();
        props.onAdd(names);
        setText('');
      }}
      onPaste={(event) => {
        const names = namesOf(event.clipboardData.getData('text/plain'));
        if (names.length < 2) return;
        event.preventDefault();
        props.onAdd(names);
      }}
    />
  );
}
