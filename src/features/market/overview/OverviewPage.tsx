import { MarketPage } from '../shared/MarketPage';

export default function OverviewPage() {
  return <MarketPage tab="overview">{null}</MarketPage>;
}
