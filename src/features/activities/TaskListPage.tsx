import { useState } from 'react';
import { openTasks } from '@/data/queries/day';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { type NamedTask, NewTask, TaskRow, withNames } from '@/features/common/logging';
import { TaskExportButton } from '@/features/common/tables/WorkExport';
import { useT } from '@/i18n/setup';
import { EmptyState, Page } from '@/ui';

const groups = ['overdue', 'today', 'soon', 'noDay'] as const;
type Group = (typeof groups)[number];
const most = 500;

function groupOf({ task }: NamedTask, today: string): Group {
  if (task.due === '') return 'noDay';
  return task.due < today ? 'overdue' : task.due === today ? 'today' : 'soon';
}

async function loadDone(store: Store): Promise<NamedTask[]> {
  const page = await listPage(store, 'task', { order: 'updatedAt', direction: 'desc', limit: most, scope: 'live' });
  const done = page.rows.filter(({ doneAt }) => doneAt > 0).sort((a, b) => b.doneAt - a.doneAt);
  return withNames(store, done.slice(0, 100));
}

/** All tasks: what is open by its day, and what was done last. */
export default function TaskListPage() {
  const t = useT('activities');
  const store = useStore();
  const today = store.environment.today();
  const [tab, setTab] = useState<'open' | 'done'>('open');
  const tasks = useLive(
    async () => (tab === 'done' ? loadDone(store) : withNames(store, await openTasks(store, { limit: most }))),
    [store, tab],
  );
  return (
    <Page
      title={t('title')}
      actions={<TaskExportButton done={tab === 'done'} />}
      tabs={{
        label: t('title'),
        value: tab,
        onChange: (value) => setTab(value === 'done' ? 'done' : 'open'),
        items: (['open', 'done'] as const).map((value) => ({ value, label: t(`page.${value}`) })),
      }}
    >
      {tab === 'open' ? <NewTask customerId="" /> : null}
      {tasks?.length === 0 ? (
        <EmptyState title={t(tab === 'open' ? 'page.none' : 'page.noneDone')} text={t('page.noneText')} />
      ) : null}
      {tab === 'done' ? (
        <ul className="task-list" aria-label={t('page.done')}>
          {tasks?.map((named) => (
            <TaskRow key={named.task.id} named={named} />
          ))}
        </ul>
      ) : (
        groups.map((group) => {
          const rows = tasks?.filter((named) => groupOf(named, today) === group) ?? [];
          return rows.length === 0 ? null : (
            <section key={group} className="dw-section" aria-label={t(`page.${group}`)}>
              <div className="dw-section-head">
                <h2>
                  {t(`page.${group}`)} <span className="dw-faint">{rows.length}</span>
                </h2>
              </div>
              <ul className="task-list">
                {rows.map((named) => (
                  <TaskRow key={named.task.id} named={named} />
                ))}
              </ul>
            </section>
          );
        })
      )}
    </Page>
  );
}
