import { MarketPage } from '../shared/MarketPage';

export default function ComparisonPage() {
  return <MarketPage tab="comparisons">{null}</MarketPage>;
}
