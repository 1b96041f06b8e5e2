import { Button } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '@/i18n/setup';
import { Keys, onDemand } from '@/ui';
import { keyWords, useHotkey } from '../commands';
import { useRunningTalk } from './useRunningTalk';

export interface StartTalkProps {
  readonly customerId: string;
  readonly opportunityId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly leadId?: string | undefined;
  /** This script, without being asked which. */
  readonly scriptId?: string | undefined;
}

const StartTalkPanel = onDemand(async () => ({ default: (await import('./StartTalkPanel')).StartTalkPanel }));

/** Begins a talk that is led by a script: asks which one, with whom and how. */
export function StartTalkButton({
  hotkey,
  size,
  ...start
}: StartTalkProps & {
  /** A key that opens it, on a page that has one of them. */ readonly hotkey?: string;
  readonly size?: string;
}) {
  const t = useT('calls');
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  const running = useRunningTalk();
  useHotkey(hotkey ?? 't', open, { label: t('start.title'), enabled: hotkey !== undefined && !running });
  // One talk at a time: the one that goes on stands beside the page.
  if (running) return null;
  return (
    <>
      <Button
        {...(size === undefined ? {} : { size })}
        leftSection={<IconMessageCircle size={16} aria-hidden />}
        rightSection={hotkey === undefined ? null : <Keys>{keyWords(hotkey)}</Keys>}
        onClick={open}
      >
        {t('start.open')}
      </Button>
      {opened ? <StartTalkPanel {...start} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
