import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLive } from '@/data/react';
import { keyWords, useCommands } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys } from '@/ui';
import { useElsewhere } from './palette/actions';
import { findRecords, type Hit, recentRecords } from './palette/hits';
import { useMatching } from './palette/matching';
import { useScreens } from './palette/screens';

const [paletteStore, palette] = createSpotlight();
/** Without a question only so many actions of other screens are shown. */
const offered = 5;

/** Everything by its name: records, screens, and what can be done here and elsewhere. */
export default function CommandPalette({ asked }: { readonly asked: number }) {
  const t = useT('navigation');
  const language = useLanguage();
  const navigate = useNavigate();
  const commands = useCommands().filter((command) => command.label);
  const elsewhere = useElsewhere();
  const allScreens = useScreens();
  const [query, setQuery] = useState('');
  const text = query.trim();
  const [needle] = useDebouncedValue(text, 80);
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);

  const found = useLive(
    (store) => (needle === '' ? recentRecords(store, language) : findRecords(store, needle, language)),
    [needle, language],
  );
  const hits = found?.hits ?? [];
  const { fits, named } = useMatching(text);
  const here = commands.map(({ keys, label = '', run }): Line => ({ key: keys, label, run, keys }));
  const there = elsewhere.map(({ key, run }): Line => ({ key, label: t(`palette.do.${key}`), run }));
  const actions = text === '' ? [...here, ...there.slice(0, offered)] : [...here, ...there].filter(byLabel(fits));
  const screens =
    text === '' ? [] : allScreens.map(({ to, label }): Line => ({ key: to, label, run: () => navigate(to) }));
  const fitting = screens.filter(byLabel(fits));
  // What is called so stands before the records that only hold the words.
  const called = [...fitting, ...actions].filter(byLabel(named));
  const groups: readonly { readonly label: string; readonly lines: readonly Line[] }[] = [
    { label: t('palette.actions'), lines: actions.filter((line) => !called.includes(line)) },
    { label: t('palette.screens'), lines: fitting.filter((line) => !called.includes(line)) },
  ];
  const lines = [...called, ...groups.flatMap((group) => group.lines)]
    .map(({ key }) => key)
    .concat(hits.map(({ id }) => id))
    .join(' ');
  // Results come after the letters: Enter takes the first of those that are there now.
  useEffect(() => {
    if (lines !== '') selectFirst();
  }, [lines]);
  const nothing = lines === '';

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      clearQueryOnClose
      shortcut={null}
      scrollable
      maxHeight={440}
      size={600}
      yOffset={96}
      centered={false}
      shadow="none"
      className="dw-palette"
      overlayProps={{ backgroundOpacity: 0.18, blur: 0 }}
      aria-label={t('search')}
    >
      <Spotlight.Search placeholder={t('search')} aria-label={t('search')} />
      <Spotlight.ActionsList>
        <Lines label={t('palette.goTo')} lines={called} />
        {hits.length > 0 ? (
          <Spotlight.ActionsGroup label={t(needle === '' ? 'palette.recent' : 'palette.records')}>
            {hits.map((hit) => (
              <Spotlight.Action key={`${hit.entity}.${hit.id}`} onClick={() => navigate(hit.to)}>
                <RecordLine hit={hit} />
              </Spotlight.Action>
            ))}
            {found?.more ? <p className="dw-palette-more">{t('palette.more')}</p> : null}
          </Spotlight.ActionsGroup>
        ) : null}
        {groups.map((group) => (
          <Lines key={group.label} {...group} />
        ))}
        {nothing ? <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** A screen or an action. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  /** The key that does the same on this screen. */
  readonly keys?: string;
}

const byLabel = (fits: (label: string) => boolean) => (line: Line) => fits(line.label);

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {lines.map((line) => (
        <Spotlight.Action key={line.key} onClick={line.run}>
          <span className="dw-palette-line">
            <span>{line.label}</span>
            {line.keys ? (
              <span className="dw-palette-end">
                <Keys>{keyWords(line.keys)}</Keys>
              </span>
            ) : null}
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** Marks the first line as the palette itself does it, which only knows of lines that are there when a letter is typed. */
function selectFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId);
  if (!list) return;
  for (const selected of list.querySelectorAll('[data-selected]')) selected.removeAttribute('data-selected');
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}

function RecordLine({ hit }: { readonly hit: Hit }) {
  const t = useT('navigation');
  const c = useT('common');
  return (
    <span className="dw-palette-line">
      <span>{hit.title || c('states.untitled')}</span>
      {hit.hint ? <span className="dw-faint">{hit.hint}</span> : null}
      <span className="dw-faint dw-palette-end">{t(`entities.${hit.entity}`)}</span>
    </span>
  );
}
