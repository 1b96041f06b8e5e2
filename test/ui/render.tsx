import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { checkCreditCode } from '@/domain/company/creditCode';
import { allWords, startLanguage } from '@/i18n/setup';
import { UiProvider } from '@/ui';

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What jsdom lacks and the toolkit asks for. */
export function prepareDom(): void {
  globalThis.ResizeObserver ??= NoResize;
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.scrollTo ??= () => undefined;
  // A text editor asks where its cursor stands.
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
}

/** Renders a part of the interface under the theme, in Chinese. */
export async function renderUi(node: ReactNode) {
  prepareDom();
  await startLanguage('zh-CN');
  await allWords();
  return render(
    <UiProvider checks={{ creditCode: checkCreditCode }}>
      <MemoryRouter>{node}</MemoryRouter>
    </UiProvider>,
  );
}
