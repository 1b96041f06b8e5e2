import { MarketPage } from '../shared/MarketPage';

export default function SwotPage() {
  return <MarketPage tab="swot">{null}</MarketPage>;
}
