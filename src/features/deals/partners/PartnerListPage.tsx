import { DealRoom } from '@/features/common/rooms/DealRoom';

export default function PartnerListPage() {
  return <DealRoom tab="partners">{null}</DealRoom>;
}
