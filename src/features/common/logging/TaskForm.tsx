import { Button } from '@mantine/core';
import type { AgendaItem } from '@/domain/activities/activity';
import { type Task, taskKinds } from '@/domain/tasks/task';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, IntegerField, TextField } from '@/ui';
import { useCopyText } from '../scripts/useCopyText';
import { useEdit } from '../useEdit';
import { AgendaFields } from './AgendaFields';
import { useUsualAgenda } from './useUsualAgenda';

/** All that can be changed of a task, saved as it is typed. */
export function TaskForm({ task }: { readonly task: Task }) {
  const t = useT('activities');
  const edit = useEdit('task', task.id);
  return (
    <>
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
      {task.kind === 'demo' || task.agenda.length > 0 ? <Agenda task={task} /> : null}
    </>
  );
}

/** What is planned for a demo, from the usual agenda on, and the words of it to be sent to the customer. */
function Agenda({ task }: { readonly task: Task }) {
  const t = useT('activities');
  const edit = useEdit('task', task.id);
  const usual = useUsualAgenda();
  const copyText = useCopyText();
  const agenda = task.agenda.length > 0 ? task.agenda : usual;
  const words = () =>
    [task.text, ...timedLines(agenda, task.time, (count) => t('agenda.minutes', { count }))].join('\n');
  return (
    <>
      <AgendaFields agenda={agenda} onChange={(next) => edit({ agenda: next })} />
      <Button size="xs" variant="subtle" onClick={() => void copyText({ text: words(), missing: [] })}>
        {t('agenda.copy')}
      </Button>
    </>
  );
}

/** The lines of an agenda, each with the time it begins at where the first is known (`HH:MM`), else with its minutes. */
export function timedLines(
  agenda: readonly Pick<AgendaItem, 'text' | 'minutes'>[],
  from: string,
  long: (minutes: number) => string,
): string[] {
  const two = (value: number) => String(value).padStart(2, '0');
  let at = from === '' ? Number.NaN : Number(from.slice(0, 2)) * 60 + Number(from.slice(3));
  return agenda.map(({ text, minutes }) => {
    const begins = Number.isNaN(at) ? '' : `${two(Math.floor(at / 60) % 24)}:${two(at % 60)} `;
    at += minutes ?? 0;
    return `${begins}${text}${minutes === null ? '' : ` \u00b7 ${long(minutes)}`}`;
  });
}

/** `9:00`, `0900`, `9` → `09:00`; `null` for what is no time of day. */
export function clockTime(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return '';
  const match = /^(\d{1,2})(?::?(\d{2}))?$/.exec(plain);
  const [, hour = '', minute = '00'] = match ?? [];
  return match && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
