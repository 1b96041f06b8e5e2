import { Button, Checkbox, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type DealFigures, dealsInStage } from '@/data/queries/day';
import { useLive } from '@/data/react';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { localizedText } from '@/features/common';
import { useCustomerNames } from '@/features/common/useRecordList';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';
import styles from '../process.module.css';
import { dealsIn, usePlaces } from '../useProcess';
import { useMoveOver } from './useMoveOver';

/** Deals listed at first, and how many more each time. */
const step = 100;

/**
 * Takes chosen open deals from another version or process over into this one: where a stage is gone, it asks which one
 * takes its place. Nobody is moved who was not chosen; all of them are moved in one step that can be taken back.
 */
export function MoveDeals({ target, stored }: { readonly target: Process; readonly stored: readonly Pipeline[] }) {
  const t = useT('process');
  const language = useLanguage();
  const others = useMemo(() => sourcesFor(target, stored), [target, stored]);
  const places = usePlaces(others.map((each) => each.id));
  const sources = others.filter((each) => dealsIn(places, each.id) > 0);
  const [sourceId, setSourceId] = useState('');
  const source = sources.find((each) => each.id === sourceId) ?? sources[0];
  if (!source) return <p className="dw-muted">{t('versions.noSource')}</p>;
  return (
    <>
      <p className="dw-hint">{t('versions.moveHint')}</p>
      <div className={styles.mapping}>
        <ChoiceField
          label={t('versions.source')}
          value={source.id}
          options={sources.map((each) => ({
            value: each.id,
            label: t('versions.sourceOption', {
              name: localizedText(each.name, language) || t('list.untitled'),
              version: each.version,
              count: dealsIn(places, each.id),
            }),
          }))}
          onCommit={setSourceId}
        />
      </div>
      <FromSource key={source.id} source={source} target={target} total={dealsIn(places, source.id)} />
    </>
  );
}

/** Versions of the same series first, newest first, then what it was copied from, then all others. */
function sourcesFor(target: Process, stored: readonly Pipeline[]): Process[] {
  const published = stored
    .filter((each) => each.status === 'published' && each.id !== target.id)
    .sort((a, b) => b.version - a.version || b.publishedAt - a.publishedAt);
  const own = published.filter((each) => each.seriesId === target.seriesId);
  return [...own, ...builtInProcesses, ...published.filter((each) => each.seriesId !== target.seriesId)].slice(0, 100);
}

/** Which deals are chosen: all but those named, or only those. */
interface Choice {
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}
const nobody: Choice = { all: false, ids: new Set() };

const isChosen = ({ all, ids }: Choice, id: string): boolean => all !== ids.has(id);

function toggled({ all, ids }: Choice, id: string): Choice {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { all, ids: next };
}

