import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useStore } from '@/data/react';
import type { Lead } from '@/domain/leads/lead';
import { useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';
import { recordPages } from '@/features/common/tables/pages';
import { recordColumns } from '@/features/common/tables/recordColumns';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys } from '@/ui';
import { CampaignPanel } from './list/CampaignPanel';
import { useLeadColumns } from './list/columns';
import { Figures } from './list/Figures';
import { LeadBulk } from './list/LeadBulk';
import { NewLeadPanel } from './list/NewLeadPanel';
import { useLeads } from './list/useLeads';
import { useCampaigns } from './useCampaigns';
import { useLeadWords } from './words';

const nothing: ReadonlySet<string> = new Set();

/** Leads, apart from customers (R40), with what each source and campaign brings (R39). `?new` starts one. */
export default function LeadListPage() {
  const t = useT('leads');
  const navigate = useNavigate();
  const store = useStore();
  const language = useLanguage();
  const words = useLeadWords();
  const [parameters, setParameters] = useSearchParams();
  const [text, setText] = useState('');
  const [status, setStatus] = useState<Lead['status'] | ''>('');
  const [source, setSource] = useState<Lead['source']>('');
  const [campaignId, setCampaignId] = useState('');
  const [campaign, setCampaign] = useState<string | null>(null);
  const [selected, setSelected] = useState(nothing);
  const { campaigns, nameOf, options } = useCampaigns();
  const list = useLeads({ text, status, source, campaignId });
  const columns = useLeadColumns(nameOf);
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('new.title') });
  const clear = () => {
    setStatus('');
    setSource('');
    setCampaignId('');
  };
  const chosen = { status, source, campaignId };
  const passes = (lead: Lead) =>
    (status === '' || lead.status === status) &&
    (source === '' || lead.source === source) &&
    (campaignId === '' || lead.campaignId === campaignId);
  const button = (
    <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
      {t('new.title')}
    </Button>
  );
  return (
    <CustomerRoom
      tab="leads"
      actions={
        <>
          <Button component={Link} to={paths.importing('leads')}>
            {t('list.import')}
          </Button>
          {button}
        </>
      }
      asideWidth={320}
      aside={
        <Figures
          campaigns={campaigns}
          campaignName={nameOf}
          onSource={(value) => {
            clear();
            setSource(value);
          }}
          onCampaign={(id) => {
            clear();
            setCampaignId(id);
          }}
          onEditCampaign={setCampaign}
        />
      }
    >
      <RecordList
        label={t('title')}
        columns={columns}
        list={list}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        filters={
          <>
            <Select
              aria-label={t('fields.status')}
              placeholder={t('list.allStates')}
              clearable
              w={120}
              value={status === '' ? null : status}
              data={words.states}
              onChange={(value) => setStatus(words.states.find((each) => each.value === value)?.value ?? '')}
            />
            <Select
              aria-label={t('fields.source')}
              placeholder={t('list.allSources')}
              clearable
              w={120}
              value={source === '' ? null : source}
              data={words.sources}
              onChange={(value) => setSource(words.sources.find((each) => each.value === value)?.value ?? '')}
            />
            {options.length === 0 ? null : (
              <Select
                aria-label={t('fields.campaignId')}
                placeholder={t('list.allCampaigns')}
                clearable
                searchable
                w={150}
                value={campaignId === '' ? null : campaignId}
                data={options}
                onChange={(value) => setCampaignId(value ?? '')}
              />
            )}
          </>
        }
        views={{
          list: 'leads',
          filters: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')),
          onApply: (view) => {
            setText(view.text);
            setStatus(words.states.find((each) => each.value === view.filters.status)?.value ?? '');
            setSource(words.sources.find((each) => each.value === view.filters.source)?.value ?? '');
            setCampaignId(view.filters.campaignId ?? '');
          },
        }}
        exporting={{
          name: t('title'),
          columns: recordColumns('lead', language, (lead: Lead) => ({ campaign: nameOf(lead.campaignId) })),
          load: () => recordPages(store, 'lead', text, passes),
        }}
        filtered={status !== '' || source !== '' || campaignId !== ''}
        onClearFilters={clear}
        rowKey={(lead) => lead.id}
        rowLabel={(lead) => lead.companyName || lead.name}
        selection={{ ids: selected, onChange: setSelected }}
        bulk={<LeadBulk ids={selected} campaigns={options} onDone={() => setSelected(nothing)} />}
        onOpen={(lead) => void navigate(paths.lead(lead.id))}
        empty={{ title: t('list.empty'), text: t('list.emptyText'), action: button }}
      />
      {parameters.get('new') === null ? null : (
        <NewLeadPanel campaignId={campaignId} onClose={() => setParameters({}, { replace: true })} />
      )}
      {campaign === null ? null : <CampaignPanel key={campaign} id={campaign} onClose={() => setCampaign(null)} />}
    </CustomerRoom>
  );
}
