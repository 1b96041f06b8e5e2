import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { type AgendaItem, agendaItemSchema } from '@/domain/activities/activity';
import { useT } from '@/i18n/setup';
import { IntegerField, TextField } from '@/ui';

/** What is planned with its minutes, and where time is kept free for questions (R64, R66). */
export function AgendaFields(props: {
  readonly agenda: readonly AgendaItem[];
  readonly onChange: (agenda: AgendaItem[]) => void;
}) {
  const t = useT('activities');
  const store = useStore();
  const { agenda, onChange } = props;
  return (
    <fieldset className="log-list">
      <legend>
        {t('agenda.title')}{' '}
        <span className="dw-faint">
          {t('agenda.minutes', { count: agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0) })}
        </span>
      </legend>
      {agenda.map((item, index) => {
        const set = (changes: Partial<typeof item>) =>
          onChange(agenda.map((each) => (each.id === item.id ? { ...each, ...changes } : each)));
        return (
          <div key={item.id} className="log-row">
            <div className="log-grow">
              <TextField
                hideLabel
                label={t('agenda.item', { number: index + 1 })}
                value={item.text}
                onCommit={(text) => set({ text })}
              />
            </div>
            <div className="log-minutes">
              <IntegerField
                hideLabel
                label={t('agenda.minutesOf', { number: index + 1 })}
                value={item.minutes}
                onCommit={(minutes) => set({ minutes })}
              />
            </div>
            <Checkbox
              size="xs"
              label={t('agenda.questions')}
              checked={item.questions}
              onChange={(event) => set({ questions: event.currentTarget.checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('agenda.remove', { number: index + 1 })}
              onClick={() => onChange(agenda.filter((each) => each.id !== item.id))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...agenda, agendaItemSchema.parse({ id: store.nextId(), minutes: 10 })])}
      >
        {t('agenda.add')}
      </Button>
    </fieldset>
  );
}
