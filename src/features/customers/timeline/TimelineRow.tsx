import { ActionIcon, Anchor, Text } from '@mantine/core';
import {
  IconArchive,
  IconDeviceLaptop,
  IconFileText,
  IconMail,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPencil,
  IconPhone,
  IconPlus,
  IconReceipt,
  IconSocial,
  IconTrash,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { Link } from 'react-router';
import type { Activity } from '@/domain/activities/activity';
import { useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { MultilineField, Tag } from '@/ui';
import { useCustomerWords } from '../words';
import type { FieldChange, TimelineEntry } from './timeline';
import { useValueWords } from './useValueWords';

const activityIcons: Record<Activity['kind'], ComponentType<{ size?: number }>> = {
  note: IconNote,
  call: IconPhone,
  visit: IconMapPin,
  meeting: IconUsers,
  message: IconMessage,
  email: IconMail,
  online: IconVideo,
  social: IconSocial,
  demo: IconDeviceLaptop,
};
const icons = {
  quote: IconReceipt,
  paper: IconFileText,
  created: IconPlus,
  changed: IconPencil,
  deleted: IconTrash,
  restored: IconPlus,
  archived: IconArchive,
  unarchived: IconArchive,
};

/** One event of the timeline. */
export function TimelineRow({ entry, readOnly }: { readonly entry: TimelineEntry; readonly readOnly: boolean }) {
  const language = useLanguage();
  const Icon = entry.kind === 'activity' ? activityIcons[entry.activity.kind] : icons[entry.kind];
  return (
    <li style={{ display: 'flex', gap: 10, padding: '8px 0', borderBottom: '1px solid var(--dw-line)' }}>
      <span className="dw-muted" style={{ paddingTop: 2 }} aria-hidden>
        <Icon size={16} />
      </span>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Body entry={entry} readOnly={readOnly} />
      </div>
      <Text component="time" size="xs" c="dimmed" dateTime={new Date(entry.at).toISOString()} style={{ flexShrink: 0 }}>
        {formatDateTime(entry.at, language)}
      </Text>
    </li>
  );
}

function Body({ entry, readOnly }: { readonly entry: TimelineEntry; readonly readOnly: boolean }) {
  const t = useT('customers');
  switch (entry.kind) {
    case 'activity':
      return <ActivityBody activity={entry.activity} readOnly={readOnly} />;
    case 'quote': {
      const number = `${entry.quote.number || t('business.draftNumber')} ${t('business.version', { version: entry.quote.version })}`;
      return (
        <Text size="sm">
          <Anchor component={Link} size="sm" to={paths.quote(entry.quote.id)}>
            {t('timeline.quote', { number })}
          </Anchor>{' '}
          <Tag>{t(`quoteStatuses.${entry.quote.status}`)}</Tag>
        </Text>
      );
    }
    case 'paper':
      return (
        <Anchor component={Link} size="sm" to={paths.paper(entry.paper.id)}>
          {t('timeline.paper', { kind: t(`paperKinds.${entry.paper.kind}`), number: entry.paper.number })}
        </Anchor>
      );
    case 'changed':
      return <ChangedBody fields={entry.fields} />;
    default:
      return <Text size="sm">{t(`timeline.${entry.kind}`)}</Text>;
  }
}

const mostNamed = 4;

function ChangedBody({ fields }: { readonly fields: readonly FieldChange[] }) {
  const t = useT('customers');
  const words = useCustomerWords();
  const show = useValueWords();
  const named = fields.slice(0, mostNamed).map((change) => words.label(change.field));
  const rest = fields.length - named.length;
  return (
    <>
      <Text size="sm">
        {t('timeline.changed', { fields: named.join(t('timeline.separator')) })}
        {rest > 0 ? ` ${t('timeline.moreFields', { count: rest })}` : ''}
      </Text>
      {fields.slice(0, mostNamed).map((change) => {
        const before = show(change.field, change.before);
        const after = show(change.field, change.after);
        return before === undefined || after === undefined ? null : (
          <Text key={change.field} size="xs" c="dimmed" truncate>
            {fields.length > 1 ? `${words.label(change.field)}: ` : ''}
            <bdi>{t('timeline.from', { before, after })}</bdi>
          </Text>
        );
      })}
    </>
  );
}

function ActivityBody({ activity, readOnly }: { readonly activity: Activity; readonly readOnly: boolean }) {
  const t = useT('customers');
  const write = useWrite();
  const [editing, setEditing] = useState(false);
  const commit = (text: string) =>
    void write([{ type: 'update', entity: 'activity', id: activity.id, changes: { text } }]);
  return (
    <>
      <div className="customer-event-head">
        <Text size="sm" fw={600}>
          {t(`activityKinds.${activity.kind}`)}
        </Text>
        {readOnly ? null : (
          <>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('timeline.editActivity')}
              aria-pressed={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={13} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('timeline.deleteActivity')}
              onClick={() =>
                void write([{ type: 'delete', entity: 'activity', id: activity.id }], {
                  message: t('done.activityDeleted'),
                  undoable: true,
                })
              }
            >
              <IconTrash size={13} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      {editing ? (
        <MultilineField label={t('quick.label')} hideLabel required autoFocus value={activity.text} onCommit={commit} />
      ) : (
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} lineClamp={12}>
          {activity.text}
        </Text>
      )}
    </>
  );
}
