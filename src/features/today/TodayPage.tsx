import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClock, useLive, useStore } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import { localizedText, useCompany, useEdit } from '@/features/common';
import { DueWords, TaskRow, WorkRow } from '@/features/common/logging/TaskRow';
import { formatDay } from '@/i18n/formats';
import { allWords, useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { onDemand, Page } from '@/ui';
import { paths } from '../paths';
import type { Around } from './around';
import { Group } from './Group';
import { MarketLine } from './MarketLine';
import styles from './today.module.css';
import { loadWork, type WorkItem } from './work';

// The tasks are on the glass first; what else the day brings comes after them, and so do the words for it.
const QuickLog = onDemand(async () => ({ default: (await import('@/features/common/logging/QuickLog')).QuickLog }));
const AroundGroups = onDemand(async () => ({
  default: (await Promise.all([import('./AroundGroups'), allWords()]))[0].AroundGroups,
}));
const AroundAside = onDemand(async () => ({
  default: (await Promise.all([import('./AroundAside'), allWords()]))[0].AroundAside,
}));

/** What is on for today: due and overdue work, then whom to answer, which deals hang, what the month will bring. */
export default function TodayPage() {
  const t = useT('start');
  const n = useT('navigation');
  const language = useLanguage();
  const platform = usePlatform();
  const store = useStore();
  const company = useCompany();
  const today = store.environment.today();
  const [around, setAround] = useState<Around>();
  const work = useLive(() => loadWork(store, today), [today]);
  const hour = useClock(() => new Date(platform.now()).getHours());
  const part = hour < 11 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
  const name = company?.signatoryName ?? '';
  const greeting = name === '' ? t(`today.${part}`) : t('today.greeting', { part: t(`today.${part}`), name });
  const crumbs = [
    {
      label: (
        <>
          {n('rooms.today')}
          <span className={styles.date}>{formatDay(platform.now(), language)}</span>
        </>
      ),
    },
  ];
  if (!work) return <Page title={greeting} breadcrumb={crumbs} />;
  const overdue = work.overdue.length;
  const count = overdue + work.today.length;
  return (
    <Page
      title={greeting}
      breadcrumb={crumbs}
      asideWidth={340}
      asideBelow
      asideFull
      actions={
        <Link className="dw-link" to={paths.tasks}>
          {t('today.allTasks')}
        </Link>
      }
      aside={around ? <AroundAside around={around} /> : null}
    >
      <p className={styles.summary}>
        {count === 0
          ? t('today.nothing')
          : work.moreOverdue
            ? t('today.countAtLeast', { count, overdue })
            : overdue > 0
              ? t('today.countOverdue', { count, overdue })
              : t('today.count', { count })}
        {work.visits > 0 ? `${language === 'en' ? ' ' : ''}${t('today.visits', { count: work.visits })}` : ''}
      </p>
      {company ? <MarketLine company={company} today={today} /> : null}
      <div className={styles.log}>
        <QuickLog customerId="" />
      </div>
      <WorkGroup title={t('today.overdue')} items={work.overdue} more={work.moreOverdue} />
      <WorkGroup title={t('today.dueToday')} items={work.today} />
      <WorkGroup title={t('today.dueSoon')} items={work.soon} more={work.moreDue} />
      <AroundGroups nothingToDo={count + work.soon.length === 0} onRead={setAround} />
    </Page>
  );
}

function WorkGroup(props: {
  readonly title: string;
  readonly items: readonly WorkItem[];
  /** What is cut is in the list of all tasks. */
  readonly more?: boolean;
}) {
  const navigate = useNavigate();
  return (
    <Group
      title={props.title}
      count={props.items.length}
      more={props.more === true}
      onMore={() => void navigate(paths.tasks)}
    >
      {props.items.map((item) =>
        item.named ? (
          <TaskRow key={item.key} named={item.named} />
        ) : (
          <StepRow key={item.key} deal={item.deal} who={item.customerName} />
        ),
      )}
    </Group>
  );
}

/** The next step of a deal, done and put off where it stands. */
function StepRow({ deal, who }: { readonly deal: Opportunity; readonly who: string }) {
  const t = useT('start');
  const language = useLanguage();
  const edit = useEdit('opportunity', deal.id);
  return (
    <WorkRow
      text={deal.nextStep || t('today.nextStep')}
      more={localizedText(deal.title, language)}
      to={paths.deal(deal.id, 'timeline')}
      who={who}
      end={<DueWords due={deal.nextStepDate} time="" />}
      onTick={() => edit({ nextStep: '', nextStepDate: '' }, t('today.stepDone'))}
      onSnooze={({ due }) => edit({ nextStepDate: due }, t('today.stepMoved'))}
      log={{ customerId: deal.customerId, opportunityId: deal.id, contactId: deal.contactId }}
    />
  );
}
