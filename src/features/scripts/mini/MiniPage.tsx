import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLive } from '@/data/react';
import { valuesOf } from '@/domain/scripts/variables';
import { useHotkey } from '@/features/common';
import { useFilled } from '@/features/common/scripts/ScriptText';
import { inSide, sideOf } from '@/features/common/talking/said';
import { useScriptFacts, valueFormat } from '@/features/common/talking/useScriptValues';
import { useOnceReady } from '@/features/common/useOnceReady';
import { languages, setLanguage, useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { Tabs } from '@/ui';
import { About } from './About';
import { withBlanks } from './blanks';
import { Copies } from './Copies';
import { LineList, optionId } from './LineList';
import { type MiniMode, miniLines } from './lines';
import styles from './mini.module.css';
import { Preview } from './Preview';
import { useAbout, useTextLanguage } from './remembered';
import { useCopy } from './useCopy';

const listId = 'mini-lines';
const modes = ['lines', 'objections', 'copies'] as const;
type Tab = (typeof modes)[number];

/** The page follows the language that is chosen in the main window. */
function useFollowedLanguage(): void {
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      const chosen = key === 'dealwright.language' ? languages.find((each) => each === newValue) : undefined;
      if (chosen) void setLanguage(chosen);
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
}

/**
 * The mini window: find a line, copy it filled in for a customer. The keyboard stays in the search; arrows choose, Enter
 * copies, Escape empties the search and then puts the window away.
 */
export default function MiniPage() {
  const t = useT('mini');
  const platform = usePlatform();
  const screen = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [tab, setTab] = useState<Tab>('lines');
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 60);
  const [chosen, setChosen] = useState('');
  const [about, setAbout] = useAbout();
  const [language, setTextLanguage] = useTextLanguage(screen);
  const mode: MiniMode = tab === 'objections' ? 'objections' : 'lines';
  const found = useLive(async (store) => ({ query, mode, lines: await miniLines(store, query, mode) }), [query, mode]);
  // Those of the other list, or of other words, are not what is asked for.
  const lines = found?.mode === mode ? found.lines : undefined;
  const facts = useScriptFacts({ ...about, contactId: '' });
  const values = facts ? valuesOf(facts, language, valueFormat(language)) : {};
  const fill = useFilled(values);
  const { copy, warned, done, forget } = useCopy(about, facts);
  useFollowedLanguage();
  useHotkey('Escape', () => platform.mini.hide());

  useEffect(() => {
    document.title = t('title');
    // Each time the window is called, what is typed is a new search.
    const begin = () => input.current?.select();
    begin();
    window.addEventListener('focus', begin);
    // What is typed anywhere else is a new search too; `Process` = by an input method.
    const type = ({ key, target, ctrlKey, metaKey, altKey }: globalThis.KeyboardEvent) => {
      if ((key.length !== 1 && key !== 'Process') || key === ' ' || ctrlKey || metaKey || altKey) return;
      if (target instanceof HTMLInputElement) return;
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', type);
    return () => {
      window.removeEventListener('focus', begin);
      window.removeEventListener('keydown', type);
    };
  }, [t]);

  const list = lines ?? [];
  const at = Math.max(
    0,
    list.findIndex(({ key }) => key === chosen),
  );
  const line = list[at];
  const side = sideOf(language);
  const copyLine = (index: number) => {
    const wanted = list[index];
    if (!wanted) return;
    setChosen(wanted.key);
    void copy(wanted, withBlanks(fill(inSide(wanted.text, side))));
  };
  const wanted = text.trim();
  const copyWanted = useOnceReady(found?.query === wanted && found.mode === mode, wanted, () => copyLine(at));
  const choose = (index: number) => {
    const next = list[Math.max(0, Math.min(list.length - 1, index))];
    if (!next) return;
    setChosen(next.key);
    forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step !== undefined) choose(at + step);
    else if (event.key === 'Enter') copyWanted();
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape') platform.mini.hide();
    else return;
    event.preventDefault();
  };

  return (
    <main className={styles.window}>
      <h1 className={styles.hidden}>{t('title')}</h1>
      <About about={about} onChange={setAbout} language={language} onLanguage={setTextLanguage} />
      <Tabs
        label={t('tabs.label')}
        value={tab}
        onChange={(next) => {
          setTab(modes.find((each) => each === next) ?? 'lines');
          setChosen('');
          forget();
        }}
        items={modes.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      />
      {tab === 'copies' ? (
        <Copies language={language} />
      ) : (
        <>
          <TextInput
            ref={input}
            className={styles.search}
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded={list.length > 0}
            aria-controls={listId}
            aria-activedescendant={line ? optionId(listId, at) : undefined}
            aria-autocomplete="list"
            placeholder={t('search.placeholder')}
            autoComplete="off"
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setChosen('');
              forget();
            }}
            onKeyDown={onKeyDown}
          />
          <LineList
            id={listId}
            lines={lines}
            searching={query !== ''}
            mode={mode}
            at={at}
            side={side}
            values={values}
            onChoose={choose}
            onCopy={copyLine}
          />
          {line ? (
            <Preview
              line={line}
              side={side}
              values={values}
              warned={warned === line.key}
              done={done?.key === line.key ? done : undefined}
              onCopy={() => copyLine(at)}
            />
          ) : null}
        </>
      )}
    </main>
  );
}
