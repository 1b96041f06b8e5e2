import { useMemo } from 'react';
import { getCompany } from '@/data/queries/company';
import { valueReportInput } from '@/documents/model/reportValue';
import type { Customer } from '@/domain/customers/customer';
import type { ValueRow } from '@/domain/customers/valueTable';
import { ReportButton } from '@/features/common/reports/ReportButton';

/** The value table as a Word file, in the order shown. */
export function ValueExport({ rows }: { readonly rows: readonly ValueRow[] }) {
  const recipe = useMemo(
    () => ({
      kind: 'valueReport' as const,
      key: rows.map((row) => `${row.id} ${row.score.total}`).join('|'),
      load: async (store: Parameters<typeof getCompany>[0], request: Parameters<typeof valueReportInput>[1]) => {
        // The language of the document need not be that of the screen.
        const [company, zh, en] = await Promise.all([
          getCompany(store),
          import('@/i18n/zh-CN/customers.json'),
          import('@/i18n/en/customers.json'),
        ]);
        const industry = (value: Customer['industry']) =>
          value === ''
            ? { zh: '', en: '' }
            : { zh: zh.default.options.industry[value], en: en.default.options.industry[value] };
        return valueReportInput({ company, rows, industry }, request);
      },
    }),
    [rows],
  );
  return <ReportButton recipe={recipe} />;
}
