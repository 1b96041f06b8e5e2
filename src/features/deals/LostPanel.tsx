import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Competitor } from '@/domain/competitors/competitor';
import { lossCategories, type Opportunity } from '@/domain/deals/opportunity';
import { problem } from '@/domain/kernel/result';
import { RecordPicker, recordTitle } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, SidePanel, TextField } from '@/ui';
import styles from './deals.module.css';
import { useDealCompetitors, useOutcome } from './useOutcome';

interface LostPanelProps {
  readonly deal: Opportunity;
  readonly onClose: () => void;
}

/** Why a deal was lost, to whom, and by what objection: the next deal against them starts from there (U49). */
export function LostPanel({ deal, onClose }: LostPanelProps) {
  const t = useT('deals');
  const competitors = useDealCompetitors(deal);
  return (
    <SidePanel opened onClose={onClose} title={t('actions.lose')}>
      {competitors ? <LostForm deal={deal} competitors={competitors} onClose={onClose} /> : null}
    </SidePanel>
  );
}

const nobody = 'nobody';
const another = 'another';

function LostForm({ deal, competitors, onClose }: LostPanelProps & { readonly competitors: readonly Competitor[] }) {
  const t = useT('deals');
  const language = useLanguage();
  const words = useProblemText();
  const { lose } = useOutcome(deal.id);
  const [first] = competitors;
  const [reason, setReason] = useState('');
  const [category, setCategory] = useState<Opportunity['lostCategory']>('');
  const [to, setTo] = useState(competitors.length === 0 ? nobody : competitors.length === 1 && first ? first.id : '');
  const [other, setOther] = useState('');
  const [newCompetitor, setNewCompetitor] = useState('');
  const [objection, setObjection] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const missing = problem('field.required');
  const unnamed = to === '' || (to === another && other === '' && newCompetitor.trim() === '');
  const taken = new Set(deal.competitors.map((each) => each.competitorId));

  const save = async () => {
    setTried(true);
    if (busy || reason.trim() === '' || category === '' || unnamed) return;
    setBusy(true);
    const done = await lose({
      reason,
      category,
      competitorId: to === nobody ? '' : to === another ? other : to,
      newCompetitor: to === another && other === '' ? newCompetitor : '',
      objection: to === nobody ? '' : objection,
    });
    setBusy(false);
    if (done) onClose();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('lost.reason')}
        placeholder={t('lost.reasonHint')}
        required
        autoFocus
        value={reason}
        error={tried && reason.trim() === '' ? missing : undefined}
        onCommit={setReason}
      />
      <ChoiceField
        label={t('lost.category')}
        required
        value={category}
        error={tried && category === '' ? missing : undefined}
        options={lossCategories.map((value) => ({ value, label: t(`lost.categories.${value}`) }))}
        onCommit={setCategory}
      />
      <Radio.Group
        label={t('lost.to')}
        value={to}
        error={tried && to === '' ? words(missing) : undefined}
        onChange={setTo}
      >
        <Stack gap={10} mt={8}>
          {competitors.map((each) => (
            <Radio key={each.id} size="xs" value={each.id} label={recordTitle('competitor', each, language)} />
          ))}
          <Radio size="xs" value={another} label={t('lost.another')} />
          <Radio size="xs" value={nobody} label={t('lost.nobody')} />
        </Stack>
      </Radio.Group>
      {to !== another ? null : newCompetitor === '' ? (
        <RecordPicker
          entity="competitor"
          label={t('lost.competitor')}
          required
          autoFocus
          value={other}
          error={tried && unnamed ? missing : undefined}
          filter={(competitor) => !taken.has(competitor.id)}
          onCommit={setOther}
          onCreate={(name) => {
            setOther('');
            setNewCompetitor(name);
          }}
        />
      ) : (
        <TextField
          label={t('lost.newCompetitor')}
          description={t('lost.newCompetitorHint')}
          value={newCompetitor}
          onCommit={setNewCompetitor}
        />
      )}
      {to === nobody ? null : (
        <MultilineField
          label={t('lost.objection')}
          description={t('lost.objectionHint')}
          maxLength={1000}
          value={objection}
          onCommit={setObjection}
        />
      )}
      <Button type="submit" variant="filled" loading={busy}>
        {t('actions.lose')}
      </Button>
    </form>
  );
}
