import { Anchor, Text } from '@mantine/core';
import {
  IconArchive,
  IconFileText,
  IconMessageExclamation,
  IconNews,
  IconPencil,
  IconPlus,
  IconReceipt,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { ActivityRow } from '@/features/common/logging';
import { HeardWords } from '@/features/common/objections/HeardWords';
import { paths } from '@/features/paths';
import { formatDate, formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { useCustomerWords } from '../words';
import { type FieldChange, isNeedChange, type TimelineEntry } from './timeline';
import { useValueWords } from './useValueWords';

const icons = {
  event: IconNews,
  quote: IconReceipt,
  paper: IconFileText,
  objection: IconMessageExclamation,
  created: IconPlus,
  changed: IconPencil,
  deleted: IconTrash,
  restored: IconPlus,
  archived: IconArchive,
  unarchived: IconArchive,
};

/** One event of the timeline; a change of the customer's needs stands out (R46). */
export function TimelineRow({ entry, readOnly }: { readonly entry: TimelineEntry; readonly readOnly: boolean }) {
  const a = useT('activities');
  const language = useLanguage();
  if (entry.kind === 'activity') return <ActivityRow activity={entry.activity} readOnly={readOnly} />;
  const Icon = icons[entry.kind];
  return (
    <li className="activity">
      <span className="dw-muted" aria-hidden>
        <Icon size={16} />
      </span>
      <div className="activity-body">
        {entry.kind === 'changed' && isNeedChange(entry) ? <Tag tone="accent">{a('history.needs')}</Tag> : null}
        <Body entry={entry} />
      </div>
      <time dateTime={new Date(entry.at).toISOString()}>
        {entry.kind === 'event' ? formatDate(entry.event.date, language) : formatDateTime(entry.at, language)}
      </time>
    </li>
  );
}

function Body({ entry }: { readonly entry: Exclude<TimelineEntry, { kind: 'activity' }> }) {
  const t = useT('customers');
  const a = useT('activities');
  switch (entry.kind) {
    case 'event':
      return (
        <>
          {isNeedChange(entry) ? (
            <Tag tone="accent">{a('history.needs')}</Tag>
          ) : (
            <Text size="sm" fw={600}>
              {a(`history.events.${entry.event.kind}`)}
            </Text>
          )}
          <p className="activity-text" dir="auto">
            {entry.event.text}
          </p>
        </>
      );
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
    case 'objection':
      return <HeardWords use={entry.use} />;
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
