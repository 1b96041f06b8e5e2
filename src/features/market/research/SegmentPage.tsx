import { MarketPage } from '../shared/MarketPage';

export default function SegmentPage() {
  return <MarketPage tab="segments">{null}</MarketPage>;
}
