import { NavLink } from 'react-router';
import { countOf } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { EntityName } from '@/domain/entities';
import { useLastSnapshot } from '@/features/transfer/lastSnapshot';
import { formatDateTime, formatTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { rooms } from './rooms';

const counted = rooms.flat().flatMap((room) => (room.counts ? [room.counts] : []));

export function Sidebar() {
  const t = useT('navigation');
  const c = useT('common');
  const counts = useLive(
    async (store) =>
      new Map<EntityName, number>(
        await Promise.all(counted.map(async (name) => [name, await countOf(store, name)] as const)),
      ),
    [],
  );
  return (
    <div className="dw-rail">
      <div className="dw-brand">
        <i className="dw-mark" aria-hidden="true" />
        {c('appName')}
      </div>
      <nav aria-label={t('main')}>
        {rooms.map((group) => (
          <ul key={group[0]?.key}>
            {group.map((room) => {
              const count = room.counts ? counts?.get(room.counts) : undefined;
              return (
                <li key={room.key}>
                  <NavLink to={room.to} end={room.to === '/'} className="dw-nav">
                    <room.icon size={17} stroke={1.5} aria-hidden="true" />
                    <span>{t(`rooms.${room.key}`)}</span>
                    {count ? <b>{count}</b> : null}
                  </NavLink>
                </li>
              );
            })}
          </ul>
        ))}
      </nav>
      <Foot />
    </div>
  );
}

/** That everything works without a network, and when the last automatic backup was made. */
function Foot() {
  const t = useT('navigation');
  const language = useLanguage();
  const platform = usePlatform();
  const at = useLastSnapshot();
  const today = at !== undefined && new Date(at).toDateString() === new Date(platform.now()).toDateString();
  return (
    <div className="dw-foot">
      <i aria-hidden="true" />
      <span>
        <span>
          {t('foot.offline')}
          {' \u00b7 '}
        </span>
        <span>
          {at === undefined
            ? t('foot.noBackup')
            : t('foot.backup', { time: today ? formatTime(at, language) : formatDateTime(at, language) })}
        </span>
      </span>
    </div>
  );
}
