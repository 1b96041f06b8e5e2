import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { localizedText, recordTitle, useProcesses } from '@/features/common';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Tag } from '@/ui';
import { paths } from '../paths';
import type { Around } from './around';
import styles from './today.module.css';
import { useAround } from './useAround';

/** Whom to answer, which deals hang and which gates are open, whom nobody called, what ends soon. */
export function AroundGroups({
  nothingToDo,
  onRead,
}: {
  readonly nothingToDo: boolean;
  /** What was read, for the panel at the side: it is read once for both. */
  readonly onRead: (around: Around) => void;
}) {
  const t = useT('start');
  const c = useT('common');
  const language = useLanguage();
  const { stageName } = useProcesses();
  const around = useAround();
  useEffect(() => {
    if (around) onRead(around);
  }, [around, onRead]);
  if (!around) return null;
  const nameOf = (customer: Around['waiting'][number]['customer']) =>
    customer ? customer.shortName || recordTitle('customer', customer, language) : '';
  const whoOf = (customerId: string) => nameOf(around.customers.get(customerId));
  const dealTitle = (deal: Around['stalled'][number]['deal']) =>
    localizedText(deal.title, language) || c('states.untitled');
  const empty =
    nothingToDo &&
    around.customers.size === 0 &&
    around.quiet.length + around.profiles.length + around.drafts.length + around.counts.month === 0;
  if (empty)
    return (
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
    );
  return (
    <>
      <Group title={t('today.waiting')} count={around.waiting.length}>
        {around.waiting.map(({ activity, customer, hours, late, workingDays }) => (
          <Item
            key={activity.id}
            to={
              activity.opportunityId !== ''
                ? paths.deal(activity.opportunityId, 'timeline')
                : activity.leadId === ''
                  ? paths.customer(activity.customerId, 'timeline')
                  : paths.lead(activity.leadId)
            }
            what={activity.text.split('\n')[0] || t('today.message')}
            more={workingDays > 1 ? t('today.firstReplyBroken') : ''}
            who={nameOf(customer)}
            when={
              <Tag tone={late ? 'bad' : 'neutral'}>
                {hours < 48 ? t('today.hours', { count: hours }) : t('today.days', { count: Math.floor(hours / 24) })}
              </Tag>
            }
          />
        ))}
      </Group>
      <Group title={t('today.stalled')} count={around.stalled.length} hint={t('today.byAmount')}>
        {around.stalled.map(({ deal, rot, question, amount, customer }) => (
          <Item
            key={deal.id}
            to={paths.deal(deal.id)}
            mark
            what={t(rot.because === 'contact' ? 'today.rotContact' : 'today.rotAge', {
              stage: stageName(deal),
              count: rot.days,
            })}
            more={t('today.ask', { question: t(`today.questions.${question}`) })}
            who={nameOf(customer)}
            when={amount ? formatMoney(amount.minor, amount.currency, language) : ''}
          />
        ))}
      </Group>
      <Group title={t('today.gates')} count={around.gates.length}>
        {around.gates.map(({ deal, customer, open }) => (
          <Item
            key={deal.id}
            to={paths.deal(deal.id)}
            what={dealTitle(deal)}
            more={t('today.gateOpen', { stage: stageName(deal), count: open })}
            who={nameOf(customer)}
            when={deal.expectedClose}
          />
        ))}
      </Group>
      <Group title={t('today.quiet')} count={around.quiet.length}>
        {around.quiet.map(({ customer, grade, days }) => (
          <Item
            key={customer.id}
            to={paths.customer(customer.id, 'timeline')}
            what={nameOf(customer)}
            more={t('today.noContact', { count: days })}
            who=""
            when={<Tag tone={grade === 'A' ? 'warn' : 'neutral'}>{t('today.grade', { grade })}</Tag>}
          />
        ))}
      </Group>
      <Group title={t('today.birthdays')} count={around.birthdays.length}>
        {around.birthdays.map(({ contact, customer, day }) => (
          <Item
            key={contact.id}
            to={paths.customer(contact.customerId)}
            what={contact.name}
            more={contact.jobTitle}
            who={nameOf(customer)}
            when={day}
          />
        ))}
      </Group>
      <Group title={t('today.profiles')} count={around.profiles.length}>
        {around.profiles.map((customer) => (
          <Item
            key={customer.id}
            to={paths.customer(customer.id)}
            what={nameOf(customer)}
            more=""
            who=""
            when={customer.verifiedOn || t('today.neverVerified')}
          />
        ))}
      </Group>
      <Group title={t('today.expiring')} count={around.expiring.length}>
        {around.expiring.map(({ quote, days }) => (
          <Item
            key={quote.id}
            to={paths.quote(quote.id)}
            what={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={whoOf(quote.customerId)}
            when={
              <Tag tone={days <= 3 ? 'warn' : 'neutral'}>
                {days === 0 ? t('today.lastDay') : t('today.daysLeft', { count: days })}
              </Tag>
            }
          />
        ))}
      </Group>
      <Group title={t('today.drafts')} count={around.drafts.length}>
        {around.drafts.map((quote) => (
          <Item
            key={quote.id}
            to={paths.quote(quote.id)}
            what={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={whoOf(quote.customerId)}
            when={formatDateTime(quote.updatedAt, language).slice(5)}
          />
        ))}
      </Group>
    </>
  );
}

function Group(props: {
  readonly title: string;
  readonly count: number;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  if (props.count === 0) return null;
  return (
    <section className={styles.group}>
      <h2>
        {props.title} <span>{props.hint ?? props.count}</span>
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
  readonly mark?: boolean;
}) {
  return (
    <li>
      <Link to={props.to} className={styles.item}>
        <i aria-hidden="true" data-mark={props.mark === true} />
        <span className={styles.what} title={props.what}>
          {props.what}
          {props.more === '' ? null : <span className="dw-faint"> {`\u00b7 ${props.more}`}</span>}
        </span>
        <span className={styles.who}>{props.who}</span>
        <span className={styles.when}>{props.when}</span>
      </Link>
    </li>
  );
}
