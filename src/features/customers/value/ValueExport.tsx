import { useMemo } from 'react';
import { getCompany } from '@/data/queries/company';
import { valueReportInput } from '@/documents/model/reportValue';
import type { Customer } from '@/domain/customers/customer';
import type { ValueRow } from '@/domain/customers/valueTable';
import { ReportButton } from '@/features/common/reports/ReportButton';
import { ExportListButton } from '@/features/common/tables/ExportListButton';
import { useT } from '@/i18n/setup';
import { useValueExport } from './useValueExport';

async function* once<T>(rows: readonly T[]): AsyncIterable<readonly T[]> {
  yield rows;
}

/** The value table as a file, in the order shown: CSV, workbook, Word. */
export function ValueExport(props: { readonly rows: readonly ValueRow[]; readonly currency: string }) {
  const { rows } = props;
  const t = useT('customers');
  const columns = useValueExport(props.currency);
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
  return (
    <>
      <ExportListButton name={t('value.title')} columns={columns} load={() => once(rows)} />
      <ReportButton recipe={recipe} />
    </>
  );
}
