import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';

export default function PracticeListPage() {
  return <ScriptRoom tab="practice" />;
}
