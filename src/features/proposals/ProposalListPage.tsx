import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Proposal, proposalStatuses } from '@/domain/proposals/proposal';
import { inLanguage } from '@/domain/quoting/totals';
import { useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { FromQuotePanel } from '@/features/common/sale/FromQuotePanel';
import { useRecordExport } from '@/features/common/tables/useRecordExport';
import { useCustomerNames, useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Page } from '@/ui';
import { ProposalStatusTag } from './ProposalStatusTag';

/** All proposals, newest first. `?new` begins one. */
export default function ProposalListPage() {
  const t = useT('proposals');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<Proposal['status'] | ''>('');
  const list = useRecordList('proposal', search, { status });
  const { load, customerName } = useRecordExport('proposal', search, { status });
  const names = useCustomerNames(list.rows.map((proposal) => proposal.customerId));
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });
  const columns = useMemo(
    (): Column<Proposal>[] => [
      {
        key: 'title',
        header: t('columns.title'),
        render: (proposal) => inLanguage(proposal.title, language).replaceAll('\n', ' ') || common('states.untitled'),
      },
      {
        key: 'customer',
        header: t('columns.customer'),
        width: 240,
        render: (proposal) => names.get(proposal.customerId) ?? common('states.missing'),
        text: (proposal) => customerName(proposal.customerId),
      },
      {
        key: 'status',
        header: t('columns.status'),
        width: 100,
        render: (proposal) => <ProposalStatusTag status={proposal.status} />,
        text: (proposal) => t(`statuses.${proposal.status}`),
      },
      {
        key: 'updatedAt',
        header: t('columns.updatedAt'),
        width: 140,
        render: (proposal) => formatDateTime(proposal.updatedAt),
      },
    ],
    [t, common, language, names, customerName],
  );
  const button = (
    <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
      {t('list.new')}
    </Button>
  );
  return (
    <Page title={t('list.title')} actions={button}>
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        filters={
          <FilterSelect
            label={t('columns.status')}
            placeholder={t('list.allStatuses')}
            value={status}
            options={proposalStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={setStatus}
          />
        }
        filtered={status !== ''}
        onClearFilters={() => setStatus('')}
        exporting={{ name: t('list.title'), load }}
        rowKey={(proposal) => proposal.id}
        onOpen={(proposal) => navigate(paths.proposal(proposal.id))}
        empty={{ title: t('list.emptyTitle'), text: t('list.emptyText'), action: button }}
      />
      {parameters.has('new') ? (
        <FromQuotePanel kind="proposal" onClose={() => setParameters({}, { replace: true })} />
      ) : null}
    </Page>
  );
}
