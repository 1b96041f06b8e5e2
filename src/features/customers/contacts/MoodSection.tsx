import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { moods } from '@/domain/activities/activity';
import { type Contact, moodEntrySchema } from '@/domain/customers/customer';
import { newId } from '@/domain/kernel/ids';
import { environmentOf, useEdit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, DateField, Section, Tag, TextField } from '@/ui';

type Mood = Contact['moods'][number];
const phases = ['before', 'after'] as const;
const mostMoods = 200;

/** State of mind of a contact over time, before and after the purchase (R61); newest first. */
export function MoodSection({ contact, readOnly }: { readonly contact: Contact; readonly readOnly: boolean }) {
  const t = useT('customers');
  const edit = useEdit('contact', contact.id);
  const entries = [...contact.moods].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1,
  );
  return (
    <Section title={t('moods.title')}>
      {readOnly || contact.moods.length >= mostMoods ? null : (
        <NewMood onAdd={(mood) => edit((now) => ({ moods: [...now.moods, mood] }))} />
      )}
      {entries.length === 0 ? <p className="dw-muted customer-hint">{t('moods.none')}</p> : null}
      <ul className="customer-log" aria-label={t('moods.title')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="customer-log-head">
              <span className="dw-num">{entry.date}</span>
              <Tag tone={entry.mood === 'negative' || entry.mood === 'hesitant' ? 'warn' : 'neutral'}>
                {t(`moods.kinds.${entry.mood}`)}
              </Tag>
              <span className="dw-muted">{t(`moods.phases.${entry.phase}`)}</span>
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('moods.remove', { date: entry.date })}
                  onClick={() =>
                    edit((now) => ({ moods: now.moods.filter(({ id }) => id !== entry.id) }), t('moods.removed'))
                  }
                >
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              )}
            </span>
            {entry.note === '' ? null : <p>{entry.note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NewMood({ onAdd }: { readonly onAdd: (mood: Mood) => void }) {
  const t = useT('customers');
  const platform = usePlatform();
  const today = environmentOf(platform).today();
  const [mood, setMood] = useState<Mood['mood']>('neutral');
  const [phase, setPhase] = useState<Mood['phase']>('before');
  const [date, setDate] = useState(today);
  const [note, setNote] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd(moodEntrySchema.parse({ id: newId(platform), date: date || today, mood, phase, note: note.trim() }));
    setNote('');
  };
  return (
    <form onSubmit={add} className="customer-entry" aria-label={t('moods.add')}>
      <ChoiceField
        label={t('moods.mood')}
        value={mood}
        options={moods.map((value) => ({ value, label: t(`moods.kinds.${value}`) }))}
        onCommit={setMood}
      />
      <ChoiceField
        label={t('moods.phase')}
        value={phase}
        options={phases.map((value) => ({ value, label: t(`moods.phases.${value}`) }))}
        onCommit={setPhase}
      />
      <DateField label={t('events.date')} value={date} onCommit={setDate} />
      <TextField label={t('moods.note')} value={note} maxLength={500} onCommit={setNote} />
      <Button type="submit">{t('moods.add')}</Button>
    </form>
  );
}
