import { useMemo } from 'react';
import type { ObjectionUse } from '@/domain/scripts/objection';
import { allTalks, allUses } from '@/domain/scripts/statistics';
import type { Talk } from '@/domain/scripts/talk';
import { useT } from '@/i18n/setup';
import { RateCell } from './RateCell';
import styles from './results.module.css';

/** The period in four figures. */
export function Tiles({ uses, talks }: { readonly uses: readonly ObjectionUse[]; readonly talks: readonly Talk[] }) {
  const t = useT('scriptResults');
  const ofTalks = useMemo(() => allTalks(talks), [talks]);
  const ofUses = useMemo(() => allUses(uses), [uses]);
  return (
    <dl className={styles.tiles}>
      <div>
        <dt>{t('tiles.talks')}</dt>
        <dd>{ofTalks.talks}</dd>
      </div>
      <div>
        <dt>{t('talks.rate')}</dt>
        <dd>
          <RateCell rate={ofTalks} name={t('tiles.talks')} />
        </dd>
      </div>
      <div>
        <dt>{t('tiles.heard')}</dt>
        <dd>{ofUses.heard}</dd>
      </div>
      <div>
        <dt>{t('heard.rate')}</dt>
        <dd>
          <RateCell rate={ofUses} name={t('tiles.heard')} />
        </dd>
      </div>
    </dl>
  );
}
