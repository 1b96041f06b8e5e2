import { lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { StoreProvider } from '@/data/react';
import type { Store } from '@/data/store';
import { type Writes, WritesProvider } from '@/features/common';
import { paths } from '@/features/paths';
import { keepSnapshots } from '@/features/transfer/snapshots';
import type { Platform } from '@/platform/platform';
import { PlatformProvider } from '@/platform/react';
import { ErrorBoundary } from './ErrorBoundary';
import { createRouter } from './routes';
import type { WayIn } from './wayIn';

// Seen once in the life of a workspace.
const FirstStart = lazy(() => import('@/features/start/FirstStart'));
const RestoreOffer = lazy(() => import('@/features/start/RestoreOffer'));

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
            ) : (
              <Suspense fallback={null}>
                {way.kind === 'lost' ? (
                  <RestoreOffer
                    snapshots={way.snapshots}
                    onRestored={() => setWay({ kind: 'work' })}
                    onDeclined={() => setWay({ kind: 'first' })}
                  />
                ) : (
                  <FirstStart onDone={() => setWay({ kind: 'work' })} />
                )}
              </Suspense>
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
