import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Customer, type CustomerEvent, customerEventSchema } from '@/domain/customers/customer';
import { newId } from '@/domain/kernel/ids';
import { useEdit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, DateField, MultilineField, Section, Tag } from '@/ui';

const kinds = ['news', 'needChange', 'feedback', 'wordOfMouth'] as const;
const mostEvents = 500;

interface Props {
  readonly customer: Customer;
  readonly readOnly: boolean;
  readonly today: string;
  readonly actor: string;
}

/** News, changes of need, feedback and word of mouth, newest first; changes of need stand out (R41, R42, R46, R47). */
export function EventsSection({ customer, readOnly, today, actor }: Props) {
  const t = useT('customers');
  const edit = useEdit('customer', customer.id);
  const events = [...customer.events].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1,
  );
  const remove = (id: string) =>
    edit((now) => ({ events: now.events.filter((event) => event.id !== id) }), t('events.removed'));
  return (
    <Section title={t('events.title')}>
      {readOnly || customer.events.length >= mostEvents ? null : (
        <NewEvent
          today={today}
          onAdd={(event) => edit((now) => ({ events: [...now.events, { ...event, by: actor }] }))}
        />
      )}
      {events.length === 0 ? <p className="dw-muted customer-hint">{t('events.none')}</p> : null}
      <ul className="customer-log" aria-label={t('events.title')}>
        {events.map((event) => (
          <li key={event.id} data-mark={event.kind === 'needChange' ? true : undefined}>
            <span className="customer-log-head">
              <span className="dw-num">{event.date}</span>
              <Tag tone={event.kind === 'needChange' ? 'warn' : 'neutral'}>{t(`events.kinds.${event.kind}`)}</Tag>
              <span className="dw-muted">{event.by}</span>
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('events.remove', { date: event.date })}
                  onClick={() => remove(event.id)}
                >
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              )}
            </span>
            <p>{event.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NewEvent(props: { readonly today: string; readonly onAdd: (event: CustomerEvent) => void }) {
  const t = useT('customers');
  const platform = usePlatform();
  const [kind, setKind] = useState<CustomerEvent['kind']>('news');
  const [date, setDate] = useState(props.today);
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    props.onAdd(customerEventSchema.parse({ id: newId(platform), kind, date: date || props.today, text: text.trim() }));
    setText('');
  };
  return (
    <form onSubmit={add} className="customer-entry" aria-label={t('events.add')}>
      <ChoiceField
        label={t('events.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`events.kinds.${value}`) }))}
        onCommit={setKind}
      />
      <DateField label={t('events.date')} value={date} onCommit={setDate} />
      <div className="customer-entry-wide">
        <MultilineField label={t('events.text')} value={text} onCommit={setText} />
      </div>
      <Button type="submit">{t('events.add')}</Button>
    </form>
  );
}
