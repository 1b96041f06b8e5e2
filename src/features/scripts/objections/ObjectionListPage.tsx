import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';

export default function ObjectionListPage() {
  return <ScriptRoom tab="objections" />;
}
