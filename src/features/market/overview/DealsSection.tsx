import { Link } from 'react-router';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { localizedText, useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';

const looked = 200;
const shown = 6;

/** The deals that research has led to, with who follows them and by when (R21); the newest 200 deals are looked at. */
export function DealsSection({ today }: { readonly today: string }) {
  const t = useT('research');
  const d = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const rows = useLive(async (store) => {
    const page = await listPage(store, 'opportunity', { order: 'updatedAt', direction: 'desc', limit: looked });
    const deals = page.rows.filter((deal) => deal.researchId !== '').slice(0, shown);
    const entries = await store.getMany(
      'research',
      deals.map((deal) => deal.researchId),
    );
    return deals.map((deal, index) => ({ deal, entry: entries[index] }));
  }, []);
  const { stageName } = useProcesses();
  if (!rows) return null;
  return (
    <Section title={t('fromResearch.title')}>
      {rows.length === 0 ? <p className="dw-hint">{t('fromResearch.none')}</p> : null}
      <ul className="overview-list overview-deals" aria-label={t('fromResearch.title')}>
        {rows.map(({ deal, entry }) => {
          const open = deal.outcome === 'open';
          const late = open && deal.nextStepDate !== '' && deal.nextStepDate < today;
          const state = open ? stageName(deal) : d(`outcome.${deal.outcome}`);
          return (
            <li key={deal.id}>
              <span className="overview-deal">
                <Link to={paths.deal(deal.id, 'needs')}>
                  <bdi>{localizedText(deal.title, language) || c('states.untitled')}</bdi>
                </Link>
                <Tag>{state}</Tag>
              </span>
              <small>
                {deal.owner || t('fromResearch.noOwner')}
                {' \u00b7 '}
                {deal.nextStepDate || t('fromResearch.noDate')}
                {late ? ' ' : ''}
                {late ? <Tag tone="warn">{t('fromResearch.overdue')}</Tag> : null}
                {entry && entry.deletedAt === 0 ? (
                  <>
                    {' \u00b7 '}
                    <Link to={paths.research(entry.id)}>{localizedText(entry.title, language)}</Link>
                  </>
                ) : null}
              </small>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
