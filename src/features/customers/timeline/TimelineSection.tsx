import { Button } from '@mantine/core';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { ContactTimesLine, QuickLog, TaskList } from '@/features/common/logging';
import { ActivityExportButton } from '@/features/common/tables/WorkExport';
import { useT } from '@/i18n/setup';
import { EmptyState, Section } from '@/ui';
import { TimelineRow } from './TimelineRow';
import { buildTimeline, type TimelineEntry } from './timeline';

const step = 40;
/** Changes of one sitting fold into one entry, so more of them are read than are shown. */
const historyFactor = 5;

async function loadTimeline(store: Store, customerId: string, limit: number) {
  const page = { limit: limit + 1, direction: 'desc' } as const;
  const [activities, quotes, papers, objections, customer, changes] = await Promise.all([
    related(store, 'activity', 'customerId', customerId, page),
    related(store, 'quote', 'customerId', customerId, page),
    related(store, 'paper', 'customerId', customerId, page),
    related(store, 'objectionUse', 'customerId', customerId, page),
    store.get('customer', customerId),
    store.history('customer', customerId, limit * historyFactor),
  ]);
  const entries = buildTimeline(
    { activities, quotes, papers, objections, changes, events: customer?.events ?? [] },
    limit + 1,
  );
  const more = entries.length > limit || changes.length >= limit * historyFactor;
  return { entries: entries.slice(0, limit), more, activities };
}

/** Everything that happened with a customer, newest first; a part at a time. */
export function TimelineSection({ customerId, readOnly }: { readonly customerId: string; readonly readOnly: boolean }) {
  const t = useT('customers');
  const a = useT('activities');
  const [limit, setLimit] = useState(step);
  const found = useLive((store: Store) => loadTimeline(store, customerId, limit), [customerId, limit]);
  return (
    <>
      {readOnly ? null : <QuickLog customerId={customerId} />}
      <Section title={a('tasks.title')}>
        <TaskList owner={{ customerId }} target={{ customerId }} readOnly={readOnly} />
      </Section>
      <Section title={t('timeline.title')} actions={<ActivityExportButton field="customerId" id={customerId} />}>
        {found ? <ContactTimesLine activities={found.activities} /> : null}
        {found?.entries.length === 0 ? <EmptyState title={t('timeline.none')} text={t('timeline.noneText')} /> : null}
        <ol className="customer-events" aria-label={t('timeline.title')}>
          {found?.entries.map((entry: TimelineEntry) => (
            <TimelineRow key={`${entry.kind}-${entry.id}`} entry={entry} readOnly={readOnly} />
          ))}
        </ol>
        {found?.more ? (
          <Button size="xs" variant="subtle" onClick={() => setLimit(limit + step)}>
            {t('timeline.more')}
          </Button>
        ) : null}
      </Section>
    </>
  );
}
