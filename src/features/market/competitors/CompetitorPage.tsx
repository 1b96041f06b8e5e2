import { MarketPage } from '../shared/MarketPage';

export default function CompetitorPage() {
  return <MarketPage tab="competitors">{null}</MarketPage>;
}
