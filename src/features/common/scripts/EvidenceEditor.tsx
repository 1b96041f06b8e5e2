import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { lineEvidenceText } from '@/domain/scripts/origin';
import type { LineEvidence } from '@/domain/scripts/parts';
import { useT } from '@/i18n/setup';
import { ChoiceField, TextField } from '@/ui';
import { evidenceEntities } from '../evidence/evidence';
import { PiecePicker } from '../evidence/PiecePicker';
import { RecordPicker } from '../RecordPicker';
import { EvidenceWords } from './EvidenceMark';
import { useEvidenceItems } from './evidenceItems';
import './evidence.css';

/** Of the schema. */
const most = 20;
const kinds = ['case', 'figure', 'source'] as const;
type Source = 'material' | 'words' | (typeof evidenceEntities)[number];
const sources: readonly Source[] = ['material', ...evidenceEntities, 'words'];

/** What a line of a script, or an answer, rests on: cases, figures and sources, added from the records or in words (R52). */
export function EvidenceEditor(props: {
  readonly evidence: readonly LineEvidence[];
  readonly onChange: (evidence: LineEvidence[]) => void;
  readonly readOnly?: boolean | undefined;
}) {
  const { evidence, onChange, readOnly = false } = props;
  const t = useT('scripts');
  const [adding, setAdding] = useState(false);
  const items = useEvidenceItems(evidence);
  const change = (id: string, changes: Partial<LineEvidence>) =>
    onChange(evidence.map((each) => (each.id === id ? { ...each, ...changes } : each)));
  return (
    <section className="evidence-editor" aria-label={t('evidence.title')}>
      <div className="evidence-head">
        <span className="dw-label">{t('evidence.title')}</span>
        {readOnly || evidence.length >= most ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} aria-hidden />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('evidence.add')}
          </Button>
        )}
      </div>
      {evidence.length === 0 && !adding ? <p className="dw-hint">{t('evidence.none')}</p> : null}
      <ul className="evidence-list">
        {items?.map((item) => (
          <li key={item.evidence.id}>
            {readOnly ? null : (
              <span className="evidence-kind">
                <ChoiceField
                  label={t('evidence.kind')}
                  hideLabel
                  value={item.evidence.kind}
                  options={kinds.map((value) => ({ value, label: t(`evidenceKinds.${value}`) }))}
                  onCommit={(kind) => change(item.evidence.id, { kind })}
                />
              </span>
            )}
            {item.evidence.entity === '' && !readOnly ? (
              <span className="evidence-words">
                <TextField
                  label={t('evidence.title')}
                  hideLabel
                  placeholder={t('evidence.wordsHint')}
                  value={item.evidence.text}
                  maxLength={500}
                  onCommit={(text) => change(item.evidence.id, { text })}
                />
              </span>
            ) : (
              <EvidenceWords item={item} kind={readOnly} />
            )}
            {readOnly ? null : (
              <>
                {item.now ? (
                  <Button
                    size="compact-xs"
                    onClick={() => change(item.evidence.id, { basis: item.now?.basis ?? item.evidence.basis })}
                  >
                    {t('evidence.takeOver')}
                  </Button>
                ) : null}
                <ActionIcon
                  size="sm"
                  aria-label={t('evidence.remove', { text: item.words.slice(0, 40) })}
                  onClick={() => onChange(evidence.filter(({ id }) => id !== item.evidence.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {adding && !readOnly ? (
        <AddEvidence
          evidence={evidence}
          onAdd={(added) => onChange([...evidence, added].slice(0, most))}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

function AddEvidence(props: {
  readonly evidence: readonly LineEvidence[];
  readonly onAdd: (evidence: LineEvidence) => void;
  readonly onClose: () => void;
}) {
  const { evidence, onAdd } = props;
  const t = useT('scripts');
  const s = useT('swot');
  const store = useStore();
  const [source, setSource] = useState<Source>('material');
  const add = (piece: Omit<LineEvidence, 'id'>) => onAdd({ id: store.nextId(), ...piece });
  const from = (value: Source) =>
    value === 'material' || value === 'words' ? t(`evidence.from.${value}`) : s(`evidence.kinds.${value}`);
  return (
    <div className="evidence-add">
      <ChoiceField
        label={t('evidence.fromWhat')}
        value={source}
        options={sources.map((value) => ({ value, label: from(value) }))}
        onCommit={setSource}
      />
      {source === 'material' ? (
        <RecordPicker
          key={evidence.length}
          entity="material"
          label={t('evidence.from.material')}
          value=""
          autoFocus
          onCommit={(recordId, record) => {
            if (!record) return;
            const link = { entity: 'material', recordId, part: '' } as const;
            const kind = record.kind === 'caseStudy' ? 'case' : 'source';
            add({ kind, ...link, text: '', basis: lineEvidenceText(link, record) ?? '' });
          }}
        />
      ) : source === 'words' ? (
        <TextField
          key={evidence.length}
          label={t('evidence.words')}
          placeholder={t('evidence.wordsHint')}
          value=""
          maxLength={500}
          autoFocus
          onCommit={(text) => {
            if (text !== '') add({ kind: 'source', entity: '', recordId: '', part: '', text, basis: '' });
          }}
        />
      ) : (
        <PiecePicker
          key={source}
          entity={source}
          taken={evidence.flatMap(({ entity, recordId, part }) =>
            entity === source ? [{ entity: source, id: recordId, part }] : [],
          )}
          onPick={({ entity, id, part, basis }) => {
            const kind = entity === 'customer' ? 'case' : entity === 'research' ? 'source' : 'figure';
            add({ kind, entity, recordId: id, part, text: '', basis });
          }}
        />
      )}
      <div>
        <Button size="xs" onClick={props.onClose}>
          {t('evidence.done')}
        </Button>
      </div>
    </div>
  );
}
