import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Opportunity, stages } from '@/domain/deals/opportunity';
import { daysBetween } from '@/domain/kernel/dates';
import { localizedText, recordTitle, useCompany } from '@/features/common';
import { formatDateTime, formatDay, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { EmptyState, Page, Section, Tag } from '@/ui';
import { paths } from '../paths';
import { MarketLine } from './MarketLine';
import styles from './today.module.css';
import { loadWork } from './work';

/** What is on for today: next steps, drafts, quotes about to expire; beside it the stages and the last papers. */
export default function TodayPage() {
  const t = useT('start');
  const c = useT('common');
  const n = useT('navigation');
  const language = useLanguage();
  const platform = usePlatform();
  const store = useStore();
  const company = useCompany();
  const today = store.environment.today();
  const work = useLive(() => loadWork(store, today), [today]);
  const hour = new Date(platform.now()).getHours();
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
  const { customerNames } = work;
  const who = (customerId: string) => customerNames.get(customerId) ?? '';
  const steps = work.overdue.length + work.dueToday.length + work.dueSoon.length;
  const count = steps + work.drafts.length + work.expiring.length;
  const title = (deal: Opportunity) => localizedText(deal.title, language) || c('states.untitled');
  const deal = (record: Opportunity, when: ReactNode) => (
    <Item
      key={record.id}
      to={paths.deal(record.id)}
      what={record.nextStep || t('today.nextStep')}
      more={title(record)}
      who={who(record.customerId)}
      when={when}
    />
  );
  const busiest = Math.max(1, ...stages.map((stage) => work.openDeals.filter((one) => one.stage === stage).length));
  return (
    <Page
      title={greeting}
      breadcrumb={crumbs}
      asideWidth={340}
      asideFull
      aside={
        <>
          <Section title={t('today.stages')}>
            {stages.map((stage) => {
              const deals = work.openDeals.filter((one) => one.stage === stage).length;
              return (
                <div key={stage} className={styles.stage}>
                  <span>{t(`stages.${stage}`)}</span>
                  <u style={{ width: `${(deals / busiest) * 100}%` }} data-none={deals === 0} />
                  <b>{deals}</b>
                </div>
              );
            })}
          </Section>
          <Section title={t('today.papers')}>
            {work.papers.length === 0 ? <span className="dw-faint">{t('today.noPapers')}</span> : null}
            {work.papers.map((paper) => (
              <Link key={paper.id} to={paths.paper(paper.id)} className={styles.paper}>
                <span>
                  {paper.customerName || paper.title}
                  <small>
                    {t(`paperKinds.${paper.kind}`)} {paper.number}
                  </small>
                </span>
                <span>
                  {formatMoney(paper.totalMinor, paper.currency, language)}
                  <small>{formatDateTime(paper.issuedAt || paper.createdAt, language)}</small>
                </span>
              </Link>
            ))}
          </Section>
        </>
      }
    >
      <p className={styles.summary}>
        {count === 0
          ? t('today.nothing')
          : work.overdue.length > 0
            ? t('today.countOverdue', { count, overdue: work.overdue.length })
            : t('today.count', { count })}
      </p>
      {company ? <MarketLine company={company} today={today} /> : null}
      {count === 0 && work.openDeals.length === 0 && work.papers.length === 0 ? (
        <EmptyState
          title={t('today.emptyTitle')}
          text={t('today.emptyText')}
          action={
            <Link className="dw-link" to={paths.customers}>
              {t('today.emptyAction')}
            </Link>
          }
          secondary={
            <Link className="dw-link" to={paths.data}>
              {t('today.emptyRestore')}
            </Link>
          }
        />
      ) : null}
      <Group title={t('today.overdue')} count={work.overdue.length}>
        {work.overdue.map((record) =>
          deal(record, <Tag tone="bad">{t('today.daysAgo', { count: daysBetween(record.nextStepDate, today) })}</Tag>),
        )}
      </Group>
      <Group title={t('today.dueToday')} count={work.dueToday.length}>
        {work.dueToday.map((record) => deal(record, t('today.isToday')))}
      </Group>
      <Group title={t('today.dueSoon')} count={work.dueSoon.length}>
        {work.dueSoon.map((record) => deal(record, record.nextStepDate))}
      </Group>
      <Group title={t('today.expiring')} count={work.expiring.length}>
        {work.expiring.map(({ quote, days }) => (
          <Item
            key={quote.id}
            to={paths.quote(quote.id)}
            what={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={who(quote.customerId)}
            when={
              <Tag tone={days <= 3 ? 'warn' : 'neutral'}>
                {days === 0 ? t('today.lastDay') : t('today.daysLeft', { count: days })}
              </Tag>
            }
          />
        ))}
      </Group>
      <Group title={t('today.drafts')} count={work.drafts.length}>
        {work.drafts.map((quote) => (
          <Item
            key={quote.id}
            to={paths.quote(quote.id)}
            what={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={who(quote.customerId)}
            when={formatDateTime(quote.updatedAt, language).slice(5)}
          />
        ))}
      </Group>
    </Page>
  );
}

function Group(props: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  if (props.count === 0) return null;
  return (
    <section className={styles.group}>
      <h2>
        {props.title} <span>{props.count}</span>
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}

function Item(props: {
  readonly to: string;
  readonly what: string;
  readonly more: string;
  readonly who: string;
  readonly when: ReactNode;
}) {
  return (
    <li>
      <Link to={props.to} className={styles.item}>
        <i aria-hidden="true" />
        <span className={styles.what}>
          {props.what}
          <span className="dw-faint"> {`\u00b7 ${props.more}`}</span>
        </span>
        <span className={styles.who}>{props.who}</span>
        <span className={styles.when}>{props.when}</span>
      </Link>
    </li>
  );
}
