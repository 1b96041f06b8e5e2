import { us } from '../../../domain/competitors/comparison';
import type { CompetitorReportInput } from '../../model/report';
import type { ReportContext } from '../shared/report/context';

export type CompetitorContext = ReportContext<CompetitorReportInput>;

/** How a company is called in the report's language; a competitor that is gone says so. */
export function companyName(context: CompetitorContext, id: string): string {
  const company = context.input.companies.find((each) => each.id === id);
  const name = company ? context.text(company.name) : '';
  return name || (id === us ? context.words.us : context.words.deleted);
}
