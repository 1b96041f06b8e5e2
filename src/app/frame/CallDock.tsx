import { useRunningTalk } from '@/features/common/talking/useRunningTalk';
import { allWords } from '@/i18n/setup';
import { onDemand } from '@/ui';

// Everything of it is loaded only when a talk goes on; the first screen does not wait for it.
const Dock = onDemand(async () => {
  const [{ Dock: Loaded }] = await Promise.all([import('@/features/scripts/call/Dock'), allWords()]);
  return { default: Loaded };
});

/** The place of the talk that goes on, at the right of every page; also after a crash. */
export function CallDock() {
  const talk = useRunningTalk();
  if (!talk) return null;
  return <Dock key={talk.id} talk={talk} />;
}
