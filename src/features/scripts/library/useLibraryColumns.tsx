import { IconStarFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { localDay } from '@/domain/kernel/dates';
import { isChanged } from '@/domain/scripts/versions';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { useStages } from '../objections/useStages';
import { filledIn } from './filter';
import { type Intervals, isDue } from './freshness';
import type { ScriptRow } from './useScriptList';

/** The columns of the library; beside an open panel only those that tell scripts apart. */
export function useLibraryColumns(intervals: Intervals, narrow: boolean): readonly Column<ScriptRow>[] {
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const { nameOf } = useStages();
  return useMemo(() => {
    const columns: readonly (Column<ScriptRow> & { readonly wide?: boolean })[] = [
      {
        key: 'title',
        header: t('library.columns.title'),
        render: ({ script }) => (
          <span className="library-name" title={localizedText(script.title, language)}>
            {script.favourite ? <IconStarFilled size={12} role="img" aria-label={t('library.favourite')} /> : null}
            <bdi>{localizedText(script.title, language) || c('states.untitled')}</bdi>
          </span>
        ),
      },
      {
        key: 'scenario',
        header: t('library.columns.scenario'),
        width: 104,
        render: ({ script }) => t(`scenarios.${script.scenario}`),
      },
      {
        key: 'stages',
        header: t('library.columns.stages'),
        width: 170,
        wide: true,
        render: ({ script }) =>
          script.stages.length === 0 ? (
            <span className="dw-faint">{t('library.allStages')}</span>
          ) : (
            <span title={script.stages.map(nameOf).join('\n')}>{script.stages.map(nameOf).join(', ')}</span>
          ),
      },
      {
        key: 'languages',
        header: t('library.columns.languages'),
        width: 92,
        wide: true,
        render: ({ script }) => {
          const sides = filledIn(script);
          return sides.length === 0 ? (
            <span className="dw-faint">{t('library.noLanguage')}</span>
          ) : (
            sides.map((side) => t(`library.sides.${side}`)).join(' \u00b7 ')
          );
        },
      },
      {
        key: 'lines',
        header: t('library.columns.lines'),
        width: 60,
        align: 'right',
        wide: true,
        render: ({ script }) => script.nodes.length,
      },
      {
        key: 'status',
        header: t('library.columns.status'),
        width: narrow ? 236 : 250,
        render: ({ script, toReview }) => (
          <span className="library-marks">
            <Tag tone={script.status === 'approved' ? 'accent' : 'neutral'}>
              {script.status === 'approved'
                ? `${t('statuses.approved')} ${t('library.version', { version: script.version })}`
                : t(`statuses.${script.status}`)}
            </Tag>
            {toReview > 0 ? <Tag tone="warn">{t('library.reviewTag', { count: toReview })}</Tag> : null}
            {isDue(script, intervals) ? <Tag tone="warn">{t('library.dueTag')}</Tag> : null}
            {script.status === 'approved' && isChanged(script) ? <Tag>{t('library.changed')}</Tag> : null}
          </span>
        ),
      },
      {
        key: 'updated',
        header: t('library.columns.updated'),
        width: 100,
        wide: true,
        render: ({ script }) => localDay(script.updatedAt),
      },
    ];
    return narrow ? columns.filter((column) => !column.wide) : columns;
  }, [t, c, language, nameOf, intervals, narrow]);
}
