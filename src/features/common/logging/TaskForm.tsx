import { type Task, taskKinds } from '@/domain/tasks/task';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, IntegerField, TextField } from '@/ui';
import { useEdit } from '../useEdit';

/** All that can be changed of a task, saved as it is typed. */
export function TaskForm({ task }: { readonly task: Task }) {
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
