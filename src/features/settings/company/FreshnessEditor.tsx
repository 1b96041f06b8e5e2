import type { Company } from '@/domain/company/company';
import { defaultFreshness, ruleFor } from '@/domain/freshness/age';
import { type FactKind, type FreshnessRule, factKinds } from '@/domain/freshness/provenance';
import type { CompanyChange } from '@/features/common/useCompany';
import { useT } from '@/i18n/setup';
import { IntegerField, TextField } from '@/ui';
import styles from '../settings.module.css';

/** How long each kind of statement about the market stays fresh, and who looks again (N10). */
export function FreshnessEditor(props: {
  readonly company: Company;
  readonly onCommit: (change: CompanyChange) => void;
}) {
  const t = useT('freshness');
  const m = useT('market');
  const rules = props.company.freshness;
  const put = (kind: FactKind, changes: Partial<FreshnessRule>) =>
    props.onCommit(({ freshness }) => ({
      freshness: [...freshness.filter((other) => other.kind !== kind), { ...ruleFor(freshness, kind), ...changes }],
    }));
  return (
    <>
      <p className="dw-hint">{t('rules.hint')}</p>
      <table className={styles.table} style={{ maxWidth: 560 }} aria-label={t('rules.title')}>
        <thead>
          <tr>
            <th style={{ width: 180 }}>{t('rules.kind')}</th>
            <th style={{ width: 130 }}>{t('rules.days')}</th>
            <th>{t('queue.verifier')}</th>
          </tr>
        </thead>
        <tbody>
          {factKinds.map((kind) => {
            const rule = ruleFor(rules, kind);
            const name = m(`factKinds.${kind}`);
            return (
              <tr key={kind}>
                <th scope="row" style={{ verticalAlign: 'middle' }}>
                  {name}
                </th>
                <td>
                  <IntegerField
                    hideLabel
                    label={`${t('rules.days')}: ${name}`}
                    unit={t('rules.unit')}
                    value={rule.days}
                    min={1}
                    max={3650}
                    required
                    onCommit={(days) => put(kind, { days: days ?? ruleFor(defaultFreshness, kind).days })}
                  />
                </td>
                <td>
                  <TextField
                    hideLabel
                    label={`${t('queue.verifier')}: ${name}`}
                    value={rule.verifier}
                    onCommit={(verifier) => put(kind, { verifier })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
