import { Button, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Problem, Result } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { MiniShortcut } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { shortcutOf, shortcutWords } from '@/platform/shortcutKeys';
import { Keys, notifyProblem, Section } from '@/ui';
import styles from './settings.module.css';

/** The mini window: opens it, and which keys call it from other programs. */
export function MiniSection() {
  const t = useT('mini');
  const words = useProblemText();
  const { mini } = usePlatform();
  const open = async () => {
    const opened = await mini.open();
    if (!opened.ok) notifyProblem(words(opened.error));
  };
  return (
    <Section title={t('settings.title')}>
      <p className="dw-muted">{t('settings.text')}</p>
      {mini.shortcut ? <ShortcutField shortcut={mini.shortcut} /> : <p className="dw-faint">{t('settings.browser')}</p>}
      <Button mt="sm" onClick={() => void open()}>
        {t('settings.open')}
      </Button>
    </Section>
  );
}

function ShortcutField({
  shortcut,
}: {
  readonly shortcut: NonNullable<ReturnType<typeof usePlatform>['mini']['shortcut']>;
}) {
  const t = useT('mini');
  const words = useProblemText();
  const [state, setState] = useState<MiniShortcut>();
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void shortcut.read().then((read) => read.ok && setState(read.value));
  }, [shortcut]);
  if (!state) return null;

  const took = (changed: Result<MiniShortcut, Problem>) => {
    setListening(false);
    setProblem(changed.ok ? undefined : changed.error);
    if (changed.ok) setState(changed.value);
  };
  const change = async (keys: string) => took(await shortcut.change(keys));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    const keys = shortcutOf(event.nativeEvent);
    if (keys !== null) void change(keys);
  };
  const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  const shown = state.keys === '' ? t('settings.none') : shortcutWords(state.keys, mac);
  const standing = state.keys === '' ? 'offHint' : state.active ? 'active' : 'taken';
  return (
    <>
      <Group gap="sm" mt="sm">
        <span>{t('settings.keys')}</span>
        {listening ? <span role="status">{t('settings.press')}</span> : <Keys>{shown}</Keys>}
        <Button
          size="xs"
          variant="subtle"
          aria-pressed={listening}
          onKeyDown={onKeyDown}
          onBlur={() => setListening(false)}
          onClick={() => setListening(!listening)}
        >
          {t('settings.change')}
        </Button>
        {state.keys === state.standard ? null : (
          <Button size="xs" variant="subtle" onClick={() => void change(state.standard)}>
            {t('settings.standard')}
          </Button>
        )}
        {state.keys === '' ? null : (
          <Button size="xs" variant="subtle" color="gray" onClick={() => void change('')}>
            {t('settings.off')}
          </Button>
        )}
      </Group>
      {problem ? (
        <p role="alert" className={styles.bad}>
          {words(problem)}
        </p>
      ) : (
        <p className={standing === 'taken' ? styles.bad : 'dw-faint'}>{t(`settings.${standing}`)}</p>
      )}
    </>
  );
}
