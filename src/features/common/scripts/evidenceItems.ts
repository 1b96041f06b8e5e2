import { useMemo } from 'react';
import { useLive, useStore } from '@/data/react';
import { evidenceReview, type LineEvidenceRecord, lineEvidenceText, type Review } from '@/domain/scripts/origin';
import type { LineEvidence } from '@/domain/scripts/parts';
import { paths } from '@/features/paths';
import { useLanguage } from '@/i18n/setup';
import { type EvidenceRecord, evidencePath } from '../evidence/evidence';
import { useCompetitorNames, useEvidenceWords } from '../evidence/evidenceWords';
import { localizedText } from '../titles';

/** What a line rests on, as it is shown. */
export interface EvidenceItem {
  readonly evidence: LineEvidence;
  /** As it read when the link was made; of a material its title. */
  readonly words: string;
  readonly review: Review;
  /** How it reads today, where that is something else, and the `basis` to take over. */
  readonly now: { readonly words: string; readonly basis: string } | null;
  /** Where it is looked at; empty = nowhere. */
  readonly path: string;
}

type Records = ReadonlyMap<string, LineEvidenceRecord>;
const isMaterial = (record: LineEvidenceRecord | undefined) => record !== undefined && 'advantage' in record;

/** Reads live what the evidence names; `undefined` until that is there, or while `enabled` is off. */
function useRecords(evidence: readonly LineEvidence[], enabled: boolean): Records | undefined {
  const store = useStore();
  const keys = [...new Set(evidence.flatMap(({ entity, recordId }) => (entity ? [`${entity} ${recordId}`] : [])))];
  const key = enabled ? keys.sort().join('|') : '';
  const records = useLive(async () => {
    const found = new Map<string, LineEvidenceRecord>();
    for (const each of key === '' ? [] : key.split('|')) {
      const [entity = '', id = ''] = each.split(' ');
      const record = await store.get(entity as EvidenceRecordName, id);
      if (record) found.set(id, record);
    }
    return { key, found };
  }, [store, key]);
  return enabled && records?.key === key ? records.found : undefined;
}
type EvidenceRecordName = Exclude<LineEvidence['entity'], ''>;

/** The evidence of a line with its words and whether it still reads as it did; `undefined` until it is read. */
export function useEvidenceItems(
  evidence: readonly LineEvidence[],
  enabled = true,
): readonly EvidenceItem[] | undefined {
  const language = useLanguage();
  const records = useRecords(evidence, enabled);
  const market = useMemo(
    () => [...(records?.values() ?? [])].filter((record): record is EvidenceRecord => !isMaterial(record)),
    [records],
  );
  const words = useEvidenceWords(useCompetitorNames(market));
  if (!records) return undefined;
  // A material is known by its title; what has changed in it may be anything.
  const say = (each: LineEvidence, text: string, whole: boolean): string => {
    const { entity, part } = each;
    if (entity === '') return each.text;
    if (entity !== 'material') return words({ entity, part }, text);
    const [zh = '', en = '', version = '', ...rest] = text.split('\n');
    const pieces = [localizedText({ zh, en }, language), version, ...(whole ? rest : [])];
    return pieces.filter((piece) => piece !== '').join(' \u00b7 ');
  };
  return evidence.map((each) => {
    const record = records.get(each.recordId);
    const review = evidenceReview(each, record);
    const basis = lineEvidenceText(each, record);
    return {
      evidence: each,
      words: say(each, each.basis || (basis ?? ''), review === 'changed'),
      review,
      now: review === 'changed' && basis !== null ? { words: say(each, basis, true), basis } : null,
      path: review === 'missing' ? '' : pathOf(each, record),
    };
  });
}

function pathOf({ entity, recordId }: LineEvidence, record: LineEvidenceRecord | undefined): string {
  if (entity === '') return '';
  if (entity === 'material') return paths.material(recordId);
  return evidencePath({ entity, id: recordId }, record as EvidenceRecord | undefined);
}
