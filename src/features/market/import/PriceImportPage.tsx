import { MarketPage } from '../shared/MarketPage';

export default function PriceImportPage() {
  return <MarketPage tab="competitors">{null}</MarketPage>;
}
