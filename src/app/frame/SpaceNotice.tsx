import { useEffect, useState } from 'react';
import { useWrites } from '@/features/common';
import { formatBytes } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';

const warnBelow = 500_000_000;
const stopBelow = 100_000_000;
const everyFiveMinutes = 300_000;

/** Free space below 500 MB: a warning; below 100 MB nothing is written any more (DOMAIN.md §19). */
export function SpaceNotice() {
  const t = useT('navigation');
  const platform = usePlatform();
  const writes = useWrites();
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const space = await platform.app.freeSpace();
      if (gone) return;
      writes.setReadOnly(space !== null && space < stopBelow);
      setFree(space);
    };
    void look();
    const timer = setInterval(() => void look(), everyFiveMinutes);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [platform, writes]);
  if (free === null || free >= warnBelow) return null;
  return (
    <div className="dw-notice" role="alert">
      {t(free < stopBelow ? 'space.stopped' : 'space.low', { free: formatBytes(free) })}
    </div>
  );
}
