import { Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { us } from '@/domain/competitors/comparison';
import type { VerifyItem } from '@/domain/freshness/queue';
import { localizedText, recordTitle, useCompany } from '@/features/common';
import { loadVerifyQueue } from '@/features/common/verifyQueue';
import { paths } from '@/features/paths';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, EmptyState, Section, Tag } from '@/ui';
import { AgeTag, StillTrueButton } from '../shared/AgeTag';
import { useFreshness, useVerify } from '../shared/useFreshness';

/** Where a statement is looked at. */
function placeOf(item: VerifyItem): string {
  switch (item.entity) {
    case 'competitor':
      return paths.competitor(item.id, item.kind === 'feature' ? 'features' : 'profile');
    case 'priceEntry':
      return paths.competitor(item.competitorId, 'prices');
    case 'comparison':
      return paths.comparison(item.id, item.kind === 'cell' ? 'features' : 'profile');
    case 'research':
      return paths.research(item.id);
    case 'swot':
      return paths.swot(item.id);
    case 'opportunity':
      return paths.deal(item.id, 'competition');
    case 'script':
      return paths.script(item.id);
    case 'objection':
      return paths.objection(item.id);
  }
}

/** The “verify these” queue (N10): most money at stake first; one click says that something is still true. */
export function QueueTable() {
  const t = useT('freshness');
  const navigate = useNavigate();
  const { rules, today } = useFreshness();
  const currency = useCompany()?.defaultCurrency ?? 'CNY';
  // On a laptop what stands below it is to be seen as well.
  const tall = useMediaQuery('(min-height: 950px)');
  const [verifier, setVerifier] = useState('');
  const queue = useLive((store) => loadVerifyQueue(store, { rules, today, currency }), [rules, today, currency]);
  const verifiers = useMemo(
    () => [...new Set(queue?.map((item) => item.verifier))].filter((name) => name !== '').sort(),
    [queue],
  );
  const rows = queue?.filter((item) => verifier === '' || item.verifier === verifier) ?? [];
  const columns = useQueueColumns(rows);
  return (
    <Section
      title={queue ? t('queue.titleCount', { count: queue.length }) : t('queue.title')}
      actions={
        verifiers.length > 0 ? (
          <Select
            aria-label={t('queue.verifier')}
            placeholder={t('queue.anyVerifier')}
            size="xs"
            w={160}
            clearable
            value={verifier === '' ? null : verifier}
            data={verifiers}
            onChange={(value) => setVerifier(value ?? '')}
          />
        ) : undefined
      }
    >
      <DataTable
        label={t('queue.title')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(item) => `${item.entity} ${item.id} ${item.part}`}
        onOpen={(item) => void navigate(placeOf(item))}
        height={(rows.length === 0 ? 4 : Math.min(tall ? 11 : 5, rows.length)) * 36 + 32}
        empty={queue ? <EmptyState title={t('queue.emptyTitle')} text={t('queue.emptyText')} /> : null}
      />
    </Section>
  );
}

function useQueueColumns(rows: readonly VerifyItem[]): Column<VerifyItem>[] {
  const t = useT('freshness');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const verify = useVerify();
  const store = useStore();
  const key = [...new Set(rows.map((item) => item.competitorId))].sort().join(' ');
  const names = useLive(async () => {
    const ids = key.split(' ').filter((id) => id !== '' && id !== us);
    const found = await store.getMany('competitor', ids);
    return new Map(
      found.flatMap((each) => (each ? [[each.id, each.shortName || recordTitle('competitor', each, language)]] : [])),
    );
  }, [store, key, language]);
  return useMemo(() => {
    const name = (item: VerifyItem) => localizedText(item.label, language) || c('states.untitled');
    const about = ({ competitorId }: VerifyItem) => (competitorId === us ? m('us') : (names?.get(competitorId) ?? ''));
    return [
      {
        key: 'what',
        header: t('queue.what'),
        render: (item) => (
          <span className="overview-what">
            <Tag>{m(`factKinds.${item.kind}`)}</Tag>
            <bdi>{name(item)}</bdi>
          </span>
        ),
      },
      { key: 'about', header: t('queue.about'), width: 130, render: (item) => <bdi>{about(item)}</bdi> },
      { key: 'age', header: t('queue.age'), width: 142, render: (item) => <AgeTag age={item.age} /> },
      { key: 'verifier', header: t('queue.verifier'), width: 84, render: (item) => item.verifier },
      {
        key: 'stake',
        header: t('queue.atStake'),
        width: 120,
        align: 'right',
        render: ({ atStake }) =>
          atStake ? (
            formatMoney(atStake.minor, atStake.currency, language)
          ) : (
            <span className="dw-faint">{'\u2014'}</span>
          ),
      },
      {
        key: 'verify',
        header: m('verify.action'),
        width: 92,
        render: (item) => <StillTrueButton name={name(item)} onVerify={() => void verify(item)} />,
      },
    ];
  }, [t, m, c, language, names, verify]);
}
