import { Button } from '@mantine/core';
import { useState } from 'react';
import { problem } from '@/domain/kernel/result';
import { useT } from '@/i18n/setup';
import { TextField } from '@/ui';
import styles from './gates.module.css';

interface WaiveFormProps {
  /** Who waives, as far as known. */
  readonly by: string;
  /** What is waived, for those who do not see what the form stands under. */
  readonly name: string;
  readonly onWaive: (reason: string, by: string) => void;
  readonly onCancel: () => void;
}

/** Why a rule need not hold for this deal, and who says so; both stay on the deal (N4). */
export function WaiveForm(props: WaiveFormProps) {
  const t = useT('deals');
  const c = useT('common');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(props.by);
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text === '' ? problem('field.required') : undefined);
  return (
    <form
      className={styles.form}
      aria-label={t('gates.waiveItem', { item: props.name })}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason !== '' && by !== '') props.onWaive(reason, by);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <TextField
        label={t('gates.reason')}
        autoFocus
        maxLength={500}
        value={reason}
        error={missing(reason)}
        onCommit={setReason}
      />
      <TextField label={t('gates.by')} value={by} error={missing(by)} onCommit={setBy} />
      <div className={styles.row}>
        <Button type="submit" size="compact-sm">
          {t('gates.waive')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={props.onCancel}>
          {c('actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
