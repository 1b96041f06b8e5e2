import { DealRoom } from '@/features/common/rooms/DealRoom';

export default function ProcessListPage() {
  return <DealRoom tab="process">{null}</DealRoom>;
}
