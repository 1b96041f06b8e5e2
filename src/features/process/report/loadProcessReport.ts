import { getCompany } from '@/data/queries/company';
import type { Store } from '@/data/store';
import type { ReportRequest } from '@/documents/model/reportParts';
import { processReportInput } from '@/documents/model/reportProcess';
import type { ProcessReportInput } from '@/documents/model/saleReports';
import { checkThresholds } from '@/domain/process/checks/check';
import type { GateRule } from '@/domain/process/pipeline';
import { processById } from '@/domain/process/processOf';
import en from '@/i18n/en/process.json';
import zh from '@/i18n/zh-CN/process.json';

/** What a rule asks, in the words that the screens have for it; both languages, since a handbook may be in either. */
function ruleText(rule: GateRule) {
  const unit = checkThresholds[rule.check];
  const value = rule.threshold ?? unit?.value;
  const words = (language: typeof zh, own: string) => {
    if (rule.check === 'manual' && own !== '') return own;
    const figure = unit === undefined || value === undefined ? '' : ` (${unit.unit === 'tenths' ? value / 10 : value})`;
    return `${language.checks[rule.check]}${figure}`;
  };
  return { zh: words(zh, rule.text.zh || rule.text.en), en: words(en, rule.text.en || rule.text.zh) };
}

/** The handbook of a built-in template or a stored version; `undefined` where it is gone. */
export async function loadProcessReport(
  store: Store,
  id: string,
  request: ReportRequest,
): Promise<ProcessReportInput | undefined> {
  const stored = await store.get('pipeline', id);
  const process = processById(id, stored ? [stored] : []);
  if (!process) return undefined;
  const company = await getCompany(store);
  return processReportInput({ company, process, ruleText, toolText: (tool) => tool.label }, request);
}
