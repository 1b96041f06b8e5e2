import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import type { Lead } from '@/domain/leads/lead';
import { useWrite } from '@/features/common';
import { useDuplicates } from '@/features/common/duplicates';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, SidePanel, TextField } from '@/ui';
import styles from '../leads.module.css';
import { useCampaigns } from '../useCampaigns';
import { useLeadWords } from '../words';

/** A new lead in few fields; the rest waits on its page. */
export function NewLeadPanel({
  campaignId,
  onClose,
}: {
  /** The campaign that the list shows. */
  readonly campaignId: string;
  readonly onClose: () => void;
}) {
  const t = useT('leads');
  const words = useLeadWords();
  const { campaigns, options } = useCampaigns();
  const { environment } = useStore();
  const navigate = useNavigate();
  const write = useWrite();
  const [draft, setDraft] = useState({ companyName: '', name: '', mobile: '', need: '', campaignId });
  const set = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const [source, setSource] = useState<Lead['source'] | null>(null);
  const known = useDuplicates({ name: draft.companyName });
  const nameless = draft.companyName === '' && draft.name === '';
  // A campaign knows where its leads come from.
  const effective = (campaigns.find((each) => each.id === draft.campaignId)?.source || source) ?? '';

  async function create() {
    const record = { id: newId(environment), ...draft, source: effective };
    const result = await write([{ type: 'create', entity: 'lead', record }], { message: t('done.created') });
    if (result.ok) navigate(paths.lead(record.id));
  }

  return (
    <SidePanel opened onClose={onClose} title={t('new.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!nameless) void create();
        }}
      >
        <TextField
          label={t('fields.companyName')}
          autoFocus
          value={draft.companyName}
          onCommit={(companyName) => set({ companyName })}
        />
        {known.length > 0 ? (
          <p role="status" className={styles.warn}>
            {t('new.known', { name: known[0]?.customer.name ?? '' })}
          </p>
        ) : null}
        <TextField label={t('fields.name')} value={draft.name} onCommit={(name) => set({ name })} />
        <TextField
          label={t('fields.mobile')}
          type="tel"
          maxLength={60}
          value={draft.mobile}
          onCommit={(mobile) => set({ mobile })}
        />
        {options.length > 0 ? (
          <ChoiceField<string>
            label={t('fields.campaignId')}
            allowEmpty
            value={draft.campaignId}
            options={options}
            onCommit={(id) => set({ campaignId: id })}
          />
        ) : null}
        {draft.campaignId === '' ? (
          <ChoiceField
            label={t('fields.source')}
            allowEmpty
            value={effective}
            options={words.sources}
            onCommit={setSource}
          />
        ) : null}
        <MultilineField label={t('fields.need')} value={draft.need} onCommit={(need) => set({ need })} />
        <Button type="submit" variant="filled" disabled={nameless}>
          {t('new.create')}
        </Button>
      </form>
    </SidePanel>
  );
}
