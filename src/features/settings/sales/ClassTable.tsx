import type { ClassTerms, SalesRules } from '@/domain/company/salesRules';
import type { Money } from '@/domain/kernel/fields';
import { useT } from '@/i18n/setup';
import { GrowthField, IntegerField, MoneyField } from '@/ui';
import type { SalesPart } from '../SalesPage';
import styles from '../settings.module.css';

const classes = ['A', 'B', 'C'] as const;
const roles = ['account', 'solution', 'delivery'] as const satisfies readonly (keyof SalesRules['classHours']['A'])[];

/** An amount as typed: in the currency that it had, a new one in that of the company. */
const moneyIn = (minor: number | null, had: Money | null, currency: string): Money | null =>
  minor === null ? null : { minor, currency: had?.currency ?? currency };

/**
 * What a class deserves: how often we get in touch (U35), hours a month by role (DOMAIN.md §3.4), the largest discount and
 * gifts a year (N13); and what an hour costs (R10).
 */
export function ClassTable({ rules, onChange, currency }: SalesPart & { readonly currency: string }) {
  const t = useT('company');
  const p = useT('process');
  const grant = (letter: (typeof classes)[number], changes: Partial<ClassTerms>) =>
    onChange(({ classTerms }) => ({
      classTerms: { ...classTerms, [letter]: { ...classTerms[letter], ...changes } },
    }));
  return (
    <>
      <p className="dw-hint">{t('sales.care.hint')}</p>
      <table className={styles.table} style={{ maxWidth: 980 }} aria-label={t('sales.sections.care')}>
        <thead>
          <tr>
            <th style={{ width: 90 }}>{t('sales.care.class')}</th>
            <th>{t('sales.care.contactDays')}</th>
            {roles.map((role) => (
              <th key={role}>{t('sales.care.hours', { role: p(`roles.${role}`) })}</th>
            ))}
            <th>{t('sales.care.discount')}</th>
            <th>{t('sales.care.gifts')}</th>
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
                <td>
                  <GrowthField
                    hideLabel
                    label={`${t('sales.care.discount')}: ${name}`}
                    min={0}
                    max={10_000}
                    value={rules.classTerms[letter].discount}
                    onCommit={(discount) => grant(letter, { discount })}
                  />
                </td>
                <td>
                  <MoneyField
                    hideLabel
                    label={`${t('sales.care.gifts')}: ${name}`}
                    currency={rules.classTerms[letter].gifts?.currency ?? currency}
                    value={rules.classTerms[letter].gifts?.minor ?? null}
                    onCommit={(minor) =>
                      grant(letter, { gifts: moneyIn(minor, rules.classTerms[letter].gifts, currency) })
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div style={{ maxWidth: 220, marginTop: 12 }}>
        <MoneyField
          label={t('sales.care.hourlyRate')}
          description={t('sales.care.hourlyRateHint')}
          currency={rules.hourlyRate?.currency ?? currency}
          value={rules.hourlyRate?.minor ?? null}
          onCommit={(minor) => onChange((now) => ({ hourlyRate: moneyIn(minor, now.hourlyRate, currency) }))}
        />
      </div>
    </>
  );
}
