import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';

export default function LibraryPage() {
  return <ScriptRoom tab="library" />;
}
