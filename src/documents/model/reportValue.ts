import type { Company } from '../../domain/company/company';
import type { Customer } from '../../domain/customers/customer';
import type { Hours, ValueRow } from '../../domain/customers/valueTable';
import type { Localized } from '../../domain/kernel/fields';
import { type ReportRequest, reportBase, scoreOf } from './reportParts';
import type { ValueReportInput } from './saleReports';

/** Customers that a printed table holds; a longer list belongs into a spreadsheet. */
const printed = 200;
/** Of how many the score is taken apart at the end. */
const explained = 12;

const three = (hours: Hours | null): readonly [number | null, number | null, number | null] =>
  hours ? [hours.account, hours.solution, hours.delivery] : [null, null, null];

/** The customer value analysis table as a Word file; rows in the order given. `industry` puts a branch in words. */
export function valueReportInput(
  records: {
    readonly company: Company;
    readonly rows: readonly ValueRow[];
    readonly industry: (industry: Customer['industry']) => Localized;
  },
  request: ReportRequest,
): ValueReportInput {
  const { company, rows } = records;
  const join = (texts: readonly Localized[]): Localized => ({
    zh: texts.map(({ zh, en }) => zh || en).join('\n'),
    en: texts.map(({ zh, en }) => en || zh).join('\n'),
  });
  return {
    ...reportBase(company, request),
    kind: 'valueReport',
    title: company.shortName,
    source: { entity: 'company', id: company.id, rev: company.rev },
    currency: company.defaultCurrency,
    more: Math.max(0, rows.length - printed),
    scores: rows.slice(0, explained).map((row) => scoreOf(row.score, 'points', row.id)),
    rows: rows.slice(0, printed).map((row) => ({
      id: row.id,
      name: {
        zh: row.customer.shortName || row.customer.name,
        en: row.customer.nameEn || row.customer.shortName || row.customer.name,
      },
      type: row.customer.type,
      industry: records.industry(row.customer.industry),
      revenue: row.revenue,
      margin: row.marginBp,
      potential: row.potential.total,
      priority: row.priority.total,
      strategic: row.strategic,
      months: row.months,
      onTime: row.onTimeBp,
      referral: row.referral,
      serviceCost: row.serviceCost,
      value: row.score.total,
      grade: row.grade,
      need: join(row.needs),
      actual: three(row.actual),
      planned: row.planned ? [row.planned.account, row.planned.solution, row.planned.delivery] : null,
      gap: row.gap?.total ?? null,
      discount: row.terms?.discount ?? null,
      gifts: row.terms?.gifts ?? null,
    })),
  };
}
