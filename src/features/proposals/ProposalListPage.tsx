import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Proposal } from '@/domain/proposals/proposal';
import { inLanguage } from '@/domain/quoting/totals';
import { RecordList } from '@/features/common/RecordList';
import { useRecordExport } from '@/features/common/tables/useRecordExport';
import { useCustomerNames, useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Page } from '@/ui';
import { ProposalStatusTag } from './ProposalStatusTag';

/** All proposals, newest first. */
export default function ProposalListPage() {
  const t = useT('proposals');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const list = useRecordList('proposal', search);
  const { load, customerName } = useRecordExport('proposal', search);
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
        width: 160,
        render: (proposal) => formatDateTime(proposal.updatedAt, language),
      },
    ],
    [t, common, language, names, customerName],
  );
  return (
    <Page title={t('list.title')}>
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        exporting={{ name: t('list.title'), load }}
        rowKey={(proposal) => proposal.id}
        onOpen={(proposal) => navigate(paths.proposal(proposal.id))}
        empty={{
          title: t('list.emptyTitle'),
          text: t('list.emptyText'),
          action: <Button onClick={() => navigate(paths.quotes)}>{t('list.emptyAction')}</Button>,
        }}
      />
    </Page>
  );
}
