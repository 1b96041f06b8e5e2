import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import type { Research } from '@/domain/research/research';
import { RecordPicker, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { DateField, LocalizedField, SidePanel, TextField } from '@/ui';

/** Makes a deal out of an entry (R21): with who follows it, what is next and by when; it keeps where it came from. */
export function MakeDealPanel({ entry, onClose }: { readonly entry: Research; readonly onClose: () => void }) {
  const t = useT('research');
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const [title, setTitle] = useState(entry.title);
  const [customerId, setCustomerId] = useState(entry.customerId);
  const [owner, setOwner] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [nextStepDate, setNextStepDate] = useState('');

  const make = async () => {
    const customer = await store.get('customer', customerId);
    const record = newOpportunity(store.environment, {
      title,
      customerId,
      owner,
      nextStep,
      nextStepDate,
      researchId: entry.id,
      budgetMin: customer?.budgetMin ?? null,
      budgetMax: customer?.budgetMax ?? null,
      competitors: entry.competitorId === '' ? [] : [dealCompetitorSchema.parse({ competitorId: entry.competitorId })],
    });
    const result = await write([{ type: 'create', entity: 'opportunity', record }], { message: t('deal.made') });
    if (result.ok) void navigate(paths.deal(record.id, 'needs'));
  };
  return (
    <SidePanel opened onClose={onClose} title={t('deal.title')}>
      <div className="research-panel">
        <RecordPicker
          entity="customer"
          label={t('deal.customer')}
          value={customerId}
          required
          autoFocus={customerId === ''}
          onCommit={setCustomerId}
        />
        <LocalizedField label={t('deal.name')} value={title} onCommit={setTitle} />
        <TextField label={t('deal.owner')} value={owner} autoFocus={customerId !== ''} onCommit={setOwner} />
        <TextField label={t('deal.nextStep')} value={nextStep} onCommit={setNextStep} />
        <DateField label={t('deal.nextStepDate')} value={nextStepDate} onCommit={setNextStepDate} />
        <Button variant="filled" disabled={customerId === ''} onClick={() => void make()}>
          {t('deal.make')}
        </Button>
      </div>
    </SidePanel>
  );
}
