import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Named, recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import type { Uses } from '../useUses';

interface Line {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly hint?: ReactNode;
}

/** Where the competitor takes part: deals, proposals, comparisons, SWOT analyses, scripts, objections, research. */
export function UsesSection({ uses }: { readonly uses: Uses | undefined }) {
  const t = useT('competitors');
  const c = useT('common');
  const language = useLanguage();
  if (!uses) return null;
  const { tally } = uses;
  const line = <Name extends Named>(
    entity: Name,
    record: Parameters<typeof recordTitle<Name>>[1],
    to: string,
  ): Line => ({
    id: record.id,
    to,
    title: recordTitle(entity, record, language) || c('states.untitled'),
  });
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [
      t('uses.deals'),
      uses.deals.map((deal) => ({
        ...line('opportunity', deal, paths.deal(deal.id, 'competition')),
        hint: deal.outcome === 'open' ? undefined : <Tag>{t(`uses.outcome.${deal.outcome}`)}</Tag>,
      })),
    ],
    [t('uses.proposals'), uses.proposals.map((each) => line('proposal', each, paths.proposal(each.id)))],
    [t('uses.comparisons'), uses.comparisons.map((each) => line('comparison', each, paths.comparison(each.id)))],
    [t('uses.swots'), uses.swots.map((each) => line('swot', each, paths.swot(each.id)))],
    [t('uses.scripts'), uses.scripts.map((each) => line('script', each, paths.script(each.id)))],
    [t('uses.cards'), uses.cards.map((each) => line('objection', each, paths.objection(each.id)))],
    [t('uses.research'), uses.research.map((each) => line('research', each, paths.research(each.id)))],
  ];
  const filled = groups.filter(([, lines]) => lines.length > 0);
  return (
    <Section title={t('uses.title')}>
      {tally.won + tally.lost > 0 ? <p className="dw-faint">{t('uses.tally', tally)}</p> : null}
      {filled.length === 0 ? <p className="dw-faint">{t('uses.none')}</p> : null}
      {filled.map(([label, lines]) => (
        <div key={label}>
          <div className="dw-label">{label}</div>
          <ul className="competitor-links">
            {lines.map((each) => (
              <li key={each.id}>
                <Link to={each.to}>{each.title}</Link>
                {each.hint}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
