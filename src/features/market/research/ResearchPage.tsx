import { MarketPage } from '../shared/MarketPage';

export default function ResearchPage() {
  return <MarketPage tab="research">{null}</MarketPage>;
}
