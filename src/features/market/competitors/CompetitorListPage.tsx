import { MarketPage } from '../shared/MarketPage';

export default function CompetitorListPage() {
  return <MarketPage tab="competitors">{null}</MarketPage>;
}
