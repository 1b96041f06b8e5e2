import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { keyWords, useHotkey } from '@/features/common';
import { Keys } from '@/ui';

/** A button with its key beside it. */
export function KeyButton({
  keys,
  onPress,
  children,
  ...button
}: ButtonProps & {
  readonly keys: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  useHotkey(keys, onPress, { whileTyping: keys.includes('+') });
  return (
    <Button {...button} rightSection={<Keys>{keyWords(keys)}</Keys>} onClick={onPress}>
      {children}
    </Button>
  );
}
