import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Segment } from '@/domain/research/research';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { useSegmentCustomers } from './useSegmentCustomers';

/** The list of customers, narrowed to the segment. */
function customersOf({ regions, industries, employeesMin, employeesMax }: Segment): string {
  const values = {
    region: regions.join(','),
    industry: industries.join(','),
    employeesMin: employeesMin?.toString() ?? '',
    employeesMax: employeesMax?.toString() ?? '',
  };
  const parameters = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  return `${paths.customers}?${parameters}`;
}

/** Who belongs to a segment, and what the research log has on it. */
export function SegmentAside({ segment }: { readonly segment: Segment }) {
  const t = useT('research');
  const c = useT('common');
  const language = useLanguage();
  const { count, done, first } = useSegmentCustomers(segment);
  const entries = useLive((store) => related(store, 'research', 'segmentId', segment.id, { limit: 20 }), [segment.id]);
  return (
    <>
      <Section title={t('segments.customers')}>
        <p className="research-count" aria-live="polite" aria-busy={!done}>
          {done ? t('segments.count', { count }) : t('segments.atLeast', { count })}
        </p>
        <ul className="research-uses" aria-label={t('segments.customers')}>
          {first.map((customer) => (
            <li key={customer.id}>
              <Link to={paths.customer(customer.id)}>
                <bdi>{customer.shortName || customer.name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
        {count > first.length ? <p className="dw-hint">{t('segments.more', { count: count - first.length })}</p> : null}
        {count > 0 ? <Link to={customersOf(segment)}>{t('segments.openList')}</Link> : null}
      </Section>
      <Section title={t('segments.research')}>
        {entries?.length === 0 ? <p className="dw-hint">{t('segments.noResearch')}</p> : null}
        <ul className="research-uses" aria-label={t('segments.research')}>
          {entries?.map((entry) => (
            <li key={entry.id}>
              <Link to={paths.research(entry.id)}>{localizedText(entry.title, language) || c('states.untitled')}</Link>
              <span className="dw-faint">{entry.date}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
