import { DealRoom } from '@/features/common/rooms/DealRoom';

export default function BoardPage() {
  return <DealRoom tab="board">{null}</DealRoom>;
}
