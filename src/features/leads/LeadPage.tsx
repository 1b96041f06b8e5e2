import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLive } from '@/data/react';
import type { Lead } from '@/domain/leads/lead';
import { useEdit, useHotkey, useWrite } from '@/features/common';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MissingPage, Page, Tag } from '@/ui';
import styles from './leads.module.css';
import { DiscardPanel } from './page/DiscardPanel';
import { LeadForm } from './page/LeadForm';
import { LeadTimeline } from './page/LeadTimeline';
import { PromotePanel } from './page/PromotePanel';

const open = ['new', 'contacted', 'qualified'] as const;

/** One lead: what is known, what happened, and the way on to a customer (R40). A promoted one only leads there. */
export default function LeadPage() {
  const { id = '' } = useParams();
  const t = useT('leads');
  const n = useT('navigation');
  const navigate = useNavigate();
  const write = useWrite();
  const edit = useEdit('lead', id);
  const [panel, setPanel] = useState<'promote' | 'discard' | null>(null);
  const found = useLive(async (store) => ({ lead: await store.get('lead', id) }), [id]);
  const lead = found?.lead;
  const promoted = lead?.status === 'promoted';
  const changeable = lead !== undefined && lead.deletedAt === 0 && !promoted;
  useHotkey('p', () => setPanel('promote'), { label: t('promote.title'), enabled: changeable });
  if (!found) return null;
  const crumbs = [
    { label: n('customerTabs.label'), to: paths.customers },
    { label: t('title'), to: paths.leads },
  ];
  if (!lead || lead.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('missing')}
        text={t('missingText')}
        back={{ label: t('backToList'), to: paths.leads }}
      />
    );
  const title = lead.companyName || lead.name || t('unnamed');
  const remove = async () => {
    const result = await write([{ type: 'delete', entity: 'lead', id }], { message: t('done.deleted') });
    if (result.ok) navigate(paths.leads);
  };
  return (
    <Page
      title={title}
      breadcrumb={[...crumbs, { label: title }]}
      badges={<Tag tone={promoted ? 'accent' : 'neutral'}>{t(`states.${lead.status}`)}</Tag>}
      asideBelow
      asideFull
      asideWidth={380}
      aside={<LeadTimeline leadId={id} readOnly={promoted} />}
      actions={
        promoted ? undefined : (
          <>
            <Button onClick={() => void remove()}>{t('delete')}</Button>
            {lead.status === 'discarded' ? (
              <Button onClick={() => edit({ status: 'new', discardReason: '' }, t('done.reopened'))}>
                {t('reopen')}
              </Button>
            ) : (
              <>
                <StartTalkButton customerId="" leadId={id} hotkey="t" />
                <Button onClick={() => setPanel('discard')}>{t('discard.title')}</Button>
                <Button variant="filled" onClick={() => setPanel('promote')}>
                  {t('promote.title')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {promoted ? <Links lead={lead} /> : null}
      {lead.status === 'discarded' ? (
        <p className={styles.warn}>{t('discarded', { reason: lead.discardReason })}</p>
      ) : null}
      {lead.status === 'promoted' || lead.status === 'discarded' ? null : (
        <div className={styles.state}>
          <ChoiceField<Lead['status']>
            label={t('fields.status')}
            value={lead.status}
            options={open.map((value) => ({ value, label: t(`states.${value}`) }))}
            onCommit={(status) => edit({ status })}
          />
        </div>
      )}
      <LeadForm lead={lead} readOnly={promoted} onEdit={edit} />
      {panel === 'promote' && changeable ? <PromotePanel lead={lead} onClose={() => setPanel(null)} /> : null}
      {panel === 'discard' && changeable ? <DiscardPanel lead={lead} onClose={() => setPanel(null)} /> : null}
    </Page>
  );
}

/** What became of a promoted lead. */
function Links({ lead }: { readonly lead: Lead }) {
  const t = useT('leads');
  const language = useLanguage();
  return (
    <div className={styles.links} role="status">
      <span>{t('promoted', { at: formatDateTime(lead.promotedAt, language) })}</span>
      <Link to={paths.customer(lead.customerId)}>{t('toCustomer')}</Link>
      {lead.opportunityId === '' ? null : <Link to={paths.deal(lead.opportunityId)}>{t('toDeal')}</Link>}
    </div>
  );
}
