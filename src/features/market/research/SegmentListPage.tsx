import { MarketPage } from '../shared/MarketPage';

export default function SegmentListPage() {
  return <MarketPage tab="segments">{null}</MarketPage>;
}
