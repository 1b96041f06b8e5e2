import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { meetingBrief } from '@/domain/activities/brief';
import { localizedText, recordTitle } from '@/features/common';
import { ContactTimesLine, QuickLog } from '@/features/common/logging';
import { ReportButton } from '@/features/common/reports/ReportButton';
import type { ReportRecipe } from '@/features/common/reports/recipe';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { formatDate } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Page, Section } from '@/ui';
import { paths } from '../paths';
import './brief.css';
import { BriefSheet } from './BriefSheet';
import { loadBriefFacts } from './loadBrief';

/** One page before a meeting (N18), to read in ninety seconds or to print; below it what is noted afterwards. */
export default function BriefPage() {
  const { of, id = '' } = useParams();
  const kind = of === 'customer' ? 'customer' : 'deal';
  const t = useT('activities');
  const language = useLanguage();
  const { environment } = useStore();
  const recipe = useMemo(
    (): ReportRecipe => ({
      kind: 'meetingBrief',
      key: `${kind}/${id}`,
      load: async (store, request) => (await import('./briefReport')).loadBriefReport(store, kind, id, request),
    }),
    [kind, id],
  );
  const found = useLive(async (store) => ({ facts: await loadBriefFacts(store, kind, id) }), [kind, id]);
  if (!found) return <Page title={t('brief.title')}>{null}</Page>;
  if (!found.facts)
    return (
      <Page title={t('brief.missing')}>
        <EmptyState title={t('brief.missing')} text={t('brief.missingText')} />
      </Page>
    );
  const brief = meetingBrief(found.facts);
  const { deal, customer } = brief;
  const customerName = customer ? recordTitle('customer', customer, language) : '';
  const title = deal ? localizedText(deal.title, language) || customerName : customerName;
  const back = deal ? paths.deal(deal.id) : paths.customer(id);
  return (
    <Page
      title={t('brief.title')}
      breadcrumb={[{ label: <bdi>{title}</bdi>, to: back }, { label: t('brief.title') }]}
      actions={
        <>
          <StartTalkButton
            customerId={customer?.id ?? ''}
            opportunityId={deal?.id}
            contactId={deal?.contactId}
            hotkey="t"
          />
          <ReportButton recipe={recipe} />
          <Button variant="filled" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('brief.print')}
          </Button>
        </>
      }
    >
      <article className="brief">
        <header>
          <h1>{title}</h1>
          <p>
            {[deal ? customerName : '', formatDate(environment.today(), language), t('brief.internal')]
              .filter((part) => part !== '')
              .join(' \u00b7 ')}
          </p>
          <ContactTimesLine activities={found.facts.activities} />
        </header>
        <BriefSheet brief={brief} />
      </article>
      <Section title={t('brief.after')}>
        <QuickLog customerId={customer?.id ?? ''} opportunityId={deal?.id ?? ''} contactId={deal?.contactId ?? ''} />
      </Section>
    </Page>
  );
}
