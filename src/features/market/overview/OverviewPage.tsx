import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { daysBetween } from '@/domain/kernel/dates';
import { nextReview, type Research } from '@/domain/research/research';
import { localizedText, useCompany, useSaveCompany } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyMessage, Section, Tag } from '@/ui';
import { MarketPage } from '../shared/MarketPage';
import { useFreshness } from '../shared/useFreshness';
import { DealsSection } from './DealsSection';
import { NeedsSection } from './NeedsSection';
import { QueueTable } from './QueueTable';
import './overview.css';

const looked = 500;
const shown = 6;

/** The market at a glance: the quarterly review, what is to be verified, needs, deals from research, last findings. */
export default function OverviewPage() {
  const t = useT('freshness');
  const company = useCompany();
  const save = useSaveCompany();
  const { today } = useFreshness();
  const reviewedOn = company?.marketReviewedOn ?? '';
  const newest = useLive(
    async (store) => (await listPage(store, 'research', { order: 'date', direction: 'desc', limit: looked })).rows,
    [],
  );
  const { due, overdue } = nextReview(reviewedOn, today);
  const reviewed = async () => {
    if (await save({ marketReviewedOn: today })) notifyMessage(t('review.done'));
  };
  return (
    <MarketPage
      tab="overview"
      actions={
        company ? (
          <Button
            variant={due <= today ? 'filled' : 'default'}
            leftSection={<IconCalendarCheck size={16} aria-hidden />}
            disabled={reviewedOn === today}
            onClick={() => void reviewed()}
          >
            {t('review.action')}
          </Button>
        ) : undefined
      }
      aside={<Findings newest={newest} />}
    >
      <Section title={t('review.title')}>
        <p className="overview-review">
          {due > today ? t('review.next', { date: due }) : null}
          {due <= today && !overdue ? <Tag tone="warn">{t('review.dueNow')}</Tag> : null}
          {overdue ? <Tag tone="bad">{t('review.overdue', { days: daysBetween(due, today) })}</Tag> : null}
          <span className="dw-muted">
            {reviewedOn === '' ? t('review.never') : t('review.last', { date: reviewedOn })}
          </span>
          <span className="dw-faint">{t('review.what')}</span>
        </p>
      </Section>
      <QueueTable />
      <div className="overview-pair">
        {newest ? <NeedsSection entries={newest} today={today} /> : null}
        <DealsSection today={today} />
      </div>
    </MarketPage>
  );
}

const byDecision = (a: Research, b: Research) => (a.decidedOn === b.decidedOn ? 0 : a.decidedOn > b.decidedOn ? -1 : 1);

function Findings({ newest }: { readonly newest: readonly Research[] | undefined }) {
  const t = useT('freshness');
  if (!newest) return null;
  const decided = newest.filter((entry) => entry.decision !== '').sort(byDecision);
  return (
    <>
      <Section title={t('recent.title')} actions={<Link to={paths.researchLog}>{t('recent.all')}</Link>}>
        <EntryList entries={newest.slice(0, shown)} none={t('recent.none')} label={t('recent.title')} />
      </Section>
      <Section title={t('decisions.title')}>
        <EntryList
          entries={decided.slice(0, shown)}
          none={t('decisions.none')}
          label={t('decisions.title')}
          decisions
        />
      </Section>
    </>
  );
}

function EntryList(props: {
  readonly entries: readonly Research[];
  readonly none: string;
  readonly label: string;
  readonly decisions?: boolean;
}) {
  const c = useT('common');
  const language = useLanguage();
  if (props.entries.length === 0) return <p className="dw-hint">{props.none}</p>;
  return (
    <ul className="overview-list" aria-label={props.label}>
      {props.entries.map((entry) => {
        const title = localizedText(entry.title, language) || c('states.untitled');
        const day = props.decisions ? entry.decidedOn : entry.date;
        return (
          <li key={entry.id}>
            <Link to={paths.research(entry.id)}>{props.decisions ? entry.decision : title}</Link>
            <small>{[props.decisions ? title : entry.source, day].filter(Boolean).join(' \u00b7 ')}</small>
          </li>
        );
      })}
    </ul>
  );
}
