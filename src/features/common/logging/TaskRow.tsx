import { ActionIcon } from '@mantine/core';
import { IconClock, IconMessageCircle, IconPencil, IconPhoneCall, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { runningTalks } from '@/data/queries/running';
import { useStore } from '@/data/react';
import { daysBetween } from '@/domain/kernel/dates';
import type { Task } from '@/domain/tasks/task';
import { paths } from '@/features/paths';
import { formatDate, formatWhen } from '@/i18n/formats';
import { allWords, useLanguage, useT } from '@/i18n/setup';
import { notifyMessage, onDemand, Tag } from '@/ui';
import './logging.css';
import type { QuickLogProps } from './QuickLog';
import { type NamedTask, useTaskActions } from './useTasks';
import { wallNow } from './wallNow';

// The first screen shows tasks before anybody logs or puts off anything.
const QuickLog = onDemand(async () => ({ default: (await import('./QuickLog')).QuickLog }));
const TaskForm = onDemand(async () => ({ default: (await import('./TaskForm')).TaskForm }));
const SnoozeField = onDemand(async () => ({ default: (await import('./WhenField')).SnoozeField }));
const StartTalkPanel = onDemand(async () => ({
  default: (await Promise.all([import('../talking/StartTalkPanel'), allWords()]))[0].StartTalkPanel,
}));

/** Where a task leads: its deal, customer or lead. */
export function placeOf(task: Pick<Task, 'opportunityId' | 'customerId' | 'leadId'>): string {
  if (task.opportunityId !== '') return paths.deal(task.opportunityId, 'timeline');
  if (task.customerId !== '') return paths.customer(task.customerId, 'timeline');
  return task.leadId === '' ? paths.tasks : paths.lead(task.leadId);
}

/** When something is due, in words that need no counting. */
export function DueWords({ due, time, done = false }: Pick<Task, 'due' | 'time'> & { readonly done?: boolean }) {
  const t = useT('activities');
  const language = useLanguage();
  const { environment } = useStore();
  if (due === '') return t('tasks.noDay');
  const days = daysBetween(environment.today(), due);
  const late = days < 0 || (days === 0 && time !== '' && time < wallNow(environment).time);
  const words =
    days < -1
      ? t('tasks.daysAgo', { count: -days })
      : days === -1
        ? t('tasks.yesterday')
        : days === 0
          ? time || t('tasks.today')
          : days === 1
            ? [t('tasks.tomorrow'), time].filter((part) => part !== '').join(' ')
            : days <= 7
              ? formatWhen(due, time, language).slice(5)
              : formatDate(due, language);
  return late && !done ? <Tag tone="bad">{words}</Tag> : words;
}

type Below = 'log' | 'snooze' | 'edit';

export interface WorkRowProps {
  readonly text: string;
  /** Said after the text, fainter. */
  readonly more?: string | undefined;
  readonly to: string;
  readonly who: string;
  /** At the end of the line: when it is due, or what counts. */
  readonly end: ReactNode;
  readonly done?: boolean;
  /** Without it the row is nothing that is ever done with; `mark` may then call attention to it. */
  readonly onTick?: () => void;
  readonly mark?: boolean;
  readonly onSnooze?: (when: { readonly due: string; readonly time: string }) => void;
  readonly onDelete?: () => void;
  /** What a log of it, or a talk, belongs to; without it there is nobody to talk to. */
  readonly log?: Omit<QuickLogProps, 'autoFocus' | 'onDone'>;
  readonly editor?: ReactNode;
}

/**
 * Something to be done or looked at: tick (Space), talk (T), log (L), put off (S), edit (E) where it stands; Enter on its
 * text opens the record.
 */
export function WorkRow(props: WorkRowProps) {
  const t = useT('activities');
  const store = useStore();
  const { done = false, log } = props;
  const [below, setBelow] = useState<Below | null>(null);
  const [talking, setTalking] = useState(false);
  const toggle = (next: Below) => setBelow(below === next ? null : next);
  const person = log && (log.customerId !== '' || (log.leadId ?? '') !== '') ? log : undefined;
  const talk = async () => {
    // One talk at a time: the one that goes on stands beside the page.
    if ((await runningTalks(store, 1)).length > 0) notifyMessage(t('tasks.talkRuns'));
    else setTalking(true);
  };
  const tools = {
    t: person ? () => void talk() : undefined,
    l: log ? () => toggle('log') : undefined,
    s: props.onSnooze ? () => toggle('snooze') : undefined,
    e: props.editor ? () => toggle('edit') : undefined,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target;
    const typing =
      target instanceof HTMLElement &&
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
      !target.matches('[type=checkbox]');
    if (event.key === 'Escape' && below) {
      event.stopPropagation();
      setBelow(null);
      return;
    }
    if (typing || talking || done || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = tools[event.key.toLowerCase() as keyof typeof tools];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <li className="task" data-done={done} onKeyDown={onKeyDown}>
      {props.onTick ? (
        <input
          type="checkbox"
          className="task-tick"
          checked={done}
          aria-label={t('tasks.tick', { text: props.text })}
          onChange={props.onTick}
        />
      ) : (
        <i className="task-mark" aria-hidden="true" data-mark={props.mark === true} />
      )}
      <Link className="task-what" to={props.to} title={props.text}>
        {props.text}
        {props.more ? <span className="dw-faint"> {`\u00b7 ${props.more}`}</span> : null}
      </Link>
      <span className="task-who">{props.who}</span>
      <span className="task-when">{props.end}</span>
      <span className="task-tools">
        {done ? null : (
          <>
            {tools.t ? (
              <Tool label={t('tasks.talk')} keys="T" onClick={tools.t}>
                <IconMessageCircle size={14} aria-hidden />
              </Tool>
            ) : null}
            {tools.l ? (
              <Tool label={t('tasks.log')} keys="L" pressed={below === 'log'} onClick={tools.l}>
                <IconPhoneCall size={14} aria-hidden />
              </Tool>
            ) : null}
            {tools.s ? (
              <Tool label={t('tasks.snooze')} keys="S" pressed={below === 'snooze'} onClick={tools.s}>
                <IconClock size={14} aria-hidden />
              </Tool>
            ) : null}
            {tools.e ? (
              <Tool label={t('tasks.edit')} keys="E" pressed={below === 'edit'} onClick={tools.e}>
                <IconPencil size={14} aria-hidden />
              </Tool>
            ) : null}
          </>
        )}
        {props.onDelete ? (
          <Tool label={t('tasks.delete')} onClick={props.onDelete}>
            <IconTrash size={14} aria-hidden />
          </Tool>
        ) : null}
      </span>
      {below && !done ? (
        <div className="task-below">
          {below === 'log' && log ? <QuickLog {...log} autoFocus onDone={() => setBelow(null)} /> : null}
          {below === 'snooze' ? (
            <SnoozeField
              onCancel={() => setBelow(null)}
              onPick={(when) => {
                setBelow(null);
                props.onSnooze?.(when);
              }}
            />
          ) : null}
          {below === 'edit' ? props.editor : null}
        </div>
      ) : null}
      {talking && person ? (
        <StartTalkPanel
          customerId={person.customerId}
          opportunityId={person.opportunityId || undefined}
          contactId={person.contactId}
          leadId={person.leadId}
          onClose={() => setTalking(false)}
        />
      ) : null}
    </li>
  );
}

/** One task. */
export function TaskRow({ named, hideWho = false }: { readonly named: NamedTask; readonly hideWho?: boolean }) {
  const t = useT('activities');
  const { task, customerName, leadName } = named;
  const { tick, snooze, remove } = useTaskActions();
  const done = task.doneAt > 0;
  return (
    <WorkRow
      text={task.text}
      more={task.kind === 'todo' ? undefined : t(`taskKinds.${task.kind}`)}
      to={placeOf(task)}
      who={hideWho ? '' : customerName || leadName}
      end={<DueWords due={task.due} time={task.time} done={done} />}
      done={done}
      onTick={() => void tick(task)}
      onSnooze={(when) => void snooze(task, when)}
      onDelete={() => void remove(task)}
      log={{
        customerId: task.customerId,
        opportunityId: task.opportunityId,
        leadId: task.leadId,
        contactId: task.contactId,
        taskId: task.id,
        ...(task.kind === 'todo' ? {} : { kind: task.kind }),
      }}
      editor={<TaskForm task={task} />}
    />
  );
}

function Tool(props: {
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={props.label}
      title={props.keys ? `${props.label} (${props.keys})` : props.label}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  );
}