function FromSource(props: { readonly source: Process; readonly target: Process; readonly total: number }) {
  const { source, target, total } = props;
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const places = usePlaces([source.id]);
  const standing = places.get(source.id);
  const [limit, setLimit] = useState(step);
  const deals = useLive(
    async (store): Promise<readonly DealFigures[]> => {
      const rows: DealFigures[] = [];
      for (const stage of standing?.keys() ?? [])
        if (rows.length < limit)
          rows.push(...(await dealsInStage(store, source.id, stage, { limit: limit - rows.length })).rows);
      return rows;
    },
    [source.id, standing, limit],
  );
  const [choice, setChoice] = useState(nobody);
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const { move, progress, cancel } = useMoveOver(source, target);
  const rows = deals ?? [];
  const names = useCustomerNames(rows.map(({ deal }) => deal.customerId));

  const open = openStages(target);
  const targetOf = (stage: string) => open.find((each) => each.id === (mapping[stage] || stage));
  const stageName = (id: string) => {
    const stage = source.stages.find((each) => each.id === id);
    return stage ? localizedText(stage.name, language) || t('editor.untitled') : t('versions.gone');
  };
  // Only deals that are listed can be ticked or left out one by one.
  const named = rows.filter(({ deal }) => choice.ids.has(deal.id));
  const count = choice.all ? total - named.length : named.length;
  const chosenIn = (stage: string): number => {
    const here = named.filter(({ deal }) => deal.stage === stage).length;
    return choice.all ? (standing?.get(stage) ?? 0) - here : here;
  };
  const gone = [...(standing ?? [])].filter(([stage]) => !open.some(({ id }) => id === stage));
  const allWords = total > rows.length ? t('versions.selectUnlisted', { count: total }) : t('versions.selectAll');
  const ready = count > 0 && gone.every(([stage]) => chosenIn(stage) === 0 || targetOf(stage) !== undefined);

  const start = async () => {
    const wanted = (id: string) => isChosen(choice, id);
    const stages = [...(standing?.keys() ?? [])].filter((stage) => chosenIn(stage) > 0);
    if (await move({ stages, wanted, mapping })) setChoice(nobody);
  };

  return (
    <>
      {gone.length === 0 ? null : (
        <fieldset className={`${styles.mapping} dw-localized`}>
          <legend className="dw-label">{t('versions.mapTitle')}</legend>
          <p className="dw-hint">{t('versions.mapHint')}</p>
          {gone.map(([stage, here]) => (
            <ChoiceField
              key={stage}
              label={t('versions.mapOf', { name: stageName(stage), count: here })}
              placeholder={t('versions.mapMissing')}
              allowEmpty
              value={mapping[stage] ?? ''}
              options={open.map((each, at) => ({
                value: each.id,
                label: `${at + 1}. ${localizedText(each.name, language) || t('editor.untitled')}`,
              }))}
              onCommit={(to) => setMapping((now) => ({ ...now, [stage]: to }))}
            />
          ))}
        </fieldset>
      )}
      <table className={styles.plain} aria-label={t('versions.dealsTitle')}>
        <thead>
          <tr>
            <th scope="col" style={{ width: 32 }}>
              <Checkbox
                size="xs"
                aria-label={allWords}
                title={allWords}
                checked={count === total}
                indeterminate={count > 0 && count < total}
                onChange={({ currentTarget: { checked } }) => setChoice({ ...nobody, all: checked })}
              />
            </th>
            <th scope="col">{t('versions.deal')}</th>
            <th scope="col">{t('versions.customer')}</th>
            <th scope="col">{t('versions.stage')}</th>
            <th scope="col">{t('versions.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ deal }) => {
            const title = localizedText(deal.title, language) || t('editor.untitled');
            const to = targetOf(deal.stage);
            return (
              <tr key={deal.id}>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={title}
                    checked={isChosen(choice, deal.id)}
                    onChange={() => setChoice((now) => toggled(now, deal.id))}
                  />
                </td>
                <td>{title}</td>
                <td>{names.get(deal.customerId) ?? ''}</td>
                <td>{stageName(deal.stage)}</td>
                <td>
                  {to ? (
                    localizedText(to.name, language) || t('editor.untitled')
                  ) : (
                    <span className="dw-error">{t('versions.mapMissing')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {total > rows.length && rows.length > 0 ? (
        <p className="dw-hint">
          {t('versions.shown', { count: rows.length, total })}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => setLimit((now) => now + step)}>
            {t('versions.showMore')}
          </Button>
        </p>
      ) : null}
      <div className={styles.panelFoot}>
        {progress ? (
          <>
            <Progress
              style={{ flex: 1 }}
              value={(100 * progress.done) / Math.max(1, progress.of)}
              aria-label={t('versions.moving', { done: progress.done, of: progress.of })}
            />
            <Button onClick={cancel}>{c('actions.cancel')}</Button>
          </>
        ) : (
          <Button variant="filled" disabled={!ready} onClick={() => void start()}>
            {t('versions.move', { count })}
          </Button>
        )}
      </div>
    </>
  );
}
