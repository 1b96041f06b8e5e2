import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { type ImportKind, type MatchKey, possibleKeys } from '@/domain/exchange/columns';
import { fail, type Problem, problem, type Result } from '@/domain/kernel/result';
import type { FileGiven, FileView, Importer, PlanView, Settings } from './importer';
import { startImporter } from './startImporter';

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

/** After leaving the screen, the message that offers undo is still there for some seconds. */
const farewell = 20_000;

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
  /** Outlives the screen: the message that offers undo goes to the session that wrote. */
  const owner = useRef<Promise<Importer> | null>(null);
  const ending = useRef<AbortController | null>(null);
  const written = useRef(false);

  const get = useCallback((): Promise<Importer> => {
    importer.current ??= startImporter({ kind, live: store.database.name });
    owner.current = importer.current;
    return importer.current;
  }, [kind, store]);

  useEffect(
    () => () => {
      const leaving = importer.current;
      importer.current = null;
      ending.current?.abort();
      const close = () => void leaving?.then((each) => each.dispose());
      if (written.current) setTimeout(close, farewell);
      else close();
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
    written.current = false;
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

  const commit = async (): Promise<Result<null>> => {
    const result = await run('writing', (each) => each.commit(tracking('writing')));
    if (result.ok) {
      written.current = true;
      setStep('done');
    }
    return result;
  };

  const undo = useCallback(async (): Promise<Result<null>> => {
    const current = await owner.current;
    if (!current) return fail(problem('write.nothingToUndo'));
    setRunning({ what: 'undoing', done: 0, total: 0 });
    const result = await current.undo({ onProgress: (done, total) => setRunning({ what: 'undoing', done, total }) });
    setRunning(null);
    return result;
  }, []);

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
    undo,
    cancel: () => ending.current?.abort(),
    again: () => {
      setStep('file');
      setFile(null);
      setView(null);
      setPlan(null);
    },
  };
}
export type ImportState = ReturnType<typeof useImport>;
