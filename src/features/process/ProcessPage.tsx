import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useStore } from '@/data/react';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { publish, publishProblems } from '@/domain/process/versions';
import { useCompany, useEdit, useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, notifyMessage, onDemand, Page, Tag } from '@/ui';
import { type Desk, DeskProvider, stateOf } from './desk';
import { ProcessPanel } from './editor/ProcessPanel';
import { StageList } from './editor/StageList';
import { StagePanel } from './editor/StagePanel';
import { GateMatrix } from './matrix/GateMatrix';
import { ProcessBanner } from './ProcessBanner';
import { ProcessMenu } from './ProcessMenu';
import { ProcessReportButton } from './report/ProcessReportButton';
import { dealsIn, usePlaces, useProcess, versionsOf } from './useProcess';
import { useProcessActions } from './useProcessActions';
import { VersionsTab } from './versions/VersionsTab';

// The drawing library comes with the first chart that is looked at.
const FlowChart = onDemand(() => import('./flow/FlowChart'));

const tabs = ['stages', 'flow', 'matrix', 'versions'] as const;
type Tab = (typeof tabs)[number];

/** One process: its stages as list and as chart, its gates, its versions. Templates and published versions are read-only. */
export default function ProcessPage() {
  const { id = '' } = useParams();
  const t = useT('process');
  const n = useT('navigation');
  const found = useProcess(id);
  const crumbs = [
    { label: n('dealTabs.label'), to: paths.deals },
    { label: n('dealTabs.process'), to: paths.processes },
  ];
  if (found === undefined) return <Page title="" breadcrumb={crumbs} />;
  if (found === null)
    return (
      <Page title={t('page.missing')} breadcrumb={crumbs}>
        <EmptyState
          title={t('page.missing')}
          text={t('page.missingText')}
          action={
            <Button component={Link} to={paths.processes}>
              {t('page.back')}
            </Button>
          }
        />
      </Page>
    );
  return <Editor key={id} process={found.process} pipeline={found.pipeline} crumbs={crumbs} />;
}

function Editor(props: {
  readonly process: Process;
  readonly pipeline: Pipeline | undefined;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
}) {
  const { process, pipeline } = props;
  const t = useT('process');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const [parameters, setParameters] = useSearchParams();
  const tab = tabs.find((each) => each === parameters.get('tab')) ?? 'stages';
  const { stored } = useProcesses();
  const versions = useMemo(() => versionsOf(process.seriesId, stored), [process.seriesId, stored]);
  const published = versions.filter((each) => each.status === 'published');
  const origin = versions.at(-1)?.basedOn ?? '';
  const places = usePlaces([...new Set([process.id, ...published.map((each) => each.id), origin])]);
  const actions = useProcessActions();
  const edit = useEdit('pipeline', pipeline?.id ?? '');
  const [selectedId, select] = useState('');
  const [asked, setAsked] = useState(false);
  const state = stateOf(pipeline);
  const editable = state === 'draft';
  const name = actions.nameOf(process);

  const standing = useMemo(() => {
    const sums = new Map<string, number>();
    for (const [id, stages] of places)
      if (id !== origin) for (const [stage, count] of stages) sums.set(stage, (sums.get(stage) ?? 0) + count);
    return sums;
  }, [places, origin]);
  const desk = useMemo(
    (): Desk => ({
      process,
      pipeline,
      state,
      editable,
      selectedId,
      select,
      change: (change, message) => {
        if (editable) edit(change, message);
      },
      changeStages: (change, message) => {
        if (editable) edit((now) => ({ stages: change(now.stages) }), message);
      },
      nextId: () => store.nextId(),
      standing,
    }),
    [process, pipeline, state, editable, selectedId, edit, store, standing],
  );

  const company = useCompany();
  /** Whether a rule gives the process to new deals. */
  const named = company?.sales.processes.some(({ seriesId }) => seriesId === process.seriesId) === true;
  // The draft turns into a published version by an edit in the queue, after all that was typed before.
  const publishing = useRef(false);
  const doPublish = () => {
    setAsked(true);
    edit((now) => {
      const result = publish(now, store.environment);
      publishing.current = result.ok;
      return result.ok ? result.value : {};
    });
  };
  useEffect(() => {
    if (!publishing.current || pipeline?.status !== 'published') return;
    publishing.current = false;
    setAsked(false);
    notifyMessage(t(named ? 'page.published' : 'page.publishedUnused', { name, version: pipeline.version }));
  }, [pipeline, name, named, t]);

  const newest = published[0];
  const draft = versions.find((each) => each.status === 'draft');
  const stage = process.stages.find((each) => each.id === selectedId);
  const older = published
    .filter((each) => each.id !== process.id && each.version < process.version)
    .reduce((sum, each) => sum + dealsIn(places, each.id), 0);
  const withPanel = tab === 'stages' || tab === 'flow';
  return (
    <DeskProvider value={desk}>
      <Page
        title={name}
        breadcrumb={[...props.crumbs, { label: name }]}
        badges={
          <>
            <Tag>{t('page.version', { version: process.version })}</Tag>
            <Tag tone={state === 'published' ? 'accent' : state === 'draft' ? 'warn' : 'neutral'}>
              {t(`states.${state}`)}
            </Tag>
          </>
        }
        meta={[
          { label: t('page.stagesCount'), value: process.stages.filter((each) => !each.hidden).length },
          { label: t('page.dealsCount'), value: dealsIn(places, process.id) },
          ...(pipeline && pipeline.publishedAt > 0
            ? [{ label: t('page.publishedOn'), value: formatDateTime(pipeline.publishedAt, language) }]
            : []),
        ]}
        actions={
          <>
            <ProcessReportButton process={process} />
            <ProcessMenu process={process} pipeline={pipeline} all={stored} />
            {state === 'draft' ? (
              <Button variant="filled" onClick={doPublish}>
                {t('page.publish')}
              </Button>
            ) : pipeline ? (
              <Button variant="filled" onClick={() => void actions.change(newest ?? pipeline, stored)}>
                {draft ? t('page.continue') : t('page.change')}
              </Button>
            ) : (
              <Button variant="filled" onClick={() => void actions.copy(process)}>
                {t('page.copy')}
              </Button>
            )}
          </>
        }
        banner={
          <ProcessBanner
            state={state}
            problems={asked && pipeline && editable ? publishProblems(pipeline) : undefined}
            stages={process.stages}
            onShow={(stageId) => {
              setParameters({ tab: 'stages' }, { replace: true });
              select(stageId);
            }}
            unused={
              state === 'published' &&
              process.kind === 'stages' &&
              process.id === newest?.id &&
              company !== undefined &&
              !named
            }
            older={state === 'published' && process.id === newest?.id ? older : 0}
            onMove={() => navigate(`${paths.process(process.id)}?tab=versions&move=1`)}
          />
        }
        tabs={{
          label: t('page.tabs.label'),
          value: tab,
          onChange: (next) => setParameters({ tab: next }, { replace: true }),
          items: tabs.map((value: Tab) => ({
            value,
            label: t(`page.tabs.${value}`),
            ...(value === 'versions' && pipeline ? { count: versions.length } : {}),
          })),
        }}
        asideWidth={392}
        aside={withPanel ? stage ? <StagePanel key={stage.id} stage={stage} /> : <ProcessPanel /> : undefined}
      >
        {tab === 'stages' ? <StageList /> : null}
        {tab === 'flow' ? <FlowChart /> : null}
        {tab === 'matrix' ? <GateMatrix /> : null}
        {tab === 'versions' ? <VersionsTab versions={versions} stored={stored} places={places} /> : null}
      </Page>
    </DeskProvider>
  );
}
