import { useLive, useStore } from '@/data/react';
import type { Swot } from '@/domain/swot/swot';
import { RecordPicker, recordTitle } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { TextField } from '@/ui';

export type Subject = Pick<Swot, 'subjectKind' | 'subjectId' | 'subjectText'>;
export const recordSubjects = ['product', 'competitor', 'customer'] as const;
export type RecordSubject = (typeof recordSubjects)[number];

export const isRecordSubject = (kind: Swot['subjectKind']): kind is RecordSubject =>
  recordSubjects.some((each) => each === kind);

/** What analyses are about, in words, by the id of the analysis; `undefined` until it is read. */
export function useSubjectNames(subjects: readonly (Subject & { readonly id: string })[]) {
  const store = useStore();
  const language = useLanguage();
  const c = useT('common');
  const t = useT('swot');
  const key = subjects
    .map(({ id, subjectKind, subjectId, subjectText }) => `${id} ${subjectKind} ${subjectId} ${subjectText}`)
    .join('\n');
  return useLive(async () => {
    const names = new Map<string, string>();
    for (const kind of recordSubjects) {
      const mine = subjects.filter((subject) => subject.subjectKind === kind);
      const records =
        mine.length === 0
          ? []
          : await store.getMany(
              kind,
              mine.map((subject) => subject.subjectId),
            );
      mine.forEach((subject, index) => {
        const record = records[index];
        names.set(subject.id, record ? recordTitle(kind, record, language) : c('states.missing'));
      });
    }
    for (const { id, subjectKind, subjectText } of subjects)
      if (subjectKind === 'region') names.set(id, subjectText);
      else if (subjectKind === 'company') names.set(id, t('subject.us'));
    return names;
  }, [store, key, language]);
}

/** Chooses the record or the region that an analysis is about; nothing to choose for our company. */
export function SubjectField(props: {
  readonly subject: Subject;
  readonly onCommit: (changes: Partial<Subject>, name: string) => void;
  readonly autoFocus?: boolean;
}) {
  const { subject, onCommit } = props;
  const t = useT('swot');
  const language = useLanguage();
  const kind = subject.subjectKind;
  if (kind === 'region')
    return (
      <TextField
        label={t('subject.kinds.region')}
        value={subject.subjectText}
        autoFocus={props.autoFocus ?? false}
        onCommit={(subjectText) => onCommit({ subjectText }, subjectText)}
      />
    );
  if (!isRecordSubject(kind)) return null;
  return (
    <RecordPicker
      key={kind}
      entity={kind}
      label={t(`subject.kinds.${kind}`)}
      value={subject.subjectId}
      autoFocus={props.autoFocus}
      onCommit={(subjectId, record) => onCommit({ subjectId }, record ? recordTitle(kind, record, language) : '')}
    />
  );
}
