import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Proposal, ProposalMarket } from '@/domain/proposals/proposal';
import { type Edited, useEdit } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { CompareSection } from './market/CompareSection';
import { ItemList } from './market/ItemList';
import { type MarketItem, strategyKey } from './market/marketItems';
import { useResearchItems, useStrategyItems } from './market/useProposalMarket';
import styles from './proposals.module.css';

/** What the proposal takes from the market desk: comparisons, strategies, research. Every change shows in the document. */
export function MarketTab({ proposal }: { readonly proposal: Proposal }) {
  const t = useT('proposals');
  const edit = useEdit('proposal', proposal.id);
  const navigate = useNavigate();
  const { market } = proposal;
  const strategies = useStrategyItems(market);
  const research = useResearchItems(market);
  const change = (changes: Edited<ProposalMarket>, message?: string) =>
    edit(
      ({ market: now }) => ({ market: { ...now, ...(typeof changes === 'function' ? changes(now) : changes) } }),
      message,
    );
  const takenOver = t('market.takenOver');

  const isIt = (item: MarketItem) => (each: ProposalMarket['strategies'][number]) =>
    strategyKey(each.swotId, each.strategyId) === item.key;
  const toggleStrategy = (item: MarketItem) => {
    const { recordId: swotId, basis } = item;
    const strategyId = item.key.slice(swotId.length + 1);
    const added = item.chosen ? [] : [{ swotId, strategyId, basis }];
    change((now) => ({ strategies: [...now.strategies.filter((each) => !isIt(item)(each)), ...added] }));
  };
  const reviewStrategy = (item: MarketItem) =>
    change(
      (now) => ({
        strategies: now.strategies.map((each) => (isIt(item)(each) ? { ...each, basis: item.basis } : each)),
      }),
      takenOver,
    );

  const toggleResearch = (item: MarketItem) => {
    const added = item.chosen ? [] : [{ researchId: item.key, basis: item.basis }];
    change((now) => ({ research: [...now.research.filter((each) => each.researchId !== item.key), ...added] }));
  };
  const reviewResearch = (item: MarketItem) =>
    change(
      (now) => ({
        research: now.research.map((each) => (each.researchId === item.key ? { ...each, basis: item.basis } : each)),
      }),
      takenOver,
    );

  return (
    <div className={styles.market}>
      <CompareSection proposal={proposal} onChange={change} />
      <Section title={t('market.strategies')}>
        <p className="dw-hint">{t('market.strategiesHint')}</p>
        {strategies?.length === 0 ? (
          <Empty
            text={t('market.strategiesEmpty')}
            action={t('market.toSwots')}
            onClick={() => navigate(paths.swots)}
          />
        ) : (
          <ItemList
            label={t('market.strategies')}
            items={strategies ?? []}
            pathOf={(item) => paths.swot(item.recordId, 'strategies')}
            onToggle={toggleStrategy}
            onTakeOver={reviewStrategy}
          />
        )}
      </Section>
      <Section title={t('market.research')}>
        <p className="dw-hint">{t('market.researchHint')}</p>
        {research?.length === 0 ? (
          <Empty
            text={t('market.researchEmpty')}
            action={t('market.toResearch')}
            onClick={() => navigate(paths.researchLog)}
          />
        ) : (
          <ItemList
            label={t('market.research')}
            items={research ?? []}
            pathOf={(item) => paths.research(item.recordId)}
            onToggle={toggleResearch}
            onTakeOver={reviewResearch}
          />
        )}
      </Section>
    </div>
  );
}

function Empty(props: { readonly text: string; readonly action: string; readonly onClick: () => void }) {
  return (
    <p className={styles.empty}>
      {props.text}{' '}
      <Button size="compact-sm" variant="default" onClick={props.onClick}>
        {props.action}
      </Button>
    </p>
  );
}
