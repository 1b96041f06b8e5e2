import { useStore } from '@/data/react';
import { problem } from '@/domain/kernel/result';
import { useT } from '@/i18n/setup';
import { DateField, TextField } from '@/ui';
import { happenedAt } from './happened';
import { clockTime } from './TaskForm';

/** On which day and at what time something happened; what lies ahead is none of it. */
export function HappenedFields(props: {
  /** `YYYY-MM-DD`; empty = today. */
  readonly date: string;
  /** `HH:MM` or empty. */
  readonly time: string;
  /** Must be filled in: of something that is stored. */
  readonly required?: boolean;
  readonly onChange: (when: { readonly date: string; readonly time: string }) => void;
}) {
  const t = useT('activities');
  const { environment } = useStore();
  const { date, time, required = false, onChange } = props;
  const ahead = happenedAt(date, time, environment) > environment.now();
  return (
    <div className="log-row">
      <div className="log-date">
        <DateField
          label={t('log.date')}
          placeholder={t('log.dateHint')}
          required={required}
          value={date}
          error={ahead ? problem('activity.ahead') : undefined}
          onCommit={(next) => onChange({ date: next, time })}
        />
      </div>
      <div className="log-minutes">
        <TextField
          label={t('log.time')}
          placeholder="HH:MM"
          value={time}
          onCommit={(text) => {
            const next = clockTime(text);
            if (next !== null && (next !== '' || !required)) onChange({ date, time: next });
          }}
        />
      </div>
    </div>
  );
}
