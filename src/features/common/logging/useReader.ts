import { useEffect, useState } from 'react';
import type { readWhen } from '@/domain/activities/naturalDate';
import type { nameCandidates, readLog, readNext, readTask } from '@/domain/activities/quickLog';

/** What reads dates and logs as they are typed. */
export interface Reader {
  readonly readLog: typeof readLog;
  readonly readTask: typeof readTask;
  readonly readNext: typeof readNext;
  readonly nameCandidates: typeof nameCandidates;
  readonly readWhen: typeof readWhen;
}

let loading: Promise<Reader> | undefined;

/** Loads the reader once; it brings a library along that no first screen needs. */
export function loadReader(): Promise<Reader> {
  loading ??= Promise.all([import('@/domain/activities/quickLog'), import('@/domain/activities/naturalDate')]).then(
    ([log, when]) => ({ ...log, readWhen: when.readWhen }),
  );
  return loading;
}

/** The reader, once `wanted` (something is being typed) and loaded. */
export function useReader(wanted: boolean): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    if (!wanted || reader) return;
    let gone = false;
    void loadReader().then((loaded) => {
      if (!gone) setReader(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, [wanted, reader]);
  return reader;
}
