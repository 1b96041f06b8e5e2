import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';

export default function ResultsPage() {
  return <ScriptRoom tab="results" />;
}
