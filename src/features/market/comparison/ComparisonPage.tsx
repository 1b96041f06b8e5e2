import { Button, Menu } from '@mantine/core';
import { IconAdjustments, IconArrowBackUp, IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { recordTitle, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Page } from '@/ui';
import { ReportButton } from '../reports/ReportButton';
import { type RecordDraft, useRecordDraft } from '../shared/useRecordDraft';
import { useDesk } from './desk';
import { FeaturesTab } from './FeaturesTab';
import { MapTab } from './MapTab';
import { PricesTab } from './PricesTab';
import { ProfileTab } from './ProfileTab';
import { SetupPanel } from './SetupPanel';
import { StandingTab } from './StandingTab';
import './comparison.css';

const tabs = {
  features: FeaturesTab,
  profile: ProfileTab,
  prices: PricesTab,
  map: MapTab,
  standing: StandingTab,
} as const;
type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

/** One comparison of us with competitors: features, success factors, prices, the map, and where we win and lose. */
export default function ComparisonPage() {
  const { id = '' } = useParams();
  const t = useT('comparison');
  const c = useT('common');
  const write = useWrite();
  const draft = useRecordDraft('comparison', id);
  if (draft === undefined) return <Page title={t('title')}>{null}</Page>;
  if (draft === null || draft.record.deletedAt > 0)
    return (
      <Page title={t('page.missing')}>
        <EmptyState
          title={draft ? t('page.deleted') : t('page.missing')}
          text={draft ? t('page.deletedText') : t('page.missingText')}
          action={
            draft ? (
              <Button
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void write([{ type: 'restore', entity: 'comparison', id }])}
              >
                {c('actions.restore')}
              </Button>
            ) : (
              <Button component={Link} to={paths.comparisons}>
                {t('page.back')}
              </Button>
            )
          }
        />
      </Page>
    );
  return <ComparisonView key={id} draft={draft} />;
}

function ComparisonView({ draft }: { readonly draft: RecordDraft<'comparison'> }) {
  const { record: comparison, edit } = draft;
  const t = useT('comparison');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const write = useWrite();
  const navigate = useNavigate();
  const params = useParams();
  const [search, setSearch] = useSearchParams();
  const [setup, setSetup] = useState(search.get('setup') !== null);
  const desk = useDesk(comparison, edit);
  const tab = tabNames.find((name) => name === params.tab) ?? 'features';
  const Body = tabs[tab];
  const title = recordTitle('comparison', comparison, language) || c('states.untitled');

  async function remove() {
    const result = await write([{ type: 'delete', entity: 'comparison', id: comparison.id }], {
      message: t('page.removed'),
    });
    if (result.ok) void navigate(paths.comparisons);
  }

  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[
        { label: m('tabs.label'), to: paths.market },
        { label: m('tabs.comparisons'), to: paths.comparisons },
        { label: <bdi>{title}</bdi> },
      ]}
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button px={8} aria-label={c('actions.more')}>
                <IconDots size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
                {c('actions.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {comparison.competitorIds.length > 0 ? (
            <ReportButton kind="competitorReport" comparisonId={comparison.id} />
          ) : null}
          <Button leftSection={<IconAdjustments size={16} aria-hidden />} onClick={() => setSetup(true)}>
            {t('setup.open')}
          </Button>
        </>
      }
      tabs={{
        label: t('page.tabs'),
        value: tab,
        onChange: (next) => void navigate(paths.comparison(comparison.id, next)),
        items: tabNames.map((value) => ({ value, label: t(`tabs.${value}`) })),
      }}
    >
      {comparison.competitorIds.length === 0 ? (
        <EmptyState
          title={t('page.noCompetitors')}
          text={t('page.noCompetitorsText')}
          action={
            <Button variant="filled" onClick={() => setSetup(true)}>
              {t('setup.add')}
            </Button>
          }
        />
      ) : (
        desk.ready && <Body desk={desk} />
      )}
      <SetupPanel
        desk={desk}
        opened={setup}
        onClose={() => {
          setSetup(false);
          if (search.size > 0) setSearch({}, { replace: true });
        }}
      />
    </Page>
  );
}
