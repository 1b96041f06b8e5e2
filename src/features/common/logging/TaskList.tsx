import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { useLanguage, useT } from '@/i18n/setup';
import { useHotkey } from '../commands';
import { useWrite } from '../useWrite';
import './logging.css';
import { taskOperations } from './operations';
import { TaskRow } from './TaskRow';
import { loadReader } from './useReader';
import { type TaskOwner, useTasks } from './useTasks';
import { wallNow } from './wallNow';

/** The tasks of a deal, customer or lead, with a line to add one. */
export function TaskList({
  owner,
  target,
  readOnly = false,
}: {
  readonly owner: TaskOwner;
  /** What a new task belongs to. */
  readonly target: { readonly customerId: string; readonly opportunityId?: string; readonly leadId?: string };
  readonly readOnly?: boolean;
}) {
  const t = useT('activities');
  const tasks = useTasks(owner);
  if (!tasks) return null;
  return (
    <>
      {readOnly ? null : <NewTask {...target} />}
      {tasks.length === 0 ? (
        <p className="dw-hint">{t('tasks.none')}</p>
      ) : (
        <ul className="task-list" aria-label={t('tasks.title')}>
          {tasks.map((named) => (
            <TaskRow key={named.task.id} named={named} hideWho />
          ))}
        </ul>
      )}
    </>
  );
}

/** One line: what and, anywhere in it, when. Enter adds it. */
export function NewTask(props: {
  readonly customerId: string;
  readonly opportunityId?: string;
  readonly leadId?: string;
}) {
  const t = useT('activities');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [text, setText] = useState('');
  const line = useRef<HTMLInputElement>(null);
  const alone = props.customerId === '' && !props.opportunityId && !props.leadId;
  useHotkey('n', () => line.current?.focus(), { label: t('tasks.new'), enabled: alone });
  const add = async () => {
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    const { readNext } = await loadReader();
    const next = readNext(typed, { now: wallNow(store.environment), language });
    const deal = props.opportunityId ? await store.get('opportunity', props.opportunityId) : undefined;
    const operations = taskOperations(
      { id: store.nextId(), text: (next.what || typed).slice(0, 500), due: next.date, time: next.time },
      { customerId: props.customerId, opportunityId: props.opportunityId ?? '', leadId: props.leadId ?? '' },
      { deal: deal?.nextStep === '' ? deal : undefined, contactId: '', owner: '' },
    );
    const result = await write(operations, { message: t('log.taskSaved') });
    if (!result.ok) setText((now) => (now === '' ? typed : `${typed} ${now}`));
  };
  return (
    <TextInput
      ref={line}
      size="xs"
      mb={6}
      aria-label={t('tasks.new')}
      placeholder={t('tasks.newHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void add();
      }}
    />
  );
}
