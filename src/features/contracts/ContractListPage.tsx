import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Contract } from '@/domain/contracts/contract';
import { inLanguage } from '@/domain/quoting/totals';
import { BatchButton } from '@/features/common/exporting/BatchButton';
import { RecordList } from '@/features/common/RecordList';
import { useRecordExport } from '@/features/common/tables/useRecordExport';
import { useCustomerNames, useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Page } from '@/ui';
import { ContractStatusTag } from './ContractStatusTag';

/** All contracts, newest first; many can be exported at once. */
export default function ContractListPage() {
  const t = useT('contracts');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const list = useRecordList('contract', search);
  const { load, customerName } = useRecordExport('contract', search);
  const names = useCustomerNames(list.rows.map((contract) => contract.customerId));
  const columns = useMemo(
    (): Column<Contract>[] => [
      {
        key: 'number',
        header: t('columns.number'),
        width: 170,
        render: (contract) => contract.number || t('unnumbered'),
      },
      { key: 'title', header: t('columns.title'), render: (contract) => inLanguage(contract.title, language) },
      {
        key: 'customer',
        header: t('columns.customer'),
        width: 200,
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
        width: 150,
        render: (contract) => formatDateTime(contract.updatedAt, language),
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
  return (
    <Page
      title={t('list.title')}
      actions={
        sources.length > 0 ? (
          <BatchButton sources={sources} label={t('list.exportSelected', { count: sources.length })} />
        ) : null
      }
    >
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        exporting={{ name: t('list.title'), load }}
        rowKey={(contract) => contract.id}
        onOpen={(contract) => navigate(paths.contract(contract.id))}
        selection={{ ids: selected, onChange: setSelected }}
        empty={{
          title: t('list.emptyTitle'),
          text: t('list.emptyText'),
          action: <Button onClick={() => navigate(paths.quotes)}>{t('list.emptyAction')}</Button>,
        }}
      />
    </Page>
  );
}
