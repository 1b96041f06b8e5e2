import 'fake-indexeddb/auto';
import { notifications } from '@mantine/notifications';
import { configure, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { StoreProvider } from '@/data/react';
import { openStore, type Store } from '@/data/store';
import { checkCreditCode } from '@/domain/company/creditCode';
import { unwrap } from '@/domain/kernel/result';
import { createWrites, environmentOf, WritesProvider } from '@/features/common';
import { allWords, startLanguage } from '@/i18n/setup';
import { createMemoryPlatform, type MemoryPlatform } from '@/platform/memory';
import { PlatformProvider } from '@/platform/react';
import { UiProvider } from '@/ui';

// The text area that grows with its text asks for loaded fonts, which the test's document has none of.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// A store is really opened and written; a busy machine may take its time.
configure({ asyncUtilTimeout: 5000 });

let databases = 0;

export interface Screen {
  readonly store: Store;
  readonly platform: MemoryPlatform;
  /** Where the user is now. */
  readonly place: () => string;
}

/** An empty workspace of its own. */
export async function openWorkspace(): Promise<{ store: Store; platform: MemoryPlatform }> {
  const platform = createMemoryPlatform();
  databases += 1;
  const store = unwrap(await openStore({ name: `test-${databases}`, environment: environmentOf(platform) }));
  return { store, platform };
}

/** Shows screens at their addresses on a workspace, as the program does. */
export async function showScreens(
  workspace: { store: Store; platform: MemoryPlatform },
  routes: readonly { readonly path: string; readonly element: ReactElement }[],
  start: string,
): Promise<Screen> {
  // Toasts outlive the screen they were shown on.
  notifications.clean();
  await startLanguage('zh-CN');
  await allWords();
  const router = createMemoryRouter([...routes, { path: '*', element: <p>elsewhere</p> }], { initialEntries: [start] });
  render(
    <PlatformProvider value={workspace.platform}>
      <StoreProvider value={workspace.store}>
        <WritesProvider value={createWrites()}>
          <UiProvider checks={{ creditCode: checkCreditCode }}>
            <RouterProvider router={router} />
          </UiProvider>
        </WritesProvider>
      </StoreProvider>
    </PlatformProvider>,
  );
  return { ...workspace, place: () => router.state.location.pathname + router.state.location.search };
}
