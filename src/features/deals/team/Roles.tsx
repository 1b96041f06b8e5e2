import { teamRoles } from '@/domain/process/pipeline';
import { useT } from '@/i18n/setup';
import { Section, TextField } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

/** The iron triangle and customer success: name and duty of each (R129, R130). */
export function Roles({ facts: { deal }, onEdit }: Pick<TeamPartProps, 'facts' | 'onEdit'>) {
  const t = useT('deals');
  return (
    <Section title={t('team.rolesTitle')}>
      <table className={styles.table} aria-label={t('team.rolesTitle')}>
        <thead>
          <tr>
            <th className={styles.role}>{t('team.role')}</th>
            <th className={styles.name}>{t('team.name')}</th>
            <th>{t('team.duty')}</th>
          </tr>
        </thead>
        <tbody>
          {teamRoles.map((role) => (
            <tr key={role}>
              <td className={styles.role}>{t(`team.roles.${role}`)}</td>
              <td>
                <TextField
                  hideLabel
                  label={t(`team.roles.${role}`)}
                  value={deal.team[role]}
                  onCommit={(name) => onEdit((now) => ({ team: { ...now.team, [role]: name } }))}
                />
              </td>
              <td className={styles.duty}>{t(`team.duties.${role}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
