import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { localDay } from '@/domain/kernel/dates';
import { localizedText, recordTitle, useProcesses } from '@/features/common';
import { placeOf, WorkRow } from '@/features/common/logging/TaskRow';
import { formatDate, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Tag } from '@/ui';
import { paths } from '../paths';
import { type Around, type GroupName, quotesLooked, shown } from './around';
import { Group } from './Group';
import { useAround } from './useAround';

/** So many more rows at a time. */
const step = 30;

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
  const [limits, setLimits] = useState<Readonly<Partial<Record<GroupName, number>>>>({});
  const read = useAround(limits);
  // What is on the screen stays there while more of it is read.
  const last = useRef(read);
  last.current = read ?? last.current;
  const around = last.current;
  useEffect(() => {
    if (read) onRead(read);
  }, [read, onRead]);
  const showMore = useCallback(
    (group: GroupName) => setLimits((now) => ({ ...now, [group]: (now[group] ?? shown) + step })),
    [],
  );
  if (!around) return null;
  const nameOf = (customer: Around['waiting']['rows'][number]['customer']) =>
    customer ? customer.shortName || recordTitle('customer', customer, language) : '';
  const whoOf = (customerId: string) => nameOf(around.customers.get(customerId));
  const dealTitle = (deal: Around['stalled']['rows'][number]['deal']) =>
    localizedText(deal.title, language) || c('states.untitled');
  const empty =
    nothingToDo &&
    around.customers.size === 0 &&
    around.quiet.rows.length + around.profiles.rows.length + around.drafts.rows.length + around.counts.month === 0;
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
  const group = (name: GroupName, hint: string, rows: ReactNode) => (
    <Group
      title={t(`today.${name}`)}
      count={around[name].rows.length}
      more={around[name].more}
      hint={hint}
      onMore={() => showMore(name)}
    >
      {rows}
    </Group>
  );
  const ofQuotes = around.quotesCut ? t('today.ofQuotes', { number: quotesLooked }) : '';
  return (
    <>
      {group(
        'waiting',
        '',
        around.waiting.rows.map(({ activity, customer, hours, late, workingDays }) => (
          <WorkRow
            key={activity.id}
            to={placeOf(activity)}
            text={activity.text.split('\n')[0] || t('today.message')}
            more={workingDays > 1 ? t('today.firstReplyBroken') : ''}
            who={nameOf(customer)}
            log={activity}
            end={
              <Tag tone={late ? 'bad' : 'neutral'}>
                {hours < 48 ? t('today.hours', { count: hours }) : t('today.days', { count: Math.floor(hours / 24) })}
              </Tag>
            }
          />
        )),
      )}
      {group(
        'stalled',
        t('today.byAmount'),
        around.stalled.rows.map(({ deal, rot, question, amount, customer }) => (
          <WorkRow
            key={deal.id}
            to={paths.deal(deal.id)}
            mark
            text={t(rot.because === 'contact' ? 'today.rotContact' : 'today.rotAge', {
              stage: stageName(deal),
              count: rot.days,
            })}
            more={t('today.ask', { question: t(`today.questions.${question}`) })}
            who={nameOf(customer)}
            log={{ customerId: deal.customerId, opportunityId: deal.id, contactId: deal.contactId }}
            end={amount ? formatMoney(amount.minor, amount.currency, language) : ''}
          />
        )),
      )}
      {group(
        'gates',
        '',
        around.gates.rows.map(({ deal, customer, open }) => (
          <WorkRow
            key={deal.id}
            to={paths.deal(deal.id)}
            text={dealTitle(deal)}
            more={t('today.gateOpen', { stage: stageName(deal), count: open })}
            who={nameOf(customer)}
            log={{ customerId: deal.customerId, opportunityId: deal.id, contactId: deal.contactId }}
            end={formatDate(deal.expectedClose, language)}
          />
        )),
      )}
      {group(
        'quiet',
        '',
        around.quiet.rows.map(({ customer, grade, days }) => (
          <WorkRow
            key={customer.id}
            to={paths.customer(customer.id, 'timeline')}
            text={nameOf(customer)}
            more={t('today.noContact', { count: days })}
            who=""
            log={{ customerId: customer.id }}
            end={<Tag tone={grade === 'A' ? 'warn' : 'neutral'}>{t('today.grade', { grade })}</Tag>}
          />
        )),
      )}
      {group(
        'birthdays',
        '',
        around.birthdays.rows.map(({ contact, customer, day }) => (
          <WorkRow
            key={contact.id}
            to={paths.customer(contact.customerId)}
            text={contact.name}
            more={contact.jobTitle}
            who={nameOf(customer)}
            log={{ customerId: contact.customerId, contactId: contact.id }}
            end={day}
          />
        )),
      )}
      {group(
        'profiles',
        '',
        around.profiles.rows.map((customer) => (
          <WorkRow
            key={customer.id}
            to={paths.customer(customer.id)}
            text={nameOf(customer)}
            who=""
            log={{ customerId: customer.id }}
            end={customer.verifiedOn === '' ? t('today.neverVerified') : formatDate(customer.verifiedOn, language)}
          />
        )),
      )}
      {group(
        'expiring',
        ofQuotes,
        around.expiring.rows.map(({ quote, days }) => (
          <WorkRow
            key={quote.id}
            to={paths.quote(quote.id)}
            text={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={whoOf(quote.customerId)}
            log={{ customerId: quote.customerId, opportunityId: quote.opportunityId }}
            end={
              <Tag tone={days <= 3 ? 'warn' : 'neutral'}>
                {days === 0 ? t('today.lastDay') : t('today.daysLeft', { count: days })}
              </Tag>
            }
          />
        )),
      )}
      {group(
        'drafts',
        ofQuotes,
        around.drafts.rows.map((quote) => (
          <WorkRow
            key={quote.id}
            to={paths.quote(quote.id)}
            text={recordTitle('quote', quote, language) || c('states.untitled')}
            more={`V${quote.version}`}
            who={whoOf(quote.customerId)}
            end={formatDate(localDay(quote.updatedAt), language)}
          />
        )),
      )}
    </>
  );
}
