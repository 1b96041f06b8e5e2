import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLive, useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { type Campaign, campaignEntity } from '@/domain/leads/lead';
import { useCompany, useEdit, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { LocalizedField, RecordForm, SidePanel } from '@/ui';
import styles from '../leads.module.css';
import { useLeadWords } from '../words';

const fields = ['source', 'startsOn', 'endsOn', 'cost', { name: 'notes', span: 2 }] as const;
type Field = 'source' | 'startsOn' | 'endsOn' | 'cost' | 'notes';

/** A campaign: what it is called, when it ran, what it cost. A new one is made by its name. */
export function CampaignPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT('leads');
  const { environment } = useStore();
  const write = useWrite();
  // A new one keeps its id from the first letter on, so that it is made once.
  const [made] = useState(() => newId(environment));
  const known = id === '' ? made : id;
  const found = useLive(async (store) => ({ campaign: await store.get('campaign', known) }), [known]);
  const campaign = found?.campaign;
  const edit = useEdit('campaign', known);
  const name = campaign?.name ?? { zh: '', en: '' };
  return (
    <SidePanel opened onClose={onClose} title={t(id === '' ? 'campaigns.new' : 'campaigns.title')}>
      <div className={styles.form}>
        <LocalizedField
          label={t('campaigns.name')}
          required
          autoFocus={id === ''}
          value={name}
          onCommit={(next) => {
            if (campaign) edit({ name: next });
            else if (found) void write([{ type: 'create', entity: 'campaign', record: { id: known, name: next } }]);
          }}
        />
        {found && !campaign ? <p className={styles.faint}>{t('campaigns.newHint')}</p> : null}
        {campaign && campaign.deletedAt === 0 ? <Rest campaign={campaign} onEdit={edit} onClose={onClose} /> : null}
      </div>
    </SidePanel>
  );
}

function Rest(props: {
  readonly campaign: Campaign;
  readonly onEdit: (changes: Partial<Campaign>) => void;
  readonly onClose: () => void;
}) {
  const { campaign, onEdit, onClose } = props;
  const t = useT('leads');
  const words = useLeadWords();
  const write = useWrite();
  const company = useCompany();
  return (
    <>
      <RecordForm<Campaign, Field>
        schema={campaignEntity.schema}
        record={campaign}
        fields={fields}
        label={(field) => t(`campaigns.${field}`)}
        optionLabel={(_field, option) => words.sources.find((each) => each.value === option)?.label ?? option}
        currency={company?.defaultCurrency ?? 'CNY'}
        onCommit={onEdit}
      />
      <Button
        onClick={async () => {
          const operation = { type: 'delete', entity: 'campaign', id: campaign.id } as const;
          const result = await write([operation], { message: t('campaigns.deleted') });
          if (result.ok) onClose();
        }}
      >
        {t('campaigns.delete')}
      </Button>
    </>
  );
}
