import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { type DealFigures, dealsInStage } from '@/data/queries/day';
import { useLive, useStore } from '@/data/react';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { moveToProcess } from '@/domain/process/versions';
import { localizedText, useCompany, useWrite } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { useCustomerNames } from '@/features/common/useRecordList';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, notifyProblem } from '@/ui';
import styles from '../process.module.css';
import { dealsIn, usePlaces } from '../useProcess';

/** Deals moved in one go: one transaction, one step of undo. */
const most = 500;

/**
 * Takes chosen open deals from another version or process over into this one: where a stage is gone, it asks which one
 * takes its place. Nobody is moved who was not chosen.
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

function FromSource(props: { readonly source: Process; readonly target: Process; readonly total: number }) {
  const { source, target, total } = props;
  const t = useT('process');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const words = useProblemText();
  const company = useCompany();
  const places = usePlaces([source.id]);
  const deals = useLive(async (): Promise<readonly DealFigures[]> => {
    const rows: DealFigures[] = [];
    for (const stage of places.get(source.id)?.keys() ?? [])
      if (rows.length < most)
        rows.push(...(await dealsInStage(store, source.id, stage, { limit: most - rows.length })).rows);
    return rows;
  }, [store, source.id, places]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const rows = deals ?? [];
  const names = useCustomerNames(rows.map(({ deal }) => deal.customerId));

  const open = openStages(target);
  const targetOf = (stage: string) => open.find((each) => each.id === (mapping[stage] || stage));
  const stageName = (id: string) => {
    const stage = source.stages.find((each) => each.id === id);
    return stage ? localizedText(stage.name, language) || t('editor.untitled') : t('versions.gone');
  };
  const picked = rows.filter(({ deal }) => chosen.has(deal.id));
  const gone = new Map<string, number>();
  for (const { deal } of rows)
    if (!open.some((stage) => stage.id === deal.stage)) gone.set(deal.stage, (gone.get(deal.stage) ?? 0) + 1);
  const ready = picked.length > 0 && picked.every(({ deal }) => targetOf(deal.stage) !== undefined);

  const move = async () => {
    const operations: WriteOperation[] = [];
    for (const { deal, amount } of picked) {
      const changed = moveToProcess(deal, target, mapping, store.environment, actorOf({ company, deal }), {
        from: source,
        amount,
      });
      if (!changed.ok) return notifyProblem(words(changed.error));
      // Refused as a whole where one of them was changed meanwhile.
      operations.push({
        type: 'update',
        entity: 'opportunity',
        id: deal.id,
        changes: changed.value,
        expectedRev: deal.rev,
      });
    }
    const result = await write(operations, {
      message: t('versions.moved', { count: picked.length, name: localizedText(target.name, language) }),
    });
    if (result.ok) setChosen(new Set());
  };

  return (
    <>
      {gone.size === 0 ? null : (
        <fieldset className={`${styles.mapping} dw-localized`}>
          <legend className="dw-label">{t('versions.mapTitle')}</legend>
          <p className="dw-hint">{t('versions.mapHint')}</p>
          {[...gone].map(([stage, count]) => (
            <ChoiceField
              key={stage}
              label={t('versions.mapOf', { name: stageName(stage), count })}
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
                aria-label={t('versions.selectAll')}
                checked={rows.length > 0 && picked.length === rows.length}
                indeterminate={picked.length > 0 && picked.length < rows.length}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(new Set(checked ? rows.map(({ deal }) => deal.id) : []))
                }
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
                    checked={chosen.has(deal.id)}
                    onChange={({ currentTarget: { checked } }) =>
                      setChosen((now) => {
                        const next = new Set(now);
                        if (checked) next.add(deal.id);
                        else next.delete(deal.id);
                        return next;
                      })
                    }
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
        <p className="dw-hint">{t('versions.shown', { count: rows.length, total })}</p>
      ) : null}
      <div className={styles.panelFoot}>
        <Button variant="filled" disabled={!ready} onClick={() => void move()}>
          {t('versions.move', { count: picked.length })}
        </Button>
      </div>
    </>
  );
}
