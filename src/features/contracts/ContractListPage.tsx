import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Contract, contractStatuses } from '@/domain/contracts/contract';
import { inLanguage } from '@/domain/quoting/totals';
import { useHotkey } from '@/features/common';
import { BatchButton } from '@/features/common/exporting/BatchButton';
import { RecordList } from '@/features/common/RecordList';
import { FromQuotePanel } from '@/features/common/sale/FromQuotePanel';
import { useRecordExport } from '@/features/common/tables/useRecordExport';
import { useCustomerNames, useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Page } from '@/ui';
import { ContractStatusTag } from './ContractStatusTag';

/** All contracts, newest first; many can be exported at once. `?new` begins one. */
export default function ContractListPage() {
  const t = useT('contracts');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<Contract['status'] | ''>('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useRecordList('contract', search, { status });
  const { load, customerName } = useRecordExport('contract', search, { status });
  const names = useCustomerNames(list.rows.map((contract) => contract.customerId));
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });
  const columns = useMemo(
    (): Column<Contract>[] => [
      {
        key: 'number',
        header: t('columns.number'),
        width: 170,
        render: (contract) => contract.number || t('unnumbered'),
      },
      {
        key: 'title',
        header: t('columns.title'),
        render: (contract) => inLanguage(contract.title, language) || common('states.untitled'),
      },
      {
        key: 'customer',
        header: t('columns.customer'),
        width: 220,
        render: (contract) => names.get(contract.customerId) ?? common('states.missing'),
        text: (contract) => customerName(contract.customerId),
      },
      {
        key: 'status',
        header: t('columns.status'),
        width: 100,
        render: (contract) => <ContractStatusTag status={contract.status} />,
        text: (contract) => t(`statuses.${contract.status}`),
      },
      { key: 'signingDate', header: t('columns.signingDate'), width: 110, render: (contract) => contract.signingDate },
      {
        key: 'updatedAt',
        header: t('columns.updatedAt'),
        width: 140,
        render: (contract) => formatDateTime(contract.updatedAt),
      },
    ],
    [t, common, language, names, customerName],
  );
  const sources = list.rows
    .filter((contract) => selected.has(contract.id))
    .map((contract) => ({
      kind: 'contract' as const,
      id: contract.id,
      language: contract.language,
      name: contract.number || inLanguage(contract.title, language),
    }));
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
            options={contractStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={setStatus}
          />
        }
        filtered={status !== ''}
        onClearFilters={() => setStatus('')}
        exporting={{ name: t('list.title'), load }}
        rowKey={(contract) => contract.id}
        rowLabel={(contract) => contract.number || inLanguage(contract.title, language)}
        onOpen={(contract) => navigate(paths.contract(contract.id))}
        selection={{ ids: selected, onChange: setSelected }}
        bulk={<BatchButton sources={sources} label={t('list.exportSelected')} />}
        empty={{ title: t('list.emptyTitle'), text: t('list.emptyText'), action: button }}
      />
      {parameters.has('new') ? (
        <FromQuotePanel kind="contract" onClose={() => setParameters({}, { replace: true })} />
      ) : null}
    </Page>
  );
}
