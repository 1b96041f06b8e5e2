import { MarketPage } from '../shared/MarketPage';

export default function ComparisonListPage() {
  return <MarketPage tab="comparisons">{null}</MarketPage>;
}
