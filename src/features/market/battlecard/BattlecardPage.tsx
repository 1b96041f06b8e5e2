import { MarketPage } from '../shared/MarketPage';

export default function BattlecardPage() {
  return <MarketPage tab="competitors">{null}</MarketPage>;
}
