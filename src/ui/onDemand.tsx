import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the screen whose code is fetched when it is first shown. */
export interface OnDemand<Props> {
  (props: Props): ReactNode;
  /** Fetches the code beforehand; rejects where it cannot be had, and then the next call tries again. */
  readonly fetch: () => Promise<void>;
}

/**
 * Makes a part of the screen whose code is fetched when it is first shown. React's own `lazy` in a `Suspense` holds
 * back for 300 ms what comes after it has shown that it waits; from the disk it comes within ten, and is shown then.
 * What cannot be fetched goes to the nearest error boundary.
 */
export function onDemand<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  /** Stands in its place until then; nothing does unless given. */
  Waiting?: ComponentType<Props>,
): OnDemand<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    Loaded ??= (await load()).default;
  };
  function Part(props: Props) {
    const [state, setState] = useState<{ readonly failed?: unknown }>();
    const missing = Loaded === undefined;
    useEffect(() => {
      if (!missing) return;
      let shown = true;
      fetch().then(
        () => shown && setState({}),
        (failed: unknown) => shown && setState({ failed }),
      );
      return () => {
        shown = false;
      };
    }, [missing]);
    if (Loaded) return <Loaded {...props} />;
    if (state && 'failed' in state) throw state.failed;
    return Waiting ? <Waiting {...props} /> : null;
  }
  return Object.assign(Part, { fetch });
}
