import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { ReportInput } from '@/documents/model/report';
import { battlecardInput } from '@/documents/model/reportBattlecard';
import { competitorReportInput } from '@/documents/model/reportCompetitors';
import { competitorName, type ReportRequest } from '@/documents/model/reportParts';
import { swotReportInput } from '@/documents/model/reportSwot';
import type { Localized } from '@/domain/kernel/fields';
import type { EvidenceRecord } from '@/domain/swot/review';
import type { Swot } from '@/domain/swot/swot';
import { loadCard } from '../battlecard/loadCard';
import { loadPrices } from '../shared/loadPrices';

/** What a report is made of, as its record is known. */
export type ReportSource =
  | { readonly kind: 'competitorReport'; readonly comparisonId: string }
  | { readonly kind: 'swotReport'; readonly swotId: string }
  | { readonly kind: 'battlecard'; readonly competitorId: string; readonly dealId?: string };

const both = (text: string): Localized => ({ zh: text, en: text });

const evidenceEntities = ['research', 'competitor', 'priceEntry', 'comparison', 'customer'] as const;

/** The records that the factors rest on, by id. */
async function loadEvidence(store: Store, swot: Swot): Promise<Map<string, EvidenceRecord>> {
  const found = new Map<string, EvidenceRecord>();
  const links = swot.factors.flatMap((factor) => factor.evidence);
  for (const entity of evidenceEntities) {
    const ids = new Set(links.filter((link) => link.entity === entity).map((link) => link.id));
    for (const record of await store.getMany(entity, [...ids])) if (record) found.set(record.id, record);
  }
  return found;
}

/** What a SWOT is about, in words; empty for the company itself, and where the record is gone. */
async function subjectName(store: Store, swot: Swot): Promise<Localized> {
  switch (swot.subjectKind) {
    case 'company':
      return both('');
    case 'region':
      return both(swot.subjectText);
    case 'product':
      return (await store.get('product', swot.subjectId))?.name ?? both('');
    case 'customer':
      return both((await store.get('customer', swot.subjectId))?.name ?? '');
    case 'competitor': {
      const competitor = await store.get('competitor', swot.subjectId);
      return competitor ? competitorName(competitor) : both('');
    }
  }
}

/** Reads what a report needs and puts it together, without pictures; `undefined` where its record is gone. */
export async function loadReport(
  store: Store,
  source: ReportSource,
  request: ReportRequest,
): Promise<ReportInput | undefined> {
  const company = await getCompany(store);
  switch (source.kind) {
    case 'competitorReport': {
      const comparison = await store.get('comparison', source.comparisonId);
      if (!comparison || comparison.deletedAt > 0) return undefined;
      const basket = comparison.basket.map((item) => item.productId);
      const { entries: prices, ...rest } = await loadPrices(store, comparison.competitorIds, basket);
      return competitorReportInput({ company, comparison, prices, ...rest }, request);
    }
    case 'swotReport': {
      const swot = await store.get('swot', source.swotId);
      if (!swot || swot.deletedAt > 0) return undefined;
      const [evidence, name, [snapshot]] = await Promise.all([
        loadEvidence(store, swot),
        subjectName(store, swot),
        related(store, 'swotSnapshot', 'swotId', swot.id, { limit: 1 }),
      ]);
      return swotReportInput({ company, swot, subjectName: name, evidence, snapshot }, request);
    }
    case 'battlecard': {
      const records = await loadCard(store, source.competitorId, source.dealId ?? '', request.language);
      return records ? battlecardInput({ company, card: records.card, deal: records.deal }, request) : undefined;
    }
  }
}
