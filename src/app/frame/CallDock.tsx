import { lazy, Suspense } from 'react';
import { useRunningTalk } from '@/features/common/talking/useRunningTalk';
import { allWords } from '@/i18n/setup';

// Everything of it is loaded only when a talk goes on; the first screen does not wait for it.
const Dock = lazy(async () => {
  const [{ Dock: Loaded }] = await Promise.all([import('@/features/scripts/call/Dock'), allWords()]);
  return { default: Loaded };
});

/** The place of the talk that goes on, at the right of every page; also after a crash. */
export function CallDock() {
  const talk = useRunningTalk();
  if (!talk) return null;
  return (
    <Suspense fallback={null}>
      <Dock key={talk.id} talk={talk} />
    </Suspense>
  );
}
