import { ActionIcon, Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { useContactWords } from '../words';
import { ContactPanel } from './ContactPanel';
import { useContacts } from './useContacts';

const shownAtFirst = 12;

/** The people at a customer, beside every tab; added and edited in a side panel. */
export function ContactsSection({ customerId, readOnly }: { readonly customerId: string; readonly readOnly: boolean }) {
  const t = useT('customers');
  const words = useContactWords();
  const contacts = useContacts(customerId);
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? contacts : contacts?.slice(0, shownAtFirst);
  const hidden = (contacts?.length ?? 0) - (shown?.length ?? 0);
  return (
    <Section
      title={t('contacts.title')}
      actions={
        readOnly ? null : (
          <ActionIcon
            variant="subtle"
            aria-label={t('contacts.add')}
            title={t('contacts.add')}
            onClick={() => setOpen('new')}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )
      }
    >
      {contacts?.length === 0 ? (
        <Stack gap="xs" align="flex-start">
          <Text size="sm" c="dimmed">
            {t('contacts.none')}
          </Text>
          {readOnly ? null : (
            <Button size="xs" variant="default" onClick={() => setOpen('new')}>
              {t('contacts.add')}
            </Button>
          )}
        </Stack>
      ) : null}
      <Stack component="ul" gap={2} m={0} p={0}>
        {shown?.map((contact) => (
          <li key={contact.id} style={{ listStyle: 'none' }}>
            <UnstyledButton w="100%" py={6} onClick={() => setOpen(contact.id)}>
              <span className="customer-contact">
                <Text span fw={600} size="sm" truncate>
                  <bdi>{contact.name}</bdi>
                </Text>
                {contact.primary ? <Tag tone="accent">{t('contacts.primary')}</Tag> : null}
                {contact.decisionRole === '' ? null : <Tag>{words.option('decisionRole', contact.decisionRole)}</Tag>}
              </span>
              <Text size="xs" c="dimmed" truncate>
                {[contact.jobTitle, contact.mobile || contact.phone, contact.email].filter(Boolean).join(' · ')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
      {hidden > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('contacts.more', { count: hidden })}
        </Button>
      ) : null}
      <ContactPanel
        customerId={customerId}
        contacts={contacts ?? []}
        open={open}
        readOnly={readOnly}
        onOpen={setOpen}
      />
    </Section>
  );
}
