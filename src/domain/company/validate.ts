import { checkEmail, checkPhone } from '../kernel/contactData';
import { isValidDate } from '../kernel/dates';
import { type Problem, problem } from '../kernel/result';
import { validatePattern } from '../numbering/pattern';
import { normalRate } from '../quoting/calculation/lines';
import type { Company, TaxRateRow } from './company';
import { checkCreditCode } from './creditCode';

function rateProblems(rows: readonly TaxRateRow[]): Problem[] {
  return rows.flatMap((row, index): Problem[] => {
    const path = `taxRates.${index}`;
    const bad = (['validFrom', 'validTo'] as const).filter((field) => row[field] !== '' && !isValidDate(row[field]));
    if (bad.length > 0) return bad.map((field) => problem('date.invalid', undefined, `${path}.${field}`));
    if (row.validFrom !== '' && row.validTo !== '' && row.validTo < row.validFrom) {
      return [problem('company.rateDates', undefined, `${path}.validTo`)];
    }
    const repeated = rows.slice(0, index).some((other) => overlaps(other, row));
    return repeated ? [problem('company.rateRepeated', undefined, `${path}.rate`)] : [];
  });
}

function overlaps(a: TaxRateRow, b: TaxRateRow): boolean {
  const apart = (first: TaxRateRow, second: TaxRateRow): boolean =>
    first.validTo !== '' && second.validFrom !== '' && first.validTo < second.validFrom;
  return normalRate(a.rate) === normalRate(b.rate) && !apart(a, b) && !apart(b, a);
}

/** What is wrong with our company beyond its schema, with paths of the fields. Empty fields are not wrong. */
export function validateCompany(company: Company): Problem[] {
  const found: Problem[] = [];
  if (company.creditCode !== '') {
    const code = checkCreditCode(company.creditCode);
    if (!code.ok) found.push({ ...code.error, field: 'creditCode' });
  }
  found.push(...checkEmail(company.email, 'email'), ...checkPhone(company.phone, 'phone'));
  company.contacts.forEach((person, index) => {
    found.push(...checkEmail(person.email, `contacts.${index}.email`));
    found.push(...checkPhone(person.phone, `contacts.${index}.phone`));
  });
  const account = company.bankAccount.normalize('NFKC').trim();
  if (account !== '' && !/^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(account)) {
    found.push(problem('company.bankAccount', undefined, 'bankAccount'));
  }
  return [
    ...found,
    ...rateProblems(company.taxRates),
    ...validatePattern(company.quoteNumberPattern, 'quoteNumberPattern'),
    ...validatePattern(company.contractNumberPattern, 'contractNumberPattern'),
  ];
}

/** What our papers cannot do without: the legal name (`company.legalNameMissing`). */
export function companyGaps(company: Pick<Company, 'legalName'>): Problem[] {
  const { zh, en } = company.legalName;
  return (zh + en).trim() === '' ? [problem('company.legalNameMissing', undefined, 'legalName')] : [];
}
