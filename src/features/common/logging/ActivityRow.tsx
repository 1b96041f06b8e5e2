import { ActionIcon } from '@mantine/core';
import {
  IconArrowDownLeft,
  IconArrowsExchange,
  IconArrowUpRight,
  IconDeviceLaptop,
  IconMail,
  IconMapPin,
  IconMessage,
  IconMessageExclamation,
  IconNote,
  IconPencil,
  IconPhone,
  IconSocial,
  IconTrash,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import { type ComponentType, useRef, useState } from 'react';
import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import { type Activity, activityKinds } from '@/domain/activities/activity';
import { problem } from '@/domain/kernel/result';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, notifyProblem, Tag } from '@/ui';
import ObjectionDrawer from '../objections/ObjectionDrawer';
import { localizedText } from '../titles';
import { useEdit } from '../useEdit';
import { useWrite } from '../useWrite';
import { AttachmentChip } from './attachments';
import { HappenedFields } from './HappenedFields';
import { dayAndTime, happenedAt } from './happened';
import { LogDetails } from './LogDetails';
import './logging.css';

const icons: Record<Activity['kind'], ComponentType<{ size?: number }>> = {
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
const arrows = { both: IconArrowsExchange, in: IconArrowDownLeft, out: IconArrowUpRight } as const;
const most = 200;

/** One activity of a timeline: what kind, who spoke, who was there, how they felt, what is open; changed and deleted in place. */
export function ActivityRow({
  activity,
  readOnly = false,
}: {
  readonly activity: Activity;
  readonly readOnly?: boolean;
}) {
  const t = useT('activities');
  const language = useLanguage();
  const write = useWrite();
  const [editing, setEditing] = useState(false);
  const [objection, setObjection] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const Icon = icons[activity.kind];
  return (
    <li className="activity" ref={row}>
      <span className="dw-muted" aria-hidden>
        <Icon size={16} />
      </span>
      <div className="activity-body">
        <div className="activity-head">
          <strong>{t(`kinds.${activity.kind}`)}</strong>
          <Marks activity={activity} />
          {activity.talkId === '' ? null : (
            <Link className="dw-link" to={paths.talk(activity.talkId)}>
              {t('row.talk')}
            </Link>
          )}
          {readOnly ? null : (
            <>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('row.edit')}
                aria-pressed={editing}
                onClick={() => setEditing(!editing)}
              >
                <IconPencil size={13} aria-hidden />
              </ActionIcon>
              {activity.text === '' ? null : (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('row.objection')}
                  title={t('row.objection')}
                  onClick={() => setObjection(selectedIn(row.current) || activity.text)}
                >
                  <IconMessageExclamation size={13} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('row.delete')}
                onClick={() =>
                  void write([{ type: 'delete', entity: 'activity', id: activity.id }], { message: t('row.deleted') })
                }
              >
                <IconTrash size={13} aria-hidden />
              </ActionIcon>
            </>
          )}
        </div>
        {editing ? <Editor activity={activity} /> : <Content activity={activity} />}
      </div>
      <time dateTime={new Date(activity.at).toISOString()}>{formatDateTime(activity.at, language)}</time>
      {objection === null ? null : (
        <ObjectionDrawer
          of={{
            customerId: activity.customerId,
            opportunityId: activity.opportunityId,
            contactId: activity.contactId,
          }}
          heard={objection}
          onClose={() => setObjection(null)}
        />
      )}
    </li>
  );
}

/** What is marked inside an element: the sentence that was the objection. */
function selectedIn(element: HTMLElement | null): string {
  const selection = window.getSelection();
  const inside = selection?.anchorNode && element?.contains(selection.anchorNode);
  return inside ? selection.toString().trim() : '';
}

