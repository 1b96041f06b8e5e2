import { Component, type ReactNode } from 'react';
import type { Platform } from '@/platform/platform';
import { ErrorScreen } from './ErrorScreen';
import { describeError } from './RouteError';

/** The last net around the whole program. */
export class ErrorBoundary extends Component<
  { readonly platform: Platform; readonly children: ReactNode },
  { readonly error: unknown; readonly failed: boolean }
> {
  override state: { readonly error: unknown; readonly failed: boolean } = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.platform.app.log('error', describeError(error));
  }

  override render() {
    return this.state.failed ? <ErrorScreen error={this.state.error} /> : this.props.children;
  }
}
