import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHotkey } from '@/features/common';
import { Keys } from '@/ui';

/** A button with its key beside it. */
export function KeyButton({
  keys,
  shown,
  onPress,
  children,
  ...button
}: ButtonProps & {
  readonly keys: string;
  /** The key as people write it, where it is another. */
  readonly shown?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  useHotkey(keys, onPress, { whileTyping: keys.includes('+') });
  return (
    <Button {...button} rightSection={<Keys>{shown ?? keys.toUpperCase()}</Keys>} onClick={onPress}>
      {children}
    </Button>
  );
}
