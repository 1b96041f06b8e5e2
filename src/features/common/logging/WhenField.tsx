import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useStore } from '@/data/react';
import { formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { loadReader, useReader } from './useReader';
import { wallNow } from './wallNow';

/** Text that says a day and perhaps a time, with what is read from it below while it is typed. */
export function WhenField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}) {
  const language = useLanguage();
  const { environment } = useStore();
  const reader = useReader(props.value !== '');
  const when = reader?.readWhen(props.value, { now: wallNow(environment), language }) ?? null;
  return (
    <div className="log-when">
      <TextInput
        size="xs"
        aria-label={props.label}
        placeholder={props.placeholder ?? props.label}
        value={props.value}
        error={props.error ?? false}
        autoFocus={props.autoFocus ?? false}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
      />
      {when ? <output className="log-read">{formatWhen(when.date, when.time, language)}</output> : null}
    </div>
  );
}

/** Asks for another day of something in place: Enter takes it, Escape leaves it. */
export function SnoozeField(props: {
  readonly onPick: (when: { readonly due: string; readonly time: string }) => void;
  readonly onCancel: () => void;
}) {
  const t = useT('activities');
  const language = useLanguage();
  const { environment } = useStore();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <WhenField
      label={t('tasks.snoozeTo')}
      placeholder={t('tasks.snoozeHint')}
      autoFocus
      value={text}
      error={error}
      onChange={(next) => {
        setText(next);
        setError(undefined);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        }
        if (event.key !== 'Enter') return;
        event.preventDefault();
        void loadReader().then(({ readWhen }) => {
          const when = readWhen(text, { now: wallNow(environment), language });
          if (when) props.onPick({ due: when.date, time: when.time });
          else setError(t('log.whenUnread'));
        });
      }}
    />
  );
}
