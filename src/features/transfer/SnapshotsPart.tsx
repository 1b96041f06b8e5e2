import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import { formatBytes, formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import type { SnapshotInfo } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import { takeSnapshot } from './snapshots';
import styles from './transfer.module.css';

const firstShown = 8;

/** The automatic backups, newest first; any of them can be put back. */
export function SnapshotsPart(props: {
  readonly onChoose: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly onProblem: (problem: Problem) => void;
}) {
  const t = useT('transfer');
  const language = useLanguage();
  const words = useProblemText();
  const platform = usePlatform();
  const store = useStore();
  const [list, setList] = useState<readonly SnapshotInfo[]>([]);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const found = await platform.snapshots.list();
    if (found.ok) setList([...found.value].sort((a, b) => b.at - a.at));
  }, [platform]);
  useEffect(() => void load(), [load]);
  const read = async (snapshot: SnapshotInfo) => {
    const bytes = await platform.snapshots.read(snapshot.id);
    if (bytes.ok)
      await props.onChoose(t('snapshots.name', { time: formatDateTime(snapshot.at, language) }), bytes.value);
    else props.onProblem(bytes.error);
  };
  const take = async () => {
    setBusy(true);
    const taken = await takeSnapshot(store, platform);
    setBusy(false);
    if (taken.ok) notifyMessage(t('snapshots.taken'));
    else notifyProblem(words(taken.error));
    await load();
  };
  return (
    <>
      <p className="dw-muted" style={{ margin: '0 0 6px' }}>
        {t('snapshots.text')}
      </p>
      {list.length === 0 ? <p className="dw-muted">{t('snapshots.none')}</p> : null}
      <ul className={styles.list}>
        {list.slice(0, all ? list.length : firstShown).map((snapshot) => (
          <li key={snapshot.id}>
            <span>{formatDateTime(snapshot.at, language)}</span>
            <span className="dw-faint">{formatBytes(snapshot.size)}</span>
            <button type="button" className="dw-link" onClick={() => void read(snapshot)}>
              {t('snapshots.restore')}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <Button loading={busy} onClick={() => void take()}>
          {t('snapshots.take')}
        </Button>
        {list.length > firstShown && !all ? (
          <Button variant="subtle" color="gray" onClick={() => setAll(true)}>
            {t('snapshots.all', { count: list.length })}
          </Button>
        ) : null}
        {platform.snapshots.reveal ? (
          <Button variant="subtle" color="gray" onClick={() => void platform.snapshots.reveal?.()}>
            {t('snapshots.reveal')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
