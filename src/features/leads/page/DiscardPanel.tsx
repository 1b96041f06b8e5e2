import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '@/domain/kernel/result';
import type { Lead } from '@/domain/leads/lead';
import { discardLead } from '@/domain/leads/promote';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { SidePanel, TextField } from '@/ui';
import styles from '../leads.module.css';
import { discardReasons } from '../words';

/** Gives a lead up; why is asked, so that sources can be judged. */
export function DiscardPanel({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const t = useT('leads');
  const write = useWrite();
  const [reason, setReason] = useState(lead.discardReason);
  const [refused, setRefused] = useState<Problem | undefined>();

  async function discard(why: string) {
    const result = discardLead(lead, why);
    if (!result.ok) return setRefused(result.error);
    const operation = { type: 'update', entity: 'lead', id: lead.id, changes: result.value } as const;
    const written = await write([operation], { message: t('done.discarded') });
    if (written.ok) onClose();
  }

  return (
    <SidePanel opened onClose={onClose} title={t('discard.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void discard(reason);
        }}
      >
        <div className={styles.chips}>
          {discardReasons.map((each) => (
            <Button key={each} size="xs" onClick={() => void discard(t(`discard.reasons.${each}`))}>
              {t(`discard.reasons.${each}`)}
            </Button>
          ))}
        </div>
        <TextField
          label={t('discard.reason')}
          required
          value={reason}
          error={refused}
          onCommit={(text) => {
            setReason(text);
            setRefused(undefined);
          }}
        />
        <Button type="submit" variant="filled">
          {t('discard.action')}
        </Button>
      </form>
    </SidePanel>
  );
}
