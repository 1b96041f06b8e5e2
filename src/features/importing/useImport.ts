import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { type ImportKind, type MatchKey, possibleKeys } from '@/domain/exchange/columns';
import { fail, type Problem, problem, type Result } from '@/domain/kernel/result';
import type { Committed, FileGiven, FileView, Importer, PlanView, Settings } from './importer';
import { startImporter, undoImport } from './startImporter';

export type Step = 'file' | 'mapping' | 'preview' | 'done';
export interface Running {
  readonly what: 'reading' | 'planning' | 'writing' | 'undoing';
  readonly done: number;
  readonly total: number;
}
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function firstSettings(view: FileView, kind: ImportKind, customerId: string): Settings {
  return {
    mapping: view.mapping,
    key: bestKey(kind, view.mapping, customerId),
    clear: false,
    newTags: true,
    newCustomers: false,
    customerId,
    meanings: {},
    currency: 'CNY',
  };
}

function bestKey(kind: ImportKind, mapping: Settings['mapping'], customerId: string): MatchKey {
  return possibleKeys(kind, mapping, customerId !== '')[0] ?? 'none';
}

/** One import on the screen: what was chosen so far, what goes on now, and the steps. */
export function useImport(kind: ImportKind, givenCustomer: string) {
  const store = useStore();
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [given, setGiven] = useState<FileGiven>({});
  const [view, setView] = useState<FileView | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [plan, setPlan] = useState<PlanView | null>(null);
  /** Rises with every plan: rows read for an older one are thrown away. */
  const [version, setVersion] = useState(0);
  const [running, setRunning] = useState<Running | null>(null);
  const importer = useRef<Promise<Importer> | null>(null);
  const ending = useRef<AbortController | null>(null);
  /** The transaction of the import that the screen shows as done; empty where it shows none. */
  const written = useRef('');

  const get = useCallback((): Promise<Importer> => {
    importer.current ??= startImporter({ kind, live: store.database.name });
    return importer.current;
  }, [kind, store]);

  useEffect(
    () => () => {
      written.current = '';
      const leaving = importer.current;
      importer.current = null;
      ending.current?.abort();
      void leaving?.then((each) => each.dispose());
    },
    [],
  );

  const run = useCallback(
    async <T>(what: Running['what'], work: (importer: Importer) => Promise<Result<T>>): Promise<Result<T>> => {
      setRunning({ what, done: 0, total: 0 });
      const result = await work(await get()).catch(() => fail(problem('exchange.workerCrashed')));
      setRunning(null);
      return result;
    },
    [get],
  );
  const tracking = (what: Running['what']) => {
    ending.current = new AbortController();
    return {
      signal: ending.current.signal,
      onProgress: (done: number, total: number) => setRunning({ what, done, total }),
    };
  };

  const read = async (next: ChosenFile, wanted: FileGiven) => {
    setFile(next);
    setGiven(wanted);
    setPlan(null);
    written.current = '';
    const result = await run('reading', (each) => each.read(next, wanted));
    setRefused(result.ok ? null : result.error);
    setView(result.ok ? result.value : null);
    setSettings(result.ok ? firstSettings(result.value, kind, givenCustomer) : null);
  };

  const makePlan = async (wanted: Settings) => {
    setSettings(wanted);
    setPlan(null);
    setStep('preview');
    const result = await run('planning', (each) => each.plan(wanted, tracking('planning')));
    setVersion((now) => now + 1);
    if (result.ok) setPlan(result.value);
    else {
      setRefused(result.error.code === 'write.cancelled' ? null : result.error);
      setStep('mapping');
    }
  };

  const commit = async (): Promise<Result<Committed>> => {
    const result = await run('writing', (each) => each.commit(tracking('writing')));
    if (result.ok) {
      written.current = result.value.transactionId;
      setStep('done');
    }
    return result;
  };

  const again = () => {
    written.current = '';
    setStep('file');
    setFile(null);
    setView(null);
    setPlan(null);
  };

  /** Also called when the screen is gone, or shows another import by now: then `unseen` says that it goes on. */
  const takeBack = async (transactionId: string, unseen: () => void): Promise<Result<null>> => {
    const shown = written.current === transactionId;
    const onProgress = (done: number, total: number) => setRunning({ what: 'undoing', done, total });
    if (shown) onProgress(0, 0);
    else unseen();
    const of = { kind, live: store.database.name };
    const result = await undoImport(of, transactionId, shown ? { onProgress } : {});
    if (!shown) return result;
    setRunning(null);
    if (result.ok) again();
    return result;
  };

  return {
    step,
    file,
    view,
    refused,
    settings,
    plan,
    version,
    running,
    get,
    read,
    reread: (change: FileGiven) => (file ? read(file, { ...given, ...change }) : Promise.resolve()),
    refuse: setRefused,
    go: setStep,
    change: (change: Partial<Settings>) => {
      setSettings((now) => {
        if (!now) return now;
        const next = { ...now, ...change };
        const keys = possibleKeys(kind, next.mapping, next.customerId !== '');
        return keys.includes(next.key) ? next : { ...next, key: keys[0] ?? 'none' };
      });
    },
    makePlan,
    commit,
    takeBack,
    cancel: () => ending.current?.abort(),
    again,
  };
}
export type ImportState = ReturnType<typeof useImport>;
