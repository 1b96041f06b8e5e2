import { Link } from 'react-router';
import { usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';

const shown = 50;

/** The activities that used a material, newest first, and the partners who have it. */
export function MaterialUses({ materialId }: { readonly materialId: string }) {
  const t = useT('library');
  const language = useLanguage();
  const found = useLive(
    async (store) => {
      const [activities, partners] = await Promise.all([
        usedBy(store, 'activity', materialId, shown),
        usedBy(store, 'partner', materialId, shown),
      ]);
      return { activities: activities.sort((a, b) => b.at - a.at), partners };
    },
    [materialId],
  );
  if (!found) return null;
  const { activities, partners } = found;
  return (
    <Section title={t('materials.used')}>
      {activities.length + partners.length === 0 ? <p className="dw-hint">{t('materials.unused')}</p> : null}
      <ul className="dw-plain-list">
        {activities.map((activity) => (
          <li key={activity.id}>
            <Link
              className="dw-link"
              to={
                activity.customerId === ''
                  ? paths.lead(activity.leadId)
                  : paths.customer(activity.customerId, 'timeline')
              }
            >
              {activity.text.slice(0, 60) || t('materials.usedActivity')}
            </Link>
            <small className="dw-faint"> {formatDateTime(activity.at, language)}</small>
          </li>
        ))}
        {partners.map((partner) => (
          <li key={partner.id}>
            <Link className="dw-link" to={paths.partner(partner.id)}>
              <bdi>{partner.name}</bdi>
            </Link>
            <small className="dw-faint"> {t('materials.usedPartner')}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
