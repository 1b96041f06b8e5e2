import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Proposal } from '@/domain/proposals/proposal';
import { inLanguage } from '@/domain/quoting/totals';
import { useCustomerNames, useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, EmptyState, Page } from '@/ui';
import { ProposalStatusTag } from './ProposalStatusTag';

/** All proposals, newest first. */
export default function ProposalListPage() {
  const t = useT('proposals');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const list = useRecordList('proposal', search);
  const names = useCustomerNames(list.rows.map((proposal) => proposal.customerId));
  const columns = useMemo(
    (): Column<Proposal>[] => [
      {
        key: 'title',
        header: t('columns.title'),
        render: (proposal) => inLanguage(proposal.title, language).replaceAll('\n', ' '),
      },
      {
        key: 'customer',
        header: t('columns.customer'),
        width: 220,
        render: (proposal) => names.get(proposal.customerId) ?? common('states.missing'),
      },
      {
        key: 'status',
        header: t('columns.status'),
        width: 100,
        render: (proposal) => <ProposalStatusTag status={proposal.status} />,
      },
      {
        key: 'updatedAt',
        header: t('columns.updatedAt'),
        width: 160,
        render: (proposal) => formatDateTime(proposal.updatedAt, language),
      },
    ],
    [t, common, language, names],
  );
  return (
    <Page title={t('list.title')}>
      <TextInput
        aria-label={common('actions.search')}
        placeholder={t('list.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        w={320}
        mb="sm"
      />
      <DataTable
        label={t('list.title')}
        columns={columns}
        rowCount={list.rows.length}
        rowAt={(index) => list.rows[index]}
        rowKey={(proposal) => proposal.id}
        onRange={list.onRange}
        onOpen={(proposal) => navigate(paths.proposal(proposal.id))}
        empty={
          list.loading ? null : (
            <EmptyState
              title={t('list.emptyTitle')}
              text={t('list.emptyText')}
              action={<Button onClick={() => navigate(paths.quotes)}>{t('list.emptyAction')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}
