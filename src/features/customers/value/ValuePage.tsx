import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';

export default function ValuePage() {
  return <CustomerRoom tab="value">{null}</CustomerRoom>;
}
