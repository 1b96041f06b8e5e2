import { MarketPage } from '../shared/MarketPage';

export default function ResearchListPage() {
  return <MarketPage tab="research">{null}</MarketPage>;
}
