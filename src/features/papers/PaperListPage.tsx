import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Paper } from '@/domain/papers/paper';
import { BatchButton } from '@/features/common/exporting/BatchButton';
import { RecordList } from '@/features/common/RecordList';
import { useRecordExport } from '@/features/common/tables/useRecordExport';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Page, Tag } from '@/ui';

/** The register of exported papers: what left the house, when, and its hash. */
export default function PaperListPage() {
  const t = useT('papers');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useRecordList('paper', search);
  const { load } = useRecordExport('paper', search);
  const columns = useMemo(
    (): Column<Paper>[] => [
      { key: 'kind', header: t('columns.kind'), width: 84, render: (paper) => t(`kinds.${paper.kind}`) },
      { key: 'number', header: t('columns.number'), width: 190, render: (paper) => paper.number },
      { key: 'customer', header: t('columns.customer'), render: (paper) => paper.customerName },
      {
        key: 'language',
        header: t('columns.language'),
        width: 72,
        render: (paper) => common(`language.${paper.language}`),
      },
      {
        key: 'state',
        header: t('columns.state'),
        width: 84,
        render: (paper) => (
          <Tag tone={paper.draft ? 'neutral' : 'accent'}>{paper.draft ? t('options.draft') : t('options.final')}</Tag>
        ),
      },
      {
        key: 'total',
        header: t('columns.total'),
        width: 130,
        align: 'right',
        render: (paper) => formatMoney(paper.totalMinor, paper.currency, language),
      },
      {
        key: 'issuedAt',
        header: t('columns.issuedAt'),
        width: 140,
        render: (paper) => formatDateTime(paper.issuedAt),
      },
    ],
    [t, common, language],
  );
  return (
    <Page title={t('list.title')}>
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        exporting={{ name: t('list.title'), load }}
        rowKey={(paper) => paper.id}
        onOpen={(paper) => navigate(paths.paper(paper.id))}
        selection={{ ids: selected, onChange: setSelected }}
        rowLabel={(paper) => paper.number}
        bulk={<BatchButton papers={[...selected]} label={t('list.zip')} />}
        empty={{
          title: t('list.emptyTitle'),
          text: t('list.emptyText'),
          action: <Button onClick={() => navigate(paths.quotes)}>{t('list.emptyAction')}</Button>,
        }}
      />
    </Page>
  );
}
