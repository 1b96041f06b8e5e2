import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ageOf } from '@/domain/freshness/age';
import { factorLabels } from '@/domain/swot/labels';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import type { EvidenceRecords } from '@/features/common/evidence/evidence';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Keys, Page, Tag } from '@/ui';
import { ReportButton } from '../reports/ReportButton';
import { AgeTag } from '../shared/AgeTag';
import { useFreshness } from '../shared/useFreshness';
import { type RecordDraft, useRecordDraft } from '../shared/useRecordDraft';
import { ChecksPart } from './aside/ChecksPart';
import { ScorePart } from './aside/ScorePart';
import { EvaluationPanel } from './board/EvaluationPanel';
import { FactorPanel } from './board/FactorPanel';
import { SwotBoard } from './board/SwotBoard';
import { DetailsPanel } from './DetailsPanel';
import { type Desk, DeskProvider } from './desk';
import { useEvidenceRecords } from './evidence';
import { HistoryTab } from './history/HistoryTab';
import { useSubjectNames } from './list/subject';
import { ReviewPanel } from './ReviewPanel';
import { StrategyPanel } from './strategies/StrategyPanel';
import { StrategyTab } from './strategies/StrategyTab';
import { PairsPart } from './tows/PairsPart';
import { TowsTab } from './tows/TowsTab';

const tabs = ['board', 'tows', 'strategies', 'history'] as const;
type Tab = (typeof tabs)[number];
type Panel = '' | 'evaluation' | 'review' | 'details';
const noRecords: EvidenceRecords = new Map();

/** One SWOT: board, TOWS grid, strategies, history. */
export default function SwotPage() {
  const t = useT('swot');
  const m = useT('market');
  const { id = '' } = useParams();
  const draft = useRecordDraft('swot', id);
  if (draft === undefined) return null;
  if (draft === null || draft.record.deletedAt > 0)
    return (
      <Page
        title={t('page.missing')}
        breadcrumb={[
          { label: m('tabs.label'), to: paths.market },
          { label: m('tabs.swot'), to: paths.swots },
        ]}
      >
        <EmptyState
          title={t('page.missing')}
          text={t('page.missingText')}
          action={<Link to={paths.swots}>{t('page.back')}</Link>}
        />
      </Page>
    );
  return <SwotView key={id} draft={draft} />;
}

function SwotView({ draft: { record: swot, edit } }: { readonly draft: RecordDraft<'swot'> }) {
  const t = useT('swot');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite();
  const { tab: asked } = useParams();
  const tab: Tab = tabs.find((known) => known === asked) ?? 'board';
  const { rules, today } = useFreshness();
  const records = useEvidenceRecords(swot.factors) ?? noRecords;
  const [factorId, setFactorId] = useState('');
  const [strategyId, setStrategyId] = useState('');
  const [panel, setPanel] = useState<Panel>('');
  const subjects = useMemo(() => [swot], [swot]);
  const subject = useSubjectNames(subjects)?.get(swot.id) ?? '';
  const close = () => setPanel('');
  const openTab = (next: string) => void navigate(paths.swot(swot.id, next));
  useHotkey('w', () => setPanel('evaluation'), { label: t('evaluation.title') });
  useHotkey('r', () => setPanel('review'), { label: t('review.action') });
  useHotkey('e', () => setPanel('details'), { label: t('details.title') });

  const desk = useMemo(
    (): Desk => ({
      swot,
      edit,
      labels: factorLabels(swot.factors),
      factors: new Map(swot.factors.map((factor) => [factor.id, factor])),
      records,
      rules,
      today,
      openFactor: setFactorId,
      openStrategy: setStrategyId,
    }),
    [swot, edit, records, rules, today],
  );
  const age = ageOf({ date: swot.reviewedOn }, 'swotFactor', rules, today);
  const title = localizedText(swot.title, language) || subject || c('states.untitled');

  return (
    <DeskProvider value={desk}>
      <Page
        title={title}
        breadcrumb={[
          { label: m('tabs.label'), to: paths.market },
          { label: m('tabs.swot'), to: paths.swots },
          { label: title },
        ]}
        badges={
          <>
            <Tag>
              {t(`subject.kinds.${swot.subjectKind}`)}
              {swot.subjectKind === 'company' || subject === '' ? '' : ` \u00b7 ${subject}`}
            </Tag>
            {age.state === 'fresh' ? (
              <span className="dw-faint">{t('review.on', { date: swot.reviewedOn })}</span>
            ) : (
              <span>
                {age.state === 'undated' ? (
                  <Tag tone="warn">{t('review.never')}</Tag>
                ) : (
                  <>
                    <span className="dw-faint">{t('review.on', { date: swot.reviewedOn })}</span> <AgeTag age={age} />
                  </>
                )}
              </span>
            )}
          </>
        }
        actions={
          <>
            <ReportButton kind="swotReport" swotId={swot.id} />
            <Button rightSection={<Keys>R</Keys>} onClick={() => setPanel('review')}>
              {t('review.action')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={c('actions.more')}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item rightSection={<Keys>E</Keys>} onClick={() => setPanel('details')}>
                  {t('details.title')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  onClick={async () => {
                    const result = await write([{ type: 'delete', entity: 'swot', id: swot.id }], {
                      message: c('deleted'),
                    });
                    if (result.ok) void navigate(paths.swots);
                  }}
                >
                  {c('actions.delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
        tabs={{
          label: t('tabs.label'),
          value: tab,
          onChange: openTab,
          items: tabs.map((value) => ({
            value,
            label: t(`tabs.${value}`),
            ...(value === 'strategies' ? { count: swot.strategies.length } : {}),
          })),
        }}
        aside={
          tab === 'tows' ? (
            <PairsPart />
          ) : (
            <>
              <ScorePart
                action={
                  <Button
                    size="xs"
                    variant={tab === 'board' ? 'filled' : 'default'}
                    rightSection={<Keys>W</Keys>}
                    onClick={() => setPanel('evaluation')}
                  >
                    {t('evaluation.open')}
                  </Button>
                }
              />
              <ChecksPart />
            </>
          )
        }
      >
        {tab === 'board' ? <SwotBoard /> : null}
        {tab === 'tows' ? <TowsTab onBoard={() => openTab('board')} /> : null}
        {tab === 'strategies' ? <StrategyTab onTows={() => openTab('tows')} /> : null}
        {tab === 'history' ? <HistoryTab /> : null}
      </Page>
      <FactorPanel factorId={factorId} onClose={() => setFactorId('')} />
      <StrategyPanel strategyId={strategyId} onClose={() => setStrategyId('')} />
      <EvaluationPanel opened={panel === 'evaluation'} onClose={close} />
      <ReviewPanel opened={panel === 'review'} onClose={close} />
      <DetailsPanel opened={panel === 'details'} onClose={close} />
    </DeskProvider>
  );
}
