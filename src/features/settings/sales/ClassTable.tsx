import type { SalesRules } from '@/domain/company/salesRules';
import { useT } from '@/i18n/setup';
import { IntegerField } from '@/ui';
import type { SalesPart } from '../SalesPage';
import styles from '../settings.module.css';

const classes = ['A', 'B', 'C'] as const;
const roles = ['account', 'solution', 'delivery'] as const satisfies readonly (keyof SalesRules['classHours']['A'])[];

/** What a class deserves: how often we get in touch (U35), and hours a month by role (DOMAIN.md §3.4). */
export function ClassTable({ rules, onChange }: SalesPart) {
  const t = useT('company');
  const p = useT('process');
  return (
    <>
      <p className="dw-hint">{t('sales.care.hint')}</p>
      <table className={styles.table} style={{ maxWidth: 720 }} aria-label={t('sales.sections.care')}>
        <thead>
          <tr>
            <th style={{ width: 90 }}>{t('sales.care.class')}</th>
            <th>{t('sales.care.contactDays')}</th>
            {roles.map((role) => (
              <th key={role}>{t('sales.care.hours', { role: p(`roles.${role}`) })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((letter) => {
            const name = t('sales.care.of', { letter });
            return (
              <tr key={letter}>
                <th scope="row" style={{ verticalAlign: 'middle' }}>
                  {name}
                </th>
                <td>
                  <IntegerField
                    hideLabel
                    label={`${t('sales.care.contactDays')}: ${name}`}
                    unit={t('days')}
                    min={1}
                    max={1000}
                    required
                    value={rules.contactDays[letter]}
                    onCommit={(days) =>
                      onChange(({ contactDays }) => ({
                        contactDays: { ...contactDays, [letter]: days ?? contactDays[letter] },
                      }))
                    }
                  />
                </td>
                {roles.map((role) => (
                  <td key={role}>
                    <IntegerField
                      hideLabel
                      label={`${t('sales.care.hours', { role: p(`roles.${role}`) })}: ${name}`}
                      unit={t('sales.classes.hours')}
                      max={10_000}
                      required
                      value={rules.classHours[letter][role]}
                      onCommit={(hours) =>
                        onChange(({ classHours }) => ({
                          classHours: {
                            ...classHours,
                            [letter]: { ...classHours[letter], [role]: hours ?? classHours[letter][role] },
                          },
                        }))
                      }
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
