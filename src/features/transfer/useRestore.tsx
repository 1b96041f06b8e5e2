import { useState } from 'react';
import { useStore } from '@/data/react';
import type { BackupInfo } from '@/data/transfer/reader';
import type { Problem } from '@/domain/kernel/result';
import { namedEntities } from '@/features/common';
import { formatBytes, formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { takeSnapshot } from './snapshots';

export type RestoreState =
  | { readonly step: 'idle' }
  | { readonly step: 'checking' }
  /** Nothing was changed, and why. */
  | { readonly step: 'refused'; readonly problem: Problem }
  | { readonly step: 'ready'; readonly name: string; readonly bytes: Uint8Array; readonly info: BackupInfo }
  | { readonly step: 'restoring' }
  | { readonly step: 'done'; readonly info: BackupInfo; readonly keptNumbers: number };

/** Checks a backup, shows what is in it, and puts it in the place of the workspace when told to. */
export function useRestore() {
  const store = useStore();
  const platform = usePlatform();
  const [state, setState] = useState<RestoreState>({ step: 'idle' });
  const check = async (name: string, bytes: Uint8Array) => {
    setState({ step: 'checking' });
    const { inspectBackup } = await import('@/data/transfer/reader');
    const inspected = await inspectBackup(bytes);
    setState(
      inspected.ok
        ? { step: 'ready', name, bytes, info: inspected.value }
        : { step: 'refused', problem: inspected.error },
    );
  };
  const restore = async (): Promise<boolean> => {
    if (state.step !== 'ready') return false;
    const { bytes } = state;
    setState({ step: 'restoring' });
    // What is here now stays among the automatic backups, so that the restore itself can be taken back.
    const current = (await store.database.change.count()) > 0 ? await takeSnapshot(store, platform) : undefined;
    if (current && !current.ok) {
      setState({ step: 'refused', problem: current.error });
      return false;
    }
    const { restoreBackup } = await import('@/data/transfer/restore');
    const restored = await restoreBackup(store, bytes);
    setState(
      restored.ok
        ? { step: 'done', info: restored.value.info, keptNumbers: restored.value.keptNumbers }
        : { step: 'refused', problem: restored.error },
    );
    return restored.ok;
  };
  return {
    state,
    check,
    restore,
    refuse: (problem: Problem) => setState({ step: 'refused', problem }),
    reset: () => setState({ step: 'idle' }),
  };
}

/** What is in a backup: when it was made, by which version, and how many records of each kind. */
export function BackupSummary({ info }: { readonly info: BackupInfo }) {
  const t = useT('transfer');
  const n = useT('navigation');
  const language = useLanguage();
  return (
    <dl className="dw-facts">
      <div>
        <dt>{t('summary.made')}</dt>
        <dd>{formatDateTime(Date.parse(info.createdAt), language)}</dd>
      </div>
      <div>
        <dt>{t('summary.size')}</dt>
        <dd>{formatBytes(info.size)}</dd>
      </div>
      <div>
        <dt>{t('summary.version')}</dt>
        <dd>{info.appVersion}</dd>
      </div>
      {namedEntities.map((name) => (
        <div key={name}>
          <dt>{n(`entities.${name}`)}</dt>
          <dd>{info.counts[name] ?? 0}</dd>
        </div>
      ))}
    </dl>
  );
}
