import { getCompany } from '@/data/queries/company';
import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { meetingBriefInput } from '@/documents/model/reportBrief';
import type { ReportRequest } from '@/documents/model/reportParts';
import type { MeetingBriefInput } from '@/documents/model/saleReports';
import { meetingBrief } from '@/domain/activities/brief';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { localDay } from '@/domain/kernel/dates';
import type { Localized } from '@/domain/kernel/fields';
import { gateOf } from '@/domain/process/gates';
import { processById, stageOf } from '@/domain/process/processOf';
import { loadDealFacts } from '@/features/common/dealFacts';
import en from '@/i18n/en/process.json';
import zh from '@/i18n/zh-CN/process.json';
import { loadBriefFacts } from './loadBrief';

const versions = 500;
const nothing: Localized = { zh: '', en: '' };

/** What is missing, in both languages: a file may be in either, whatever the screen speaks. */
function missingWords(code: string): Localized {
  const inTree = (tree: unknown): string => {
    const found = code
      .split('.')
      .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), tree);
    return typeof found === 'string' ? found : code;
  };
  return { zh: inTree(zh.missing), en: inTree(en.missing) };
}

/** The page for a meeting as a Word file; `undefined` where its record is gone. */
export async function loadBriefReport(
  store: Store,
  of: 'deal' | 'customer',
  id: string,
  request: ReportRequest,
): Promise<MeetingBriefInput | undefined> {
  const [facts, company, pipelines] = await Promise.all([
    loadBriefFacts(store, of, id),
    getCompany(store),
    listPage(store, 'pipeline', { order: 'updatedAt', limit: versions }),
  ]);
  if (!facts) return undefined;
  const { deal, customer } = facts;
  const process = deal && processById(deal.pipelineId, pipelines.rows);
  const gate = deal && process ? gateOf(process, deal.stage, await loadDealFacts(store, deal)) : undefined;
  const missing = (gate?.items ?? []).flatMap(({ state, check, rule, missing: codes }) =>
    state === 'open' ? (check === 'manual' ? [rule.text] : codes.map(missingWords)) : [],
  );
  return meetingBriefInput(
    {
      company,
      brief: meetingBrief(facts),
      stage: (deal && stageOf(deal, process)?.name) ?? nothing,
      grade: customer ? effectiveGrade(customer) : '',
      missing,
      day: localDay,
    },
    request,
  );
}
