import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import type { Company, TaxRateRow } from '@/domain/company/company';
import { percentToDecimal } from '@/domain/kernel/percent';
import type { Problem } from '@/domain/kernel/result';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, LocalizedField, PercentField } from '@/ui';
import styles from '../settings.module.css';

type RateKind = 'rate' | 'exempt' | 'outOfScope';

/** The dated table of tax rates. The program offers what holds on the day; it never chooses one (DOMAIN.md §8). */
export function TaxRatesEditor(props: {
  readonly company: Company;
  readonly problems: readonly Problem[];
  readonly onCommit: (changes: Partial<Company>) => void;
}) {
  const t = useT('company');
  const c = useT('common');
  const store = useStore();
  const rows = props.company.taxRates;
  const put = (taxRates: TaxRateRow[]) => props.onCommit({ taxRates });
  const change = (id: string, changes: Partial<TaxRateRow>) =>
    put(rows.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  const error = (index: number, field: string) =>
    props.problems.find((problem) => problem.field === `taxRates.${index}.${field}`);
  const name = (row: TaxRateRow) =>
    kindOf(row) === 'rate' ? `${percentToDecimal(Number(row.rate))}%` : t(`rates.${kindOf(row)}`);
  return (
    <>
      <p className="dw-hint">{t('rates.hint')}</p>
      <table className={styles.table} aria-label={t('sections.taxRates')}>
        <thead>
          <tr>
            <th style={{ width: 130 }}>{t('rates.kind')}</th>
            <th style={{ width: 104 }}>{t('rates.rate')}</th>
            <th>{t('rates.label')}</th>
            <th style={{ width: 136 }}>{t('rates.from')}</th>
            <th style={{ width: 136 }}>{t('rates.to')}</th>
            <th style={{ width: 30 }}>
              <span className="dw-visually-hidden">{c('actions.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>
                <ChoiceField<RateKind>
                  hideLabel
                  label={`${t('rates.kind')}: ${name(row)}`}
                  value={kindOf(row)}
                  options={(['rate', 'exempt', 'outOfScope'] as const).map((value) => ({
                    value,
                    label: t(`rates.${value === 'rate' ? 'percent' : value}`),
                  }))}
                  onCommit={(kind) => change(row.id, { rate: kind === 'rate' ? '0' : kind })}
                />
              </td>
              <td>
                {kindOf(row) === 'rate' ? (
                  <PercentField
                    hideLabel
                    label={`${t('rates.rate')}: ${name(row)}`}
                    value={Number(row.rate)}
                    error={error(index, 'rate')}
                    onCommit={(bp) => change(row.id, { rate: String(bp) })}
                  />
                ) : null}
              </td>
              <td>
                <LocalizedField
                  hideLabel
                  label={`${t('rates.label')}: ${name(row)}`}
                  value={row.label}
                  onCommit={(label) => change(row.id, { label })}
                />
              </td>
              <td>
                <DateField
                  hideLabel
                  label={`${t('rates.from')}: ${name(row)}`}
                  value={row.validFrom}
                  error={error(index, 'validFrom')}
                  onCommit={(validFrom) => change(row.id, { validFrom })}
                />
              </td>
              <td>
                <DateField
                  hideLabel
                  label={`${t('rates.to')}: ${name(row)}`}
                  value={row.validTo}
                  error={error(index, 'validTo')}
                  onCommit={(validTo) => change(row.id, { validTo })}
                />
              </td>
              <td>
                <ActionIcon
                  aria-label={`${c('actions.remove')}: ${name(row)}`}
                  onClick={() => put(rows.filter((other) => other.id !== row.id))}
                >
                  <IconX size={15} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.gap}>
        <Button
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() =>
            put([...rows, { id: store.nextId(), rate: '0', label: { zh: '', en: '' }, validFrom: '', validTo: '' }])
          }
        >
          {t('rates.add')}
        </Button>
      </div>
    </>
  );
}

function kindOf(row: TaxRateRow): RateKind {
  return row.rate === 'exempt' || row.rate === 'outOfScope' ? row.rate : 'rate';
}
