import { ActionIcon } from '@mantine/core';
import { IconClock, IconPencil, IconPhoneCall, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { daysBetween } from '@/domain/kernel/dates';
import { type Task, taskKinds } from '@/domain/tasks/task';
import { paths } from '@/features/paths';
import { formatDate, formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, IntegerField, Tag, TextField } from '@/ui';
import { useEdit } from '../useEdit';
import './logging.css';
import { type NamedTask, useTaskActions } from './useTasks';
import { wallNow } from './wallNow';

// The first screen shows tasks before anybody logs or puts off anything.
const QuickLog = lazy(async () => ({ default: (await import('./QuickLog')).QuickLog }));
const SnoozeField = lazy(async () => ({ default: (await import('./WhenField')).SnoozeField }));

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

/** One task: tick (Space), log (L), put off (S), edit (E) where it stands; Enter on its text opens the record. */
export function TaskRow({ named, hideWho = false }: { readonly named: NamedTask; readonly hideWho?: boolean }) {
  const t = useT('activities');
  const { task, customerName, leadName } = named;
  const { tick, snooze, remove } = useTaskActions();
  const [below, setBelow] = useState<Below | null>(null);
  const toggle = (next: Below) => setBelow(below === next ? null : next);
  const done = task.doneAt > 0;
  const { words, late } = useDueWords()(task.due, task.time);
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
    if (!key || done) return;
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
        aria-label={t('tasks.tick', { text: task.text })}
        onChange={() => void tick(task)}
      />
      <Link className="task-what" to={placeOf(task)} title={task.text}>
        {task.kind === 'todo' ? '' : `${t(`taskKinds.${task.kind}`)} \u00b7 `}
        {task.text}
      </Link>
      <span className="task-who">{hideWho ? '' : customerName || leadName}</span>
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
            <Tool label={t('tasks.edit')} keys="E" pressed={below === 'edit'} onClick={() => toggle('edit')}>
              <IconPencil size={14} aria-hidden />
            </Tool>
          </>
        )}
        <Tool label={t('tasks.delete')} onClick={() => void remove(task)}>
          <IconTrash size={14} aria-hidden />
        </Tool>
      </span>
      {below && !done ? (
        <div className="task-below">
          {below === 'log' ? (
            <Suspense fallback={null}>
              <QuickLog
                customerId={task.customerId}
                opportunityId={task.opportunityId}
                leadId={task.leadId}
                contactId={task.contactId}
                taskId={task.id}
                autoFocus
                onDone={() => setBelow(null)}
              />
            </Suspense>
          ) : null}
          {below === 'snooze' ? (
            <Suspense fallback={null}>
              <SnoozeField
                onCancel={() => setBelow(null)}
                onPick={(when) => {
                  setBelow(null);
                  void snooze(task, when);
                }}
              />
            </Suspense>
          ) : null}
          {below === 'edit' ? <TaskForm task={task} /> : null}
        </div>
      ) : null}
    </li>
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

function TaskForm({ task }: { readonly task: Task }) {
  const t = useT('activities');
  const edit = useEdit('task', task.id);
  return (
    <div className="log-row">
      <div className="log-grow">
        <TextField required label={t('tasks.text')} value={task.text} onCommit={(text) => edit({ text })} />
      </div>
      <ChoiceField<Task['kind']>
        label={t('tasks.kind')}
        value={task.kind}
        options={taskKinds.map((value) => ({ value, label: t(`taskKinds.${value}`) }))}
        onCommit={(kind) => edit({ kind })}
      />
      <DateField label={t('tasks.due')} value={task.due} onCommit={(due) => edit({ due })} />
      <div className="log-minutes">
        <TextField
          label={t('tasks.time')}
          placeholder="HH:MM"
          value={task.time}
          onCommit={(text) => {
            const time = clockTime(text);
            if (time !== null) edit({ time });
          }}
        />
      </div>
      <div className="log-minutes">
        <IntegerField label={t('tasks.remind')} value={task.remind} onCommit={(remind) => edit({ remind })} />
      </div>
    </div>
  );
}

/** `9:00`, `0900`, `9` → `09:00`; `null` for what is no time of day. */
export function clockTime(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return '';
  const match = /^(\d{1,2})(?::?(\d{2}))?$/.exec(plain);
  const [, hour = '', minute = '00'] = match ?? [];
  return match && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
