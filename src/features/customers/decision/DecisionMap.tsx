import { Button } from '@mantine/core';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { decisionMap } from '@/domain/customers/decisionMap';
import { useT } from '@/i18n/setup';
import { EmptyState, Section } from '@/ui';
import { ContactPanel } from '../contacts/ContactPanel';
import { useContacts } from '../contacts/useContacts';
import { MapDrawing } from './MapDrawing';
import { MapKey } from './MapKey';
import { MissingPeople } from './MissingPeople';
import './decision.css';

const mostDeals = 200;

/** Who decides at the customer, drawn (R38, R44): roles, influence, attitude, relation, and who reports to whom. */
export function DecisionMap({ customerId, readOnly }: { readonly customerId: string; readonly readOnly: boolean }) {
  const t = useT('customers');
  const contacts = useContacts(customerId);
  const deals = useLive(
    (store) => related(store, 'opportunity', 'customerId', customerId, { limit: mostDeals }),
    [customerId],
  );
  const [open, setOpen] = useState<string | null>(null);
  if (!contacts || !deals) return null;
  const map = decisionMap(contacts, deals);
  const panel = (
    <ContactPanel customerId={customerId} contacts={contacts} open={open} readOnly={readOnly} onOpen={setOpen} />
  );
  if (map.nodes.length === 0)
    return (
      <>
        <EmptyState
          title={t('map.emptyTitle')}
          text={t('map.emptyText')}
          action={readOnly ? undefined : <Button onClick={() => setOpen('new')}>{t('contacts.add')}</Button>}
        />
        {panel}
      </>
    );
  return (
    <>
      <MissingPeople missing={map.missing} contacts={contacts} deals={deals} readOnly={readOnly} />
      <Section
        title={t('map.title')}
        actions={
          readOnly ? null : (
            <Button size="xs" onClick={() => setOpen('new')}>
              {t('contacts.add')}
            </Button>
          )
        }
      >
        <MapDrawing map={map} onOpen={setOpen} />
        <MapKey />
      </Section>
      {panel}
    </>
  );
}
