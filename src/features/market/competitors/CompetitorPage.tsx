import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import { ageOf } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/facts';
import { recordTitle, useWrite } from '@/features/common';
import { useEdit } from '@/features/common/useEdit';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Page, Tag } from '@/ui';
import { BattlecardView } from '../battlecard/BattlecardView';
import { ReportButton } from '../reports/ReportButton';
import { CardLines } from './card/CardLines';
import { FeaturesTab } from './features/FeaturesTab';
import { PricesTab } from './prices/PricesTab';
import { ProfileTab } from './profile/ProfileTab';
import { UsesSection } from './profile/UsesSection';
import { useMarketContext } from './useMarketContext';
import { useUses } from './useUses';
import '../shared/provenance.css';
import './competitors.css';

const tabs = ['profile', 'prices', 'features', 'card'] as const;
const noParts: ReadonlySet<string> = new Set();

/** One competitor: profile and facts, price ledger, core features, battlecard. */
export default function CompetitorPage() {
  const t = useT('competitors');
  const m = useT('market');
  const { id = '' } = useParams();
  const found = useLive(async (store: Store) => ({ competitor: await store.get('competitor', id) }), [id]);
  if (!found) return <Page title={t('page.loading')}>{null}</Page>;
  if (!found.competitor)
    return (
      <Page
        title={t('page.missing')}
        breadcrumb={[
          { label: m('tabs.label'), to: paths.market },
          { label: t('title'), to: paths.competitors },
          { label: t('page.missing') },
        ]}
      >
        <EmptyState
          title={t('page.missing')}
          text={t('page.missingText')}
          action={
            <Button component={Link} to={paths.competitors}>
              {t('page.back')}
            </Button>
          }
        />
      </Page>
    );
  return <CompetitorView key={id} competitor={found.competitor} />;
}

function CompetitorView({ competitor }: { readonly competitor: Competitor }) {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  const navigate = useNavigate();
  const params = useParams();
  const context = useMarketContext();
  const edit = useEdit('competitor', competitor.id);
  const uses = useUses(competitor.id);
  const tab = tabs.find((known) => known === params.tab) ?? 'profile';
  const readOnly = competitor.deletedAt > 0;
  const name = recordTitle('competitor', competitor, language) || t('page.unnamed');
  const stale = factsOf('competitor', competitor).filter(
    (fact) => ageOf(fact.dated, fact.kind, context.rules, context.today).state !== 'fresh',
  ).length;
  const shared = { competitor, context, readOnly, edit };
  const count = (value: number) => (value > 0 ? value : undefined);

  return (
    <Page
      title={<bdi>{name}</bdi>}
      breadcrumb={[
        { label: m('tabs.label'), to: paths.market },
        { label: t('title'), to: paths.competitors },
        { label: <bdi>{name}</bdi> },
      ]}
      badges={
        <>
          <Tag tone="accent">{m(`levels.${competitor.level}`)}</Tag>
          {competitor.threat === '' ? null : (
            <Tag tone={competitor.threat === 'high' ? 'warn' : 'neutral'}>
              {t('page.threat', { grade: m(`grades.${competitor.threat}`) })}
            </Tag>
          )}
          {stale > 0 ? <Tag tone="warn">{t('page.stale', { count: stale })}</Tag> : null}
          {readOnly ? <Tag tone="bad">{t('page.deleted')}</Tag> : null}
        </>
      }
      actions={<Actions competitor={competitor} onCard={tab === 'card'} />}
      banner={readOnly ? <p className="market-notice competitor-notice">{t('page.deletedText')}</p> : undefined}
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: (value) => void navigate(paths.competitor(competitor.id, value), { replace: true }),
        items: tabs.map((value) => ({
          value,
          label: t(`tabs.${value}`),
          count: value === 'features' ? count(competitor.features.length) : undefined,
        })),
      }}
      aside={tab === 'profile' ? <UsesSection uses={uses} /> : undefined}
      asideWidth={260}
    >
      {tab === 'profile' ? <ProfileTab {...shared} used={uses?.parts ?? noParts} /> : null}
      {tab === 'prices' ? <PricesTab competitor={competitor} context={context} readOnly={readOnly} /> : null}
      {tab === 'features' ? <FeaturesTab {...shared} /> : null}
      {tab === 'card' ? (
        <>
          <BattlecardView competitorId={competitor.id} />
          <CardLines competitor={competitor} readOnly={readOnly} />
        </>
      ) : null}
    </Page>
  );
}

function Actions({ competitor, onCard }: { readonly competitor: Competitor; readonly onCard: boolean }) {
  const t = useT('competitors');
  const write = useWrite();
  const one = { count: 1 };
  const at = { entity: 'competitor', id: competitor.id } as const;
  if (competitor.deletedAt > 0)
    return (
      <Button
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => void write([{ type: 'restore', ...at }], { message: t('done.restored', one) })}
      >
        {t('page.restore')}
      </Button>
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button px={8} aria-label={t('page.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => void write([{ type: 'delete', ...at }], { message: t('done.deleted', one) })}
          >
            {t('page.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {onCard ? (
        <ReportButton kind="battlecard" competitorId={competitor.id} />
      ) : (
        <Button component={Link} to={paths.battlecard(competitor.id)}>
          {t('page.card')}
        </Button>
      )}
    </>
  );
}
