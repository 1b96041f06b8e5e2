import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import { type Findable, keyWords, recordHint, recordTitle, useCommands } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys } from '@/ui';
import { rooms } from './rooms';

const [paletteStore, palette] = createSpotlight();
const perEntity = 6;

const places: { readonly [Name in Findable]: (record: { id: string; customerId?: string }) => string } = {
  customer: (record) => paths.customer(record.id),
  contact: (record) => paths.customer(record.customerId ?? ''),
  product: (record) => paths.product(record.id),
  opportunity: (record) => paths.deal(record.id),
  quote: (record) => paths.quote(record.id),
  proposal: (record) => paths.proposal(record.id),
  contract: (record) => paths.contract(record.id),
  paper: (record) => paths.paper(record.id),
  competitor: (record) => paths.competitor(record.id),
  partner: (record) => paths.partner(record.id),
  research: (record) => paths.research(record.id),
  segment: (record) => paths.segment(record.id),
  comparison: (record) => paths.comparison(record.id),
  swot: (record) => paths.swot(record.id),
};
const searched = Object.keys(places) as Findable[];

interface Hit {
  readonly entity: Findable;
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly to: string;
}

/** Everything by its name: records, screens, and what can be done on this screen, with its key. */
export default function CommandPalette({ asked }: { readonly asked: number }) {
  const t = useT('navigation');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const commands = useCommands().filter((command) => command.label);
  const [query, setQuery] = useState('');
  const [needle] = useDebouncedValue(query.trim(), 80);
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);

  const hits = useLive(
    async (store): Promise<readonly Hit[]> => {
      if (needle === '') return [];
      const groups = await Promise.all(
        searched.map(async (entity) => {
          const { ids } = await findIds(store, entity, needle, perEntity);
          const records = await store.getMany(entity, ids);
          return records.flatMap((record) =>
            record && record.deletedAt === 0
              ? [
                  {
                    entity,
                    id: record.id,
                    title: recordTitle(entity, record, language),
                    hint: recordHint(entity, record),
                    to: places[entity](record),
                  },
                ]
              : [],
          );
        }),
      );
      return groups.flat();
    },
    [needle, language],
  );
  const matches = (text: string) => text.toLowerCase().includes(query.trim().toLowerCase());
  const screens = rooms.flat().filter((room) => matches(t(`rooms.${room.key}`)));
  const actions = commands.filter((command) => matches(command.label ?? ''));
  const nothing = (hits ?? []).length === 0 && screens.length === 0 && actions.length === 0;

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
          <Spotlight.ActionsGroup label={t('palette.records')}>
            {hits.map((hit) => (
              <Spotlight.Action key={`${hit.entity}.${hit.id}`} onClick={() => navigate(hit.to)}>
                <span className="dw-palette-line">
                  <span>{hit.title || c('states.untitled')}</span>
                  {hit.hint ? <span className="dw-faint">{hit.hint}</span> : null}
                  <span className="dw-faint dw-palette-end">{t(`entities.${hit.entity}`)}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {actions.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.actions')}>
            {actions.map((command) => (
              <Spotlight.Action key={command.keys} onClick={() => command.run()}>
                <span className="dw-palette-line">
                  <span>{command.label}</span>
                  <span className="dw-palette-end">
                    <Keys>{keyWords(command.keys)}</Keys>
                  </span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {screens.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.screens')}>
            {screens.map((room) => (
              <Spotlight.Action key={room.key} onClick={() => navigate(room.to)}>
                <span className="dw-palette-line">
                  <room.icon size={16} stroke={1.5} aria-hidden="true" />
                  <span>{t(`rooms.${room.key}`)}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {nothing ? <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
