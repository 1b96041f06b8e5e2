import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';

export default function LeadListPage() {
  return <CustomerRoom tab="leads">{null}</CustomerRoom>;
}
