import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Contact, contactEntity } from '@/domain/customers/customer';
import { possibleSuperiors } from '@/domain/customers/decisionMap';
import { validateContact } from '@/domain/customers/validate';
import { problem } from '@/domain/kernel/result';
import { useEdit, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { type Option, RecordForm, SidePanel } from '@/ui';
import { focusInvalid } from '../new/focusInvalid';
import { primaryOperations } from '../operations';
import { useContactWords } from '../words';
import { MoodSection } from './MoodSection';

interface Props {
  readonly customerId: string;
  readonly contacts: readonly Contact[];
  /** Id of a contact, `new`, or closed. */
  readonly open: string | null;
  readonly readOnly: boolean;
  readonly onOpen: (open: string | null) => void;
}

const fields = [
  'name',
  'jobTitle',
  'department',
  'decisionRole',
  'influence',
  'attitude',
  'mobile',
  'phone',
  'email',
  'wechat',
  'preferredChannel',
] as const;
/** What a new one is asked for: as much as the panel shows without scrolling. */
const newFields = fields.filter((field) => field !== 'phone' && field !== 'preferredChannel');
const mapFields = ['relation', 'reportsToId', 'executive', 'birthday', 'notes'] as const;

/** Adds a contact on “Save”, or edits one, stored as one types. */
export function ContactPanel({ customerId, contacts, open, readOnly, onOpen }: Props) {
  const t = useT('customers');
  const contact = contacts.find((item) => item.id === open);
  return (
    <SidePanel
      opened={open === 'new' || contact !== undefined}
      onClose={() => onOpen(null)}
      title={open === 'new' ? t('contacts.new') : t('contacts.edit')}
    >
      {open === 'new' ? (
        <NewContact customerId={customerId} first={contacts.length === 0} onDone={() => onOpen(null)} />
      ) : null}
      {contact ? (
        <EditContact
          key={contact.id}
          contact={contact}
          contacts={contacts}
          readOnly={readOnly}
          onDone={() => onOpen(null)}
        />
      ) : null}
    </SidePanel>
  );
}

function NewContact(props: { readonly customerId: string; readonly first: boolean; readonly onDone: () => void }) {
  const t = useT('customers');
  const words = useContactWords();
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Partial<Contact>>({});
  const [tried, setTried] = useState(false);
  const name = draft.name?.trim() ?? '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (focusInvalid(form.current) || name === '') return;
    const record = { ...draft, name, customerId: props.customerId, primary: props.first };
    const result = await write([{ type: 'create', entity: 'contact', record }], {
      message: t('done.contactAdded', { name }),
      undoable: true,
    });
    if (result.ok) props.onDone();
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <RecordForm
          schema={contactEntity.schema}
          record={draft}
          fields={newFields}
          label={words.label}
          optionLabel={words.option}
          errors={tried && name === '' ? [problem('field.required', undefined, 'name')] : []}
          autoFocus="name"
          onCommit={(changes) => setDraft((now) => ({ ...now, ...changes }))}
        />
        <Button type="submit" variant="filled" style={{ alignSelf: 'flex-start' }}>
          {t('contacts.save')}
        </Button>
      </Stack>
    </form>
  );
}

function EditContact(props: {
  readonly contact: Contact;
  readonly contacts: readonly Contact[];
  readonly readOnly: boolean;
  readonly onDone: () => void;
}) {
  const t = useT('customers');
  const words = useContactWords();
  const write = useWrite();
  const { contact, contacts, readOnly } = props;
  const edit = useEdit('contact', contact.id);
  const superiors = useSuperiors(contacts, contact);
  const remove = async () => {
    props.onDone();
    await write([{ type: 'delete', entity: 'contact', id: contact.id }], {
      message: t('done.contactDeleted', { name: contact.name }),
      undoable: true,
    });
  };
  return (
    <Stack gap="md">
      <RecordForm
        schema={contactEntity.schema}
        record={contact}
        fields={fields}
        label={words.label}
        optionLabel={words.option}
        readOnly={readOnly}
        errors={validateContact(contact)}
        onCommit={edit}
      />
      <RecordForm
        schema={contactEntity.schema}
        record={contact}
        fields={mapFields}
        label={words.label}
        optionLabel={words.option}
        readOnly={readOnly}
        options={{ reportsToId: superiors }}
        onCommit={edit}
      />
      <MoodSection contact={contact} readOnly={readOnly} />
      {readOnly ? null : (
        <Group gap="xs">
          <Button
            variant="default"
            disabled={contact.primary}
            onClick={() =>
              void write(primaryOperations(contacts, contact.id), {
                message: t('done.primarySet', { name: contact.name }),
                undoable: true,
              })
            }
          >
            {t('contacts.makePrimary')}
          </Button>
          <Button variant="default" onClick={() => void remove()}>
            {t('contacts.delete')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Whom a contact may report to; who is gone stays to be seen, and to be taken out. */
function useSuperiors(contacts: readonly Contact[], contact: Contact): Option[] {
  const c = useT('common');
  const offered = possibleSuperiors(contacts, contact.id).map((other) => ({ value: other.id, label: other.name }));
  const { reportsToId } = contact;
  const known = reportsToId === '' || offered.some(({ value }) => value === reportsToId);
  return known ? offered : [...offered, { value: reportsToId, label: c('states.missing') }];
}
