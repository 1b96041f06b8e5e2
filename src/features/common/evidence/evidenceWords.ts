import { useLive, useStore } from '@/data/react';
import { us } from '@/domain/competitors/comparison';
import type { Evidence } from '@/domain/swot/swot';
import { recordTitle } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import type { EvidenceRecord, EvidenceRecords } from './evidence';

/** Names of the competitors that pieces of comparisons and prices speak of, by id. */
export function useCompetitorNames(records: EvidenceRecords | readonly EvidenceRecord[]): ReadonlyMap<string, string> {
  const store = useStore();
  const language = useLanguage();
  const key = [...records.values()]
    .flatMap((record) =>
      !record ? [] : 'cells' in record ? record.competitorIds : 'priceMax' in record ? [record.competitorId] : [],
    )
    .filter((id, index, all) => id !== '' && all.indexOf(id) === index)
    .sort()
    .join(' ');
  const names = useLive(async () => {
    const found = await store.getMany('competitor', key === '' ? [] : key.split(' '));
    return new Map(
      found.flatMap((each) =>
        each ? [[each.id, each.shortName || recordTitle('competitor', each, language)] as const] : [],
      ),
    );
  }, [store, key, language]);
  return names ?? new Map();
}

/** The remembered text of a piece, which is made to be compared, in words to be read. */
export function useEvidenceWords(names: ReadonlyMap<string, string>) {
  const t = useT('swot');
  const m = useT('market');
  const language = useLanguage();
  const known = (group: string, code: string): string => {
    const words = m(group as 'values', { returnObjects: true }) as unknown as Readonly<Record<string, string>>;
    return words[code] ?? code;
  };
  const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' \u00b7 ');
  const either = (zh = '', en = '') => (language === 'en' ? en || zh : zh || en);
  const company = (id: string) => (id === us ? m('us') : (names.get(id) ?? t('evidence.unknownCompany')));

  return (evidence: Pick<Evidence, 'entity' | 'part'>, text: string): string => {
    const lines = text.split('\n');
    switch (evidence.entity) {
      case 'research': {
        if (lines.length < 5) return joined(lines);
        const [zh, en, ...rest] = lines;
        const growth = rest.at(-2) ?? '';
        return joined([
          either(zh, en),
          ...rest.slice(0, -2),
          growth === '' ? '' : t('evidence.growth', { rate: formatPercent(Number(growth)) }),
          rest.at(-1) === 'disruptive' ? t('evidence.disruptive') : '',
        ]);
      }
      case 'priceEntry': {
        if (lines.length !== 10) return joined(lines);
        const [item, price, max, currency, period = '', unit, quantity, basis = ''] = lines;
        return joined([
          item,
          `${currency} ${max ? `${price}\u2013${max}` : price}${unit ? ` / ${unit}` : ''}`,
          known('periods', period),
          known('taxBases', basis),
          quantity === '1' ? '' : t('evidence.from', { quantity }),
        ]);
      }
      case 'comparison': {
        const [zh, en, ...cells] = lines;
        const shown = cells.map((cell) => {
          const at = cell.indexOf('=');
          const value = cell.slice(at + 1);
          return `${company(cell.slice(0, at))} ${/^\d?$/.test(value) ? value || '\u2014' : known('values', value)}`;
        });
        return joined([either(zh, en), ...shown]);
      }
      case 'competitor': {
        if (evidence.part === '' && lines.length >= 4)
          return joined([lines[0], known('levels', lines[1] ?? ''), ...lines.slice(3)]);
        return joined(lines);
      }
      case 'customer':
        return joined(lines);
    }
  };
}
