import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import { formatBytes, formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import type { SnapshotInfo } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import styles from './start.module.css';

/** The workspace is empty although automatic backups exist: offers the newest ones (DOMAIN.md §19). */
export default function RestoreOffer(props: {
  readonly snapshots: readonly SnapshotInfo[];
  readonly onRestored: () => void;
  readonly onDeclined: () => void;
}) {
  const t = useT('start');
  const language = useLanguage();
  const words = useProblemText();
  const store = useStore();
  const platform = usePlatform();
  const [busy, setBusy] = useState('');
  const [refused, setRefused] = useState<Problem | undefined>(undefined);
  const newest = [...props.snapshots].sort((a, b) => b.at - a.at).slice(0, 5);
  const restore = async (id: string) => {
    setBusy(id);
    setRefused(undefined);
    const bytes = await platform.snapshots.read(id);
    const { restoreBackup } = await import('@/data/transfer/restore');
    const restored = bytes.ok ? await restoreBackup(store, bytes.value) : bytes;
    setBusy('');
    if (restored.ok) props.onRestored();
    else setRefused(restored.error);
  };
  return (
    <main className={styles.stage}>
      <div className={styles.card}>
        <h1>{t('lost.title')}</h1>
        <p>{t('lost.text')}</p>
        {refused ? (
          <p className="dw-error" role="alert">
            {words(refused)}
          </p>
        ) : null}
        <ul className={styles.snapshots}>
          {newest.map((snapshot, index) => (
            <li key={snapshot.id}>
              <span>{formatDateTime(snapshot.at, language)}</span>
              <span className="dw-faint">{formatBytes(snapshot.size)}</span>
              <Button
                variant={index === 0 ? 'filled' : 'default'}
                loading={busy === snapshot.id}
                disabled={busy !== '' && busy !== snapshot.id}
                aria-label={`${t('lost.restore')} ${formatDateTime(snapshot.at, language)}`}
                onClick={() => void restore(snapshot.id)}
              >
                {t('lost.restore')}
              </Button>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button variant="subtle" color="gray" disabled={busy !== ''} onClick={props.onDeclined}>
            {t('lost.decline')}
          </Button>
        </div>
      </div>
    </main>
  );
}
