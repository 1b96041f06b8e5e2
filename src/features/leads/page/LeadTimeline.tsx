import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { ActivityRow, QuickLog, TaskList } from '@/features/common/logging';
import { ActivityExportButton } from '@/features/common/tables/WorkExport';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from '../leads.module.css';

const mostShown = 100;

/** What happened with a lead and what is to be done, newest first. */
export function LeadTimeline({ leadId, readOnly }: { readonly leadId: string; readonly readOnly: boolean }) {
  const t = useT('leads');
  const a = useT('activities');
  const activities = useLive((store) => related(store, 'activity', 'leadId', leadId, { limit: mostShown }), [leadId]);
  return (
    <>
      {readOnly ? null : <QuickLog customerId="" leadId={leadId} />}
      <Section title={a('tasks.title')}>
        <TaskList owner={{ leadId }} target={{ customerId: '', leadId }} readOnly={readOnly} />
      </Section>
      <Section title={t('timeline.title')} actions={<ActivityExportButton field="leadId" id={leadId} />}>
        {activities?.length === 0 ? <p className={styles.faint}>{t('timeline.empty')}</p> : null}
        <ol className={styles.events} aria-label={t('timeline.title')}>
          {activities?.map((activity) => (
            <ActivityRow key={activity.id} activity={activity} readOnly={readOnly} />
          ))}
        </ol>
      </Section>
    </>
  );
}
