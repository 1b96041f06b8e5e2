import { useEffect, useState } from 'react';
import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import type { Activity } from '@/domain/activities/activity';
import type { ContactActivity } from '@/domain/activities/contact';
import type { Period } from '@/domain/deals/figures';
import type { CostedActivity } from '@/domain/deals/figuresCost';
import { inside } from '@/domain/deals/figuresFunnel';
import type { FunnelRow } from './readDeals';

/** How many deals begun in the period are looked at, the newest first, and how many of the activities of each. */
export const lookedDeals = 300;
export const lookedActivities = 200;

export interface DealWork {
  readonly deal: FunnelRow['deal'];
  /** Oldest first. */
  readonly activities: readonly (ContactActivity & CostedActivity)[];
}

/** What was done in the deals begun in the period, newest deal first; `undefined` while it is read. */
export function useDealWork(rows: readonly FunnelRow[], period: Period): readonly DealWork[] | undefined {
  const store = useStore();
  const [work, setWork] = useState<readonly DealWork[]>();
  useEffect(() => {
    let stopped = false;
    setWork(undefined);
    const read = async () => {
      const began = inside(period);
      const newest = rows
        .filter(({ deal }) => began(deal.createdAt))
        .sort((a, b) => b.deal.createdAt - a.deal.createdAt)
        .slice(0, lookedDeals);
      const found: DealWork[] = [];
      for (const { deal } of newest) {
        const activities = await related(store, 'activity', 'opportunityId', deal.id, {
          direction: 'asc',
          limit: lookedActivities,
        });
        if (stopped) return;
        found.push({ deal, activities: activities.map(slim) });
      }
      setWork(found);
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [store, rows, period]);
  return work;
}

/** Without what was written: hundreds of deals are kept. */
function slim(activity: Activity): DealWork['activities'][number] {
  const { kind, at, direction, effective, awaitsReply, repliedAt, deletedAt, duration, cost, gift } = activity;
  return { kind, at, direction, effective, awaitsReply, repliedAt, deletedAt, duration, cost, gift };
}