/** Direction, executives, mood, and whether somebody waits; nothing of it for a mere note. */
function Marks({ activity }: { readonly activity: Activity }) {
  const t = useT('activities');
  const store = useStore();
  const ids = [activity.contactId, ...activity.attendeeIds].filter((id) => id !== '').join(' ');
  const people = useLive(
    async () => (ids === '' ? [] : await store.getMany('contact', [...new Set(ids.split(' '))])),
    [store, ids],
  );
  const Arrow = arrows[activity.direction];
  const names = (people ?? []).flatMap((person) => (person ? [person.name] : []));
  return (
    <>
      {activity.kind === 'note' ? null : (
        <span className="dw-muted" title={t(`directions.${activity.direction}`)}>
          <Arrow size={13} role="img" aria-label={t(`directions.${activity.direction}`)} />
        </span>
      )}
      {names.length > 0 ? <bdi className="dw-muted">{names.join(t('row.separator'))}</bdi> : null}
      {activity.duration === null ? null : (
        <span className="dw-muted">{t('row.minutes', { count: activity.duration })}</span>
      )}
      {activity.cost ? (
        <span className="dw-muted">
          {t('row.cost', { amount: formatMoney(activity.cost.minor, activity.cost.currency) })}
        </span>
      ) : null}
      {activity.gift ? (
        <span className="dw-muted">
          {t('row.gift', { amount: formatMoney(activity.gift.minor, activity.gift.currency) })}
        </span>
      ) : null}
      {activity.executive ? <Tag tone="accent">{t('row.executive')}</Tag> : null}
      {activity.mood === '' ? null : (
        <Tag tone={activity.mood === 'negative' || activity.mood === 'hesitant' ? 'warn' : 'neutral'}>
          {t(`moods.${activity.mood}`)}
        </Tag>
      )}
      {activity.effective || activity.kind === 'note' ? null : <Tag>{t('row.notEffective')}</Tag>}
      {activity.awaitsReply && activity.repliedAt === 0 ? <Tag tone="warn">{t('row.waiting')}</Tag> : null}
    </>
  );
}

function Content({ activity }: { readonly activity: Activity }) {
  const t = useT('activities');
  const language = useLanguage();
  const store = useStore();
  const key = activity.materialIds.join(' ');
  const materials = useLive(
    async () => (key === '' ? [] : await store.getMany('material', key.split(' '))),
    [store, key],
  );
  return (
    <>
      {activity.text === '' ? null : (
        <p className="activity-text" dir="auto">
          {activity.text}
        </p>
      )}
      {activity.agenda.length > 0 ? (
        <ol className="activity-list" aria-label={t('agenda.title')}>
          {activity.agenda.map((item) => (
            <li key={item.id}>
              {item.text} <span className="dw-faint">{t('agenda.minutes', { count: item.minutes ?? 0 })}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {activity.questions.length > 0 ? (
        <ul className="activity-list" aria-label={t('questions.title')}>
          {activity.questions.map((item) => (
            <li key={item.id}>
              {item.question}{' '}
              <Tag tone={item.open ? 'warn' : 'neutral'}>{t(item.open ? 'questions.open' : 'questions.answered')}</Tag>
              {item.answer === '' ? null : <div className="dw-muted">{item.answer}</div>}
            </li>
          ))}
        </ul>
      ) : null}
      {materials && materials.length > 0 ? (
        <p className="activity-text">
          {materials.map((material, index) =>
            material ? (
              <span key={material.id}>
                {index > 0 ? t('row.separator') : ''}
                <Link className="dw-link" to={paths.material(material.id)}>
                  {localizedText(material.title, language)}
                </Link>
              </span>
            ) : null,
          )}
        </p>
      ) : null}
      {activity.blobIds.length > 0 ? (
        <div className="log-row">
          {activity.blobIds.map((id) => (
            <AttachmentChip key={id} id={id} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Editor({ activity }: { readonly activity: Activity }) {
  const t = useT('activities');
  const problems = useProblemText();
  const { environment } = useStore();
  const edit = useEdit('activity', activity.id);
  const contacts =
    useLive(
      async (store) =>
        activity.customerId === ''
          ? []
          : await related(store, 'contact', 'customerId', activity.customerId, { limit: most }),
      [activity.customerId],
    ) ?? [];
  return (
    <div className="log-details">
      <div className="log-row">
        <div className="log-date">
          <ChoiceField<Activity['kind']>
            label={t('log.kind')}
            value={activity.kind}
            options={activityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onCommit={(kind) => edit({ kind })}
          />
        </div>
        {contacts.length === 0 ? null : (
          <div className="log-date">
            <ChoiceField
              label={t('log.who')}
              allowEmpty
              value={activity.contactId}
              options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
              onCommit={(contactId) => edit({ contactId })}
            />
          </div>
        )}
        <HappenedFields
          required
          {...dayAndTime(activity.at)}
          onChange={({ date, time }) => {
            const at = happenedAt(date, time, environment);
            if (at <= environment.now()) edit({ at });
            else notifyProblem(problems(problem('activity.ahead')));
          }}
        />
      </div>
      <MultilineField
        label={t('log.label')}
        hideLabel
        autoFocus
        value={activity.text}
        onCommit={(text) => edit({ text })}
      />
      <LogDetails
        value={activity}
        contacts={contacts}
        customerId={activity.customerId}
        at={activity.at}
        activityId={activity.id}
        onChange={({ kind: _kind, ...changes }) => edit(changes)}
      />
    </div>
  );
}
