import { type Research, researchEntity } from '@/domain/research/research';
import { RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';
import { FlagField, GrowthField, MultilineField, PercentField, RecordForm, Section } from '@/ui';
import { ProvenanceFields } from '../../shared/ProvenanceFields';
import { GrowthTag } from '../GrowthTag';
import { QuestionsSection } from '../survey/QuestionsSection';
import { Attachments } from './Attachments';

const finding = ['title', 'kind', 'method', 'sampleSize', 'text', 'statement', { name: 'tags', span: 2 }] as const;
const decision = ['conclusion', 'decision', 'decidedOn', 'decidedBy'] as const;
type Field = 'title' | 'kind' | 'method' | 'sampleSize' | 'text' | 'statement' | 'tags' | (typeof decision)[number];

/** All that an entry of the log says, field by field. */
export function EntryForm(props: {
  readonly entry: Research;
  readonly onCommit: (changes: Partial<Research>) => void;
}) {
  const t = useT('research');
  const { entry, onCommit } = props;
  const form = {
    schema: researchEntity.schema,
    record: entry,
    label: (field: Field) => t(`fields.${field}`),
    optionLabel: (field: Field, option: string) =>
      field === 'kind' ? t(`kinds.${option as 'trend'}`) : t(`methods.${option as 'survey'}`),
    description: (field: Field) =>
      field === 'text' || field === 'statement' || field === 'decision' ? t(`hints.${field}`) : undefined,
    onCommit,
  };
  return (
    <>
      <Section title={t('sections.finding')}>
        <RecordForm
          {...form}
          fields={finding}
          {...(entry.title.zh + entry.title.en ? {} : { autoFocus: 'title' as const })}
        />
      </Section>
      <QuestionsSection entry={entry} />
      <Section title={t('sections.growth')} actions={<GrowthTag entry={entry} />}>
        <div className="dw-form">
          <GrowthField
            label={t('fields.growthRate')}
            min={-10_000}
            max={1_000_000}
            value={entry.growthRate}
            onCommit={(growthRate) => onCommit({ growthRate })}
          />
          <PercentField
            label={t('fields.growthThreshold')}
            max={1_000_000}
            value={entry.growthThreshold}
            onCommit={(growthThreshold) => onCommit({ growthThreshold })}
          />
          <FlagField
            label={t('fields.disruptive')}
            value={entry.disruptive}
            onCommit={(disruptive) => onCommit({ disruptive })}
          />
          {entry.disruptive || entry.disruptiveNote !== '' ? (
            <div className="dw-form-wide">
              <MultilineField
                label={t('fields.disruptiveNote')}
                value={entry.disruptiveNote}
                onCommit={(disruptiveNote) => onCommit({ disruptiveNote })}
              />
            </div>
          ) : null}
        </div>
      </Section>
      <Section title={t('sections.source')}>
        <ProvenanceFields value={entry} onCommit={onCommit} />
      </Section>
      <Section title={t('sections.links')}>
        <div className="dw-form">
          <RecordPicker
            entity="competitor"
            label={t('fields.competitorId')}
            value={entry.competitorId}
            onCommit={(competitorId) => onCommit({ competitorId })}
          />
          <RecordPicker
            entity="customer"
            label={t('fields.customerId')}
            value={entry.customerId}
            onCommit={(customerId) => onCommit({ customerId })}
          />
          <RecordPicker
            entity="segment"
            label={t('fields.segmentId')}
            value={entry.segmentId}
            onCommit={(segmentId) => onCommit({ segmentId })}
          />
        </div>
      </Section>
      <Section title={t('attachments.title')}>
        <Attachments entry={entry} />
      </Section>
      <Section title={t('sections.decision')}>
        <RecordForm {...form} fields={decision} />
      </Section>
    </>
  );
}
