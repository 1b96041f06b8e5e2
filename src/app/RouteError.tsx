import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { usePlatform } from '@/platform/react';
import { ErrorScreen } from './ErrorScreen';

/** A screen that failed: the frame stays, so that another room can be opened. */
export function RouteError() {
  const error = useRouteError();
  const platform = usePlatform();
  useEffect(() => {
    platform.app.log('error', describeError(error));
  }, [error, platform]);
  return <ErrorScreen error={error} />;
}

/** For the log: what failed and where in the program; never data of the user. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
