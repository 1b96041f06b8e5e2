import { MarketPage } from '../shared/MarketPage';

export default function SwotListPage() {
  return <MarketPage tab="swot">{null}</MarketPage>;
}
