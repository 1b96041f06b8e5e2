import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { StoreProvider } from '@/data/react';
import type { Store } from '@/data/store';
import { type Writes, WritesProvider } from '@/features/common';
import { paths } from '@/features/paths';
import { keepSnapshots } from '@/features/transfer/snapshots';
import type { Platform } from '@/platform/platform';
import { PlatformProvider } from '@/platform/react';
import { onDemand } from '@/ui';
import { ErrorBoundary } from './ErrorBoundary';
import { createRouter } from './routes';
import type { WayIn } from './wayIn';

// Seen once in the life of a workspace.
const FirstStart = onDemand(() => import('@/features/start/FirstStart'));
const RestoreOffer = onDemand(() => import('@/features/start/RestoreOffer'));

/** Fetches what stands first where it is not the desk: the window then shows it at once. */
export async function fetchScreen(way: WayIn): Promise<void> {
  if (way.kind !== 'work') await (way.kind === 'lost' ? RestoreOffer : FirstStart).fetch();
}

/** The composition root: what every screen may ask for, and which of them comes first. */
export function App(props: {
  readonly platform: Platform;
  readonly store: Store;
  readonly writes: Writes;
  readonly way: WayIn;
}) {
  const { platform, store } = props;
  const [way, setWay] = useState(props.way);
  // The mini window leaves to the main one what a program does once: snapshots, and the way into a workspace.
  const [mini] = useState(() => window.location.hash.startsWith(`#${paths.mini}`));
  useEffect(() => (mini ? undefined : keepSnapshots(store, platform)), [mini, store, platform]);
  return (
    <PlatformProvider value={platform}>
      <StoreProvider value={store}>
        <WritesProvider value={props.writes}>
          <ErrorBoundary platform={platform}>
            {mini || way.kind === 'work' ? (
              <Work />
            ) : way.kind === 'lost' ? (
              <RestoreOffer
                snapshots={way.snapshots}
                onRestored={() => setWay({ kind: 'work' })}
                onDeclined={() => setWay({ kind: 'first' })}
              />
            ) : (
              <FirstStart onDone={() => setWay({ kind: 'work' })} />
            )}
          </ErrorBoundary>
        </WritesProvider>
      </StoreProvider>
    </PlatformProvider>
  );
}

function Work() {
  const [router] = useState(createRouter);
  return <RouterProvider router={router} />;
}
