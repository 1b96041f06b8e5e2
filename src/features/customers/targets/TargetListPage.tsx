import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';

export default function TargetListPage() {
  return <CustomerRoom tab="targets">{null}</CustomerRoom>;
}
