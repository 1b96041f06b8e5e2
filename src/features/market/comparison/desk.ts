import { useMemo } from 'react';
import { useLive, useStore } from '@/data/react';
import { type Comparison, us } from '@/domain/competitors/comparison';
import type { Competitor } from '@/domain/competitors/competitor';
import { shortName } from '@/domain/competitors/names';
import { type PriceRow, priceTable } from '@/domain/competitors/priceTable';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import { newId } from '@/domain/kernel/ids';
import { localizedText, useCompany } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { loadPrices, type PriceRecords } from '../shared/loadPrices';
import { useFreshness } from '../shared/useFreshness';
import type { Edit } from '../shared/useRecordDraft';

export interface DeskCompany {
  /** A competitor's id, or `us`. */
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

/** What every tab of a comparison works with. */
export interface Desk {
  readonly comparison: Comparison;
  readonly edit: Edit<'comparison'>;
  /** The columns: ourselves, then the competitors in their order. */
  readonly companies: readonly DeskCompany[];
  /** Those of the competitors that are there still. */
  readonly competitors: readonly Competitor[];
  readonly priceRows: readonly PriceRow[];
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
  readonly makeId: () => string;
  /** Whether names and prices have been read. */
  readonly ready: boolean;
}

const nothing: PriceRecords = { competitors: [], entries: [], products: [] };

/** Reads what stands around a comparison; prices and names follow every change, the tables are made once for each. */
export function useDesk(comparison: Comparison, edit: Edit<'comparison'>): Desk {
  const store = useStore();
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const { rules, today } = useFreshness();
  const homeCurrency = useCompany()?.defaultCurrency;
  const { competitorIds, basket } = comparison;
  const columnsKey = competitorIds.join(' ');
  const basketKey = basket.map((item) => item.productId).join(' ');
  const records =
    useLive(
      (source) => loadPrices(source, columnsKey.split(' ').filter(Boolean), basketKey.split(' ').filter(Boolean)),
      [columnsKey, basketKey],
    ) ?? nothing;

  const priceRows = useMemo(
    () =>
      priceTable({
        ...records,
        competitorIds: columnsKey.split(' ').filter(Boolean),
        rules,
        today,
        ...(homeCurrency === undefined ? {} : { homeCurrency }),
      }),
    [records, columnsKey, rules, today, homeCurrency],
  );
  const companies = useMemo<readonly DeskCompany[]>(() => {
    const names = new Map(
      records.competitors.map((competitor) => [competitor.id, localizedText(shortName(competitor), language)]),
    );
    const loaded = records !== nothing;
    return [
      { id: us, name: m('us'), own: true },
      ...columnsKey
        .split(' ')
        .filter(Boolean)
        .map((id) => ({ id, name: names.get(id) ?? (loaded ? c('states.missing') : ''), own: false })),
    ];
  }, [records, columnsKey, language, m, c]);

  return {
    comparison,
    edit,
    companies,
    competitors: records.competitors,
    priceRows,
    rules,
    today,
    makeId: () => newId(store.environment),
    ready: records !== nothing,
  };
}
