import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Paper } from '@/domain/papers/paper';
import { BatchButton } from '@/features/common/exporting/BatchButton';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, EmptyState, Page, Tag } from '@/ui';

/** The register of exported papers: what left the house, when, and its hash. */
export default function PaperListPage() {
  const t = useT('papers');
  const common = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const list = useRecordList('paper', search);
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
        width: 150,
        render: (paper) => formatDateTime(paper.issuedAt, language),
      },
    ],
    [t, common, language],
  );
  return (
    <Page
      title={t('list.title')}
      actions={
        selected.size > 0 ? (
          <BatchButton papers={[...selected]} label={t('list.zip', { count: selected.size })} />
        ) : null
      }
    >
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
        rowKey={(paper) => paper.id}
        onRange={list.onRange}
        onOpen={(paper) => navigate(paths.paper(paper.id))}
        selection={{ ids: selected, onChange: setSelected }}
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
