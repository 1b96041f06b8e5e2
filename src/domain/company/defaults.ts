import { type Company, companyEntity, companyId, type TaxRateRow } from './company';
import { rateLabels } from './strings';

/** Rate, first and last day; empty = open. The relief of 1 % is dated as announced. Editable, like all of it. */
const table: readonly (readonly [rate: string, from: string, to: string])[] = [
  ['1300', '2019-04-01', ''],
  ['900', '2019-04-01', ''],
  ['600', '2016-05-01', ''],
  ['300', '', ''],
  ['100', '2023-01-01', '2027-12-31'],
  ['0', '', ''],
  ['exempt', '', ''],
  ['outOfScope', '', ''],
];

/** The tax-rate table a new workspace starts with (DOMAIN.md §8). */
export function defaultTaxRates(): TaxRateRow[] {
  return table.map(([rate, validFrom, validTo]) => ({
    id: `rate-${rate}`,
    rate,
    label: { ...(rateLabels[rate] ?? { zh: '', en: '' }) },
    validFrom,
    validTo,
  }));
}

/** “Our company” before anybody filled it in. */
export function defaultCompany(): Company {
  return companyEntity.schema.parse({ id: companyId, createdAt: 0, updatedAt: 0, taxRates: defaultTaxRates() });
}

/** The rows that hold on a date, to be offered for choice. */
export function taxRatesOn(rows: readonly TaxRateRow[], date: string): TaxRateRow[] {
  return rows.filter(
    (row) => (row.validFrom === '' || row.validFrom <= date) && (row.validTo === '' || date <= row.validTo),
  );
}
