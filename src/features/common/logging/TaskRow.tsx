import { ActionIcon } from '@mantine/core';
import { IconClock, IconPencil, IconPhoneCall, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { daysBetween } from '@/domain/kernel/dates';
import type { Task } from '@/domain/tasks/task';
import { paths } from '@/features/paths';
import { formatDate, formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { onDemand, Tag } from '@/ui';
import './logging.css';
import type { QuickLogProps } from './QuickLog';
import { type NamedTask, useTaskActions } from './useTasks';
import { wallNow } from './wallNow';

// The first screen shows tasks before anybody logs or puts off anything.
const QuickLog = onDemand(async () => ({ default: (await import('./QuickLog')).QuickLog }));
const TaskForm = onDemand(async () => ({ default: (await import('./TaskForm')).TaskForm }));
const SnoozeField = onDemand(async () => ({ default: (await import('./WhenField')).SnoozeField }));

/** Where a task leads: its deal, customer or lead. */
export function placeOf(task: Task): string {
  if (task.opportunityId !== '') return paths.deal(task.opportunityId, 'timeline');
  if (task.customerId !== '') return paths.customer(task.customerId, 'timeline');
  return task.leadId === '' ? paths.tasks : paths.lead(task.leadId);
}

/** When a task is due, in words that need no counting. */
export function useDueWords(): (due: string, time: string) => { readonly words: string; readonly late: boolean } {
  const t = useT('activities');
  const language = useLanguage();
  const { environment } = useStore();
  return (due, time) => {
    if (due === '') return { words: t('tasks.noDay'), late: false };
    const days = daysBetween(environment.today(), due);
    if (days < 0)
      return { words: days === -1 ? t('tasks.yesterday') : t('tasks.daysAgo', { count: -days }), late: true };
    if (days === 0) return { words: time || t('tasks.today'), late: time !== '' && time < wallNow(environment).time };
    if (days === 1) return { words: [t('tasks.tomorrow'), time].filter((part) => part !== '').join(' '), late: false };
    return { words: days < 7 ? formatWhen(due, time, language).slice(5) : formatDate(due, language), late: false };
  };
}

type Below = 'log' | 'snooze' | 'edit';

export interface WorkRowProps {
  readonly text: string;
  /** Said after the text, fainter. */
  readonly more?: string | undefined;
  readonly to: string;
  readonly who: string;
  readonly due: string;
  readonly time: string;
  readonly done: boolean;
  readonly onTick: () => void;
  readonly onSnooze: (when: { readonly due: string; readonly time: string }) => void;
  readonly onDelete?: (() => void) | undefined;
  /** What a log of it belongs to. */
  readonly log: Omit<QuickLogProps, 'autoFocus' | 'onDone'>;
  readonly editor?: ReactNode;
}

/** Something to be done: tick (Space), log (L), put off (S), edit (E) where it stands; Enter on its text opens the record. */
export function WorkRow(props: WorkRowProps) {
  const t = useT('activities');
  const { done } = props;
  const [below, setBelow] = useState<Below | null>(null);
  const toggle = (next: Below) => setBelow(below === next ? null : next);
  const { words, late } = useDueWords()(props.due, props.time);
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
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = { l: 'log', s: 'snooze', e: 'edit' }[event.key.toLowerCase()] as Below | undefined;
    if (!key || done || (key === 'edit' && !props.editor)) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(key);
  };
  return (
    <li className="task" data-done={done} onKeyDown={onKeyDown}>
      <input
        type="checkbox"
        className="task-tick"
        checked={done}
        aria-label={t('tasks.tick', { text: props.text })}
        onChange={props.onTick}
      />
      <Link className="task-what" to={props.to} title={props.text}>
        {props.text}
        {props.more ? <span className="dw-faint"> {`\u00b7 ${props.more}`}</span> : null}
      </Link>
      <span className="task-who">{props.who}</span>
      <span className="task-when">{late && !done ? <Tag tone="bad">{words}</Tag> : words}</span>
      <span className="task-tools">
        {done ? null : (
          <>
            <Tool label={t('tasks.log')} keys="L" pressed={below === 'log'} onClick={() => toggle('log')}>
              <IconPhoneCall size={14} aria-hidden />
            </Tool>
            <Tool label={t('tasks.snooze')} keys="S" pressed={below === 'snooze'} onClick={() => toggle('snooze')}>
              <IconClock size={14} aria-hidden />
            </Tool>
            {props.editor ? (
              <Tool label={t('tasks.edit')} keys="E" pressed={below === 'edit'} onClick={() => toggle('edit')}>
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
          {below === 'log' ? <QuickLog {...props.log} autoFocus onDone={() => setBelow(null)} /> : null}
          {below === 'snooze' ? (
            <SnoozeField
              onCancel={() => setBelow(null)}
              onPick={(when) => {
                setBelow(null);
                props.onSnooze(when);
              }}
            />
          ) : null}
          {below === 'edit' ? props.editor : null}
        </div>
      ) : null}
    </li>
  );
}

/** One task. */
export function TaskRow({ named, hideWho = false }: { readonly named: NamedTask; readonly hideWho?: boolean }) {
  const t = useT('activities');
  const { task, customerName, leadName } = named;
  const { tick, snooze, remove } = useTaskActions();
  return (
    <WorkRow
      text={task.text}
      more={task.kind === 'todo' ? undefined : t(`taskKinds.${task.kind}`)}
      to={placeOf(task)}
      who={hideWho ? '' : customerName || leadName}
      due={task.due}
      time={task.time}
      done={task.doneAt > 0}
      onTick={() => void tick(task)}
      onSnooze={(when) => void snooze(task, when)}
      onDelete={() => void remove(task)}
      log={{
        customerId: task.customerId,
        opportunityId: task.opportunityId,
        leadId: task.leadId,
        contactId: task.contactId,
        taskId: task.id,
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
