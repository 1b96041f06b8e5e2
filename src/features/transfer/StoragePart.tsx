import { useEffect, useState } from 'react';
import { formatBytes } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';

/** Whether the host promised to keep our data, and how much room is left. */
export function StoragePart() {
  const t = useT('transfer');
  const platform = usePlatform();
  const [kept, setKept] = useState<boolean | undefined>(undefined);
  const [free, setFree] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    void platform.app.persist().then(setKept);
    void platform.app.freeSpace().then(setFree);
  }, [platform]);
  return (
    <>
      <dl className="dw-facts" style={{ margin: '0 0 6px' }}>
        <div>
          <dt>{t('storage.kept')}</dt>
          <dd>{kept === undefined ? '\u2026' : t(kept ? 'storage.yes' : 'storage.no')}</dd>
        </div>
        <div>
          <dt>{t('storage.free')}</dt>
          <dd>{free === undefined ? '\u2026' : free === null ? t('storage.unknown') : formatBytes(free)}</dd>
        </div>
      </dl>
      {kept === false ? <p className="dw-hint">{t('storage.noHint')}</p> : null}
    </>
  );
}
