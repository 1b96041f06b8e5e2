import { useMemo } from 'react';
import type { Competitor } from '@/domain/competitors/competitor';
import { recordTitle } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import type { CompetitorSummary } from './summary';

export interface CompetitorRow {
  readonly competitor: Competitor;
  /** `undefined` until it is read. */
  readonly summary: CompetitorSummary | undefined;
}

export function useCompetitorColumns(): Column<CompetitorRow>[] {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language only
  return useMemo<Column<CompetitorRow>[]>(
    () => [
      {
        key: 'name',
        header: t('fields.name'),
        hideable: false,
        width: 220,
        render: ({ competitor }) => <bdi>{recordTitle('competitor', competitor, language)}</bdi>,
      },
      {
        key: 'level',
        header: t('fields.level'),
        width: 84,
        render: ({ competitor }) => m(`levels.${competitor.level}`),
      },
      {
        key: 'threat',
        header: t('fields.threat'),
        width: 84,
        render: ({ competitor: { threat } }) =>
          threat === '' ? '' : <Tag tone={threat === 'high' ? 'warn' : 'neutral'}>{m(`grades.${threat}`)}</Tag>,
      },
      {
        key: 'facts',
        header: t('list.facts'),
        width: 150,
        render: ({ summary }) =>
          summary === undefined || summary.fresh + summary.stale === 0 ? (
            ''
          ) : (
            <span>
              {t('list.fresh', { count: summary.fresh })}
              {summary.stale > 0 ? (
                <>
                  {' '}
                  <Tag tone="warn">{t('list.stale', { count: summary.stale })}</Tag>
                </>
              ) : null}
            </span>
          ),
      },
      {
        key: 'newestPrice',
        header: t('list.newestPrice'),
        width: 110,
        render: ({ summary }) => summary?.newestPrice ?? '',
      },
      {
        key: 'gaps',
        header: t('list.gaps'),
        width: 190,
        render: ({ summary }) =>
          summary && summary.higher + summary.lower + summary.level > 0
            ? [
                t('list.higher', { count: summary.higher }),
                t('list.lower', { count: summary.lower }),
                ...(summary.level > 0 ? [t('list.level', { count: summary.level })] : []),
              ].join(' · ')
            : '',
      },
      {
        key: 'deals',
        header: t('list.deals'),
        width: 90,
        align: 'right',
        render: ({ summary }) => (summary && summary.openDeals > 0 ? summary.openDeals : ''),
      },
      {
        key: 'updatedAt',
        header: t('list.updated'),
        width: 140,
        align: 'right',
        defaultHidden: true,
        render: ({ competitor }) => formatDateTime(competitor.updatedAt, language),
      },
    ],
    [language],
  );
}
