import { DealRoom } from '@/features/common/rooms/DealRoom';

export default function FunnelPage() {
  return <DealRoom tab="funnel">{null}</DealRoom>;
}
