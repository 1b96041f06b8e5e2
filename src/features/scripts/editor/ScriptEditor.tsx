import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Localized } from '@/domain/kernel/fields';
import type { Script } from '@/domain/scripts/script';
import { isChanged } from '@/domain/scripts/versions';
import { localizedText, useEdit, useHotkey } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys, onDemand, Page, Tag } from '@/ui';
import { preloadRichText } from '@/ui/rich/RichTextField';
import { ExportScriptsButton } from '../packs/ExportScriptsButton';
import { DeskProvider } from './desk';
import styles from './editor.module.css';
import { LintSummary } from './LintList';
import { OutlineView } from './outline/OutlineView';
import { NodePanel } from './panel/NodePanel';
import { ScriptPanel } from './panel/ScriptPanel';
import { Preview } from './preview/Preview';
import { useTrialWalk } from './preview/useTrialWalk';
import { ScriptMenu } from './ScriptMenu';
import { useDeskOf } from './useDeskOf';
import { VersionsTab } from './versions/VersionsTab';

// The drawing and its layout come with the first one that is looked at.
const GraphView = onDemand(() => import('./graph/GraphView'));
const ScriptResults = onDemand(async () => ({ default: (await import('../results/ScriptResults')).ScriptResults }));

const tabs = ['outline', 'graph', 'versions', 'results'] as const;
type Tab = (typeof tabs)[number];

/** The page of a script that is there. */
export function ScriptEditor(props: {
  readonly script: Script;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
}) {
  const { script } = props;
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const language = useLanguage();
  const navigate = useNavigate();
  const { tab: asked } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const offered = tabs.filter((each) => each !== 'graph' || script.form === 'flow');
  const tab = offered.find((each) => each === asked) ?? 'outline';
  const [side, setSide] = useState<keyof Localized>(language === 'en' ? 'en' : 'zh');
  const [chosenId, choose] = useState(parameters.get('line') ?? '');
  const trial = useTrialWalk(script, side);
  const walking = trial.current !== null;
  // While the script is tried out, list and drawing show where the walk stands, and a line chosen there is gone to.
  const selectedId = trial.current?.walk.nodeId ?? chosenId;
  const { goTo, stop } = trial;
  const goToOrLeave = useCallback(
    (id: string) => {
      if (id !== '') return goTo(id);
      choose('');
      stop();
    },
    [goTo, stop],
  );
  const select = walking ? goToOrLeave : choose;
  const edit = useEdit('script', script.id);
  const { desk, issues } = useDeskOf({
    content: script,
    editable: script.status !== 'retired',
    side,
    selectedId,
    select,
    change: edit,
  });
  // A link to a line is followed once; from then on the choice is the user's.
  useEffect(() => {
    if (!parameters.has('line')) return;
    choose(parameters.get('line') ?? '');
    setParameters(new URLSearchParams(), { replace: true });
  }, [parameters, setParameters]);

  useEffect(preloadRichText, []);
  const writing = tab === 'outline' || tab === 'graph';
  const show = useCallback((next: Tab) => void navigate(paths.script(script.id, next)), [navigate, script.id]);
  const stopWalking = () => {
    choose(selectedId);
    stop();
  };
  const walk = () => {
    if (walking) stopWalking();
    else trial.start();
    if (!writing) show('outline');
  };
  const walkable = script.form === 'flow' && script.nodes.length > 0;
  useHotkey('p', walk, { label: t('preview.start'), enabled: walkable });
  useHotkey('Escape', () => (walking ? stopWalking() : choose('')), {
    enabled: writing && (walking || selectedId !== ''),
  });

  // The fields of a line follow the keyboard when it rests.
  const panelId = useDeferredValue(selectedId);
  const node = script.nodes.find((each) => each.id === panelId);
  const name = localizedText(script.title, language) || t('page.untitled');
  const changed = isChanged(script);
  const state =
    script.status === 'approved' && changed ? 'changed' : script.status === 'approved' ? 'approved' : script.status;
  return (
    <DeskProvider value={desk}>
      <Page
        title={name}
        breadcrumb={[...props.crumbs, { label: name }]}
        badges={
          <>
            <Tag>{s(`scenarios.${script.scenario}`)}</Tag>
            {script.version > 0 ? <Tag>{t('page.version', { version: script.version })}</Tag> : null}
            <Tag tone={state === 'approved' ? 'accent' : state === 'retired' ? 'neutral' : 'warn'}>
              {state === 'changed' ? t('page.changed') : s(`statuses.${state}`)}
            </Tag>
          </>
        }
        actions={
          <>
            {writing ? (
              <SegmentedControl
                size="xs"
                aria-label={t('page.side')}
                value={side}
                onChange={(next) => setSide(next === 'en' ? 'en' : 'zh')}
                data={(['zh', 'en'] as const).map((value) => ({ value, label: t(`sides.${value}`) }))}
              />
            ) : null}
            {script.form === 'flow' ? (
              <Button
                leftSection={<IconPlayerPlay size={14} aria-hidden />}
                rightSection={<Keys>P</Keys>}
                disabled={!walkable}
                aria-pressed={walking}
                onClick={walk}
              >
                {t('preview.start')}
              </Button>
            ) : null}
            <ExportScriptsButton ids={[script.id]} name={name} />
            <ScriptMenu script={script} />
            {tab === 'versions' || script.status === 'retired' ? null : (
              <Button variant="filled" disabled={!changed} onClick={() => show('versions')}>
                {t('page.approve')}
              </Button>
            )}
          </>
        }
        tabs={{
          label: t('page.tabs.label'),
          value: tab,
          onChange: (next) => show(tabs.find((each) => each === next) ?? 'outline'),
          items: offered.map((value) => ({
            value,
            label: t(value === 'outline' && script.form === 'lines' ? 'page.tabs.lines' : `page.tabs.${value}`),
            ...(value === 'outline' ? { count: script.nodes.length } : {}),
            ...(value === 'versions' && script.version > 0 ? { count: script.version } : {}),
          })),
        }}
        asideWidth={392}
        aside={
          !writing ? undefined : trial.current && walkable ? (
            <Preview trial={trial.current} onClose={stopWalking} />
          ) : node ? (
            <NodePanel key={node.id} node={node} />
          ) : (
            <ScriptPanel script={script} issues={issues} />
          )
        }
      >
        {writing ? (
          <div className={styles.work}>
            <LintSummary issues={issues} />
            {tab === 'outline' ? <OutlineView /> : null}
            {tab === 'graph' ? <GraphView /> : null}
          </div>
        ) : null}
        {tab === 'versions' ? <VersionsTab script={script} issues={issues} /> : null}
        {tab === 'results' ? <ScriptResults script={script} /> : null}
      </Page>
    </DeskProvider>
  );
}
