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

  const hits = useLive(
    (store) => (needle === '' ? recentRecords(store, language) : findRecords(store, needle, language)),
    [needle, language],
  );
  const matches = (label: string) => label.toLowerCase().includes(text.toLowerCase());
  const screens = text === '' ? [] : allScreens.filter(({ label }) => matches(label));
  const here = commands.filter((command) => matches(command.label ?? ''));
  const there = elsewhere.filter(({ key }) => matches(t(`palette.do.${key}`)));
  const others = text === '' ? there.slice(0, offered) : there;
  const lines = [
    ...(hits ?? []).map(({ id }) => id),
    ...here.map(({ keys }) => keys),
    ...others.map(({ key }) => key),
    ...screens.map(({ to }) => to),
  ].join(' ');
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
        {hits && hits.length > 0 ? (
          <Spotlight.ActionsGroup label={t(needle === '' ? 'palette.recent' : 'palette.records')}>
            {hits.map((hit) => (
              <Spotlight.Action key={`${hit.entity}.${hit.id}`} onClick={() => navigate(hit.to)}>
                <RecordLine hit={hit} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {here.length + others.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.actions')}>
            {here.map((command) => (
              <Spotlight.Action key={command.keys} onClick={() => command.run()}>
                <span className="dw-palette-line">
                  <span>{command.label}</span>
                  <span className="dw-palette-end">
                    <Keys>{keyWords(command.keys)}</Keys>
                  </span>
                </span>
              </Spotlight.Action>
            ))}
            {others.map(({ key, run }) => (
              <Spotlight.Action key={key} onClick={run}>
                <span className="dw-palette-line">{t(`palette.do.${key}`)}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {screens.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.screens')}>
            {screens.map(({ to, label }) => (
              <Spotlight.Action key={to} onClick={() => navigate(to)}>
                <span className="dw-palette-line">{label}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {nothing ? <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
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
