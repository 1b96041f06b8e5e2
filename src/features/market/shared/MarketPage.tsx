import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Page } from '@/ui';

const tabs = {
  overview: paths.market,
  research: paths.researchLog,
  segments: paths.segments,
  competitors: paths.competitors,
  comparisons: paths.comparisons,
  swot: paths.swots,
} as const;
export type MarketTab = keyof typeof tabs;

/** A list or overview of the market room; its tabs lead from one to the other. Records have pages of their own. */
export function MarketPage(props: {
  readonly tab: MarketTab;
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useT('market');
  const navigate = useNavigate();
  return (
    <Page
      title={t('tabs.label')}
      breadcrumb={[{ label: t('tabs.label'), to: paths.market }, { label: t(`tabs.${props.tab}`) }]}
      actions={props.actions}
      aside={props.aside}
      tabs={{
        label: t('tabs.label'),
        value: props.tab,
        onChange: (next) => navigate(tabs[next as MarketTab]),
        items: (Object.keys(tabs) as MarketTab[]).map((value) => ({ value, label: t(`tabs.${value}`) })),
      }}
    >
      {props.children}
    </Page>
  );
}
