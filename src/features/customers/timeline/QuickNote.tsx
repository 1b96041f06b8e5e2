import { Button, Group, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Activity } from '@/domain/activities/activity';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { cleanText, Keys } from '@/ui';
import { useContacts } from '../contacts/useContacts';

const kinds = [
  'note',
  'call',
  'visit',
  'meeting',
  'message',
  'email',
  'demo',
] as const satisfies readonly Activity['kind'][];
const longest = 20_000;

/** Notes a call, a visit or a remark in one go: Ctrl+Enter stores it. */
export function QuickNote({ customerId }: { readonly customerId: string }) {
  const t = useT('customers');
  const write = useWrite();
  const platform = usePlatform();
  const contacts = useContacts(customerId) ?? [];
  const [kind, setKind] = useState<Activity['kind']>('note');
  const [text, setText] = useState('');
  const [contactId, setContactId] = useState('');
  const [tried, setTried] = useState(false);
  const clean = cleanText(text).trim();
  const error =
    clean.length > longest ? t('quick.tooLong') : tried && clean === '' ? t('quick.textRequired') : undefined;

  const save = async () => {
    setTried(true);
    if (clean === '' || clean.length > longest) return;
    const record = { customerId, contactId, kind, text: clean, at: platform.now() };
    // At once, so that what is typed while this one is being stored stays.
    setText('');
    setTried(false);
    const result = await write([{ type: 'create', entity: 'activity', record }], {
      message: t('done.activityAdded'),
      undoable: true,
    });
    if (!result.ok) setText((typed) => (typed === '' ? text : `${text}\n${typed}`));
  };

  return (
    <section aria-label={t('quick.label')} className="dw-section">
      <SegmentedControl
        size="xs"
        aria-label={t('quick.kind')}
        value={kind}
        onChange={(value) => setKind(kinds.find((known) => known === value) ?? 'note')}
        data={kinds.map((value) => ({ value, label: t(`activityKinds.${value}`) }))}
      />
      <Textarea
        mt={8}
        autosize
        minRows={2}
        maxRows={10}
        aria-label={t('quick.label')}
        placeholder={t('quick.placeholder')}
        value={text}
        error={error ?? false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void save();
        }}
      />
      <Group mt={8} gap="xs" justify="flex-end">
        {contacts.length > 0 ? (
          <Select
            size="xs"
            w={180}
            clearable
            aria-label={t('quick.contact')}
            placeholder={t('quick.contact')}
            data={contacts.map((contact) => ({ value: contact.id, label: contact.name }))}
            value={contactId || null}
            onChange={(value) => setContactId(value ?? '')}
          />
        ) : null}
        <Button size="xs" variant="default" onClick={() => void save()} rightSection={<Keys>Ctrl ↵</Keys>}>
          {t('quick.save')}
        </Button>
      </Group>
    </section>
  );
}
