import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Competitor } from '@/domain/competitors/competitor';
import type { Opportunity } from '@/domain/deals/opportunity';
import { recordTitle } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel, TextField } from '@/ui';
import styles from './deals.module.css';
import { useDealCompetitors, useOutcome } from './useOutcome';

interface WonPanelProps {
  readonly deal: Opportunity;
  readonly onClose: () => void;
}

/** Against whom a deal was won: all of its competitors unless told otherwise, so that one key is enough. */
export function WonPanel({ deal, onClose }: WonPanelProps) {
  const t = useT('deals');
  const competitors = useDealCompetitors(deal);
  return (
    <SidePanel opened onClose={onClose} title={t('actions.win')} width={380}>
      {competitors ? <WonForm deal={deal} competitors={competitors} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function WonForm({ deal, competitors, onClose }: WonPanelProps & { readonly competitors: readonly Competitor[] }) {
  const t = useT('deals');
  const language = useLanguage();
  const { win } = useOutcome(deal.id);
  const [against, setAgainst] = useState<readonly string[]>(() => competitors.map((each) => each.id));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const done = await win(against, reason);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {competitors.length === 0 ? null : (
        <Checkbox.Group label={t('won.against')} value={[...against]} onChange={setAgainst}>
          <Stack gap={10} mt={8}>
            {competitors.map((each) => (
              <Checkbox key={each.id} size="xs" value={each.id} label={recordTitle('competitor', each, language)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <TextField label={t('won.reason')} autoFocus value={reason} onCommit={setReason} />
      <Button type="submit" variant="filled" loading={busy}>
        {t('actions.win')}
      </Button>
    </form>
  );
}
