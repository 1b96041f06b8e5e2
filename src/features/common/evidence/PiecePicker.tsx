import { useMemo, useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import { evidenceText } from '@/domain/swot/review';
import type { Evidence } from '@/domain/swot/swot';
import { useT } from '@/i18n/setup';
import { RecordPicker } from '../RecordPicker';
import type { EvidenceEntity, EvidenceRecord } from './evidence';
import { useCompetitorNames, useEvidenceWords } from './evidenceWords';
import styles from './pieces.module.css';

interface Piece {
  readonly evidence: Evidence;
  readonly hint: string;
}

/** The pieces of a record that something can rest on, each with what it says now. */
function usePieces(entity: EvidenceEntity, records: readonly EvidenceRecord[]): readonly Piece[] {
  const t = useT('swot');
  return useMemo(() => {
    const piece = (record: EvidenceRecord, part: string, hint: string): readonly Piece[] => {
      const text = evidenceText({ entity, id: record.id, part }, record);
      return text === null ? [] : [{ evidence: { entity, id: record.id, part, basis: text }, hint }];
    };
    return records.flatMap((record) => {
      if (entity === 'competitor') {
        const competitor = record as RecordMap['competitor'];
        return [
          ...competitor.facts.flatMap((fact) => piece(record, fact.id, t(`evidence.facts.${fact.kind}`))),
          ...competitor.features.flatMap((feature) => piece(record, feature.id, t('evidence.feature'))),
          ...competitor.shares.flatMap((share) => piece(record, share.id, t('evidence.share'))),
          ...piece(record, '', t('evidence.whole')),
        ];
      }
      if (entity === 'comparison') {
        const { features, factors } = record as RecordMap['comparison'];
        return [
          ...features.flatMap((feature) => piece(record, feature.id, t('evidence.matrixRow'))),
          ...factors.flatMap((factor) => piece(record, factor.id, t('evidence.profileRow'))),
        ];
      }
      return piece(record, '', 'date' in record ? record.date : '');
    });
  }, [entity, records, t]);
}

/** Finds a record of the market desk and the piece inside it that a factor or a line rests on. */
export function PiecePicker(props: {
  readonly entity: EvidenceEntity;
  readonly taken: readonly Pick<Evidence, 'entity' | 'id' | 'part'>[];
  readonly onPick: (evidence: Evidence) => void;
}) {
  const { entity, taken, onPick } = props;
  const t = useT('swot');
  const store = useStore();
  const [id, setId] = useState('');
  // A price has no name of its own: it is found under its competitor.
  const searched = entity === 'priceEntry' ? 'competitor' : entity;
  const found = useLive(async (): Promise<readonly EvidenceRecord[]> => {
    if (id === '') return [];
    if (entity === 'priceEntry') return related(store, 'priceEntry', 'competitorId', id, { limit: 200 });
    const record = await store.get(entity, id);
    return record && record.deletedAt === 0 ? [record] : [];
  }, [store, entity, id]);
  const records = found ?? noRecords;
  const pieces = usePieces(entity, records);
  const words = useEvidenceWords(useCompetitorNames(records));
  const has = ({ evidence }: Piece) =>
    taken.some((each) => each.entity === evidence.entity && each.id === evidence.id && each.part === evidence.part);

  return (
    <>
      <RecordPicker entity={searched} label={t(`evidence.kinds.${searched}`)} value={id} onCommit={setId} autoFocus />
      {id !== '' && found ? (
        pieces.length === 0 ? (
          <p className="dw-hint">{t('evidence.nothing')}</p>
        ) : (
          <ul className={styles.pieces} aria-label={t('evidence.pieces')}>
            {pieces.map((each) => (
              <li key={`${each.evidence.id}/${each.evidence.part}`}>
                <button type="button" disabled={has(each)} onClick={() => onPick(each.evidence)}>
                  {words(each.evidence, each.evidence.basis)}
                  <small>{has(each) ? t('evidence.taken') : each.hint}</small>
                </button>
              </li>
            ))}
          </ul>
        )
      ) : null}
    </>
  );
}

const noRecords: readonly EvidenceRecord[] = [];
