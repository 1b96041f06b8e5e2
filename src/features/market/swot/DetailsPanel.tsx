import { subjectKinds } from '@/domain/swot/swot';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, LocalizedField, MultilineField, SidePanel } from '@/ui';
import panel from './board/panel.module.css';
import { useDesk } from './desk';
import { SubjectField } from './list/subject';

/** Name, subject and internal notes of the analysis. */
export function DetailsPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT('swot');
  const { swot, edit } = useDesk();
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('details.title')}>
      <div className={panel.form}>
        <LocalizedField
          label={t('create.name')}
          value={swot.title}
          onCommit={(title) => edit(() => ({ title }))}
          autoFocus
        />
        <ChoiceField
          label={t('subject.kind')}
          value={swot.subjectKind}
          options={subjectKinds.map((value) => ({ value, label: t(`subject.kinds.${value}`) }))}
          onCommit={(subjectKind) => edit(() => ({ subjectKind, subjectId: '', subjectText: '' }))}
        />
        <SubjectField subject={swot} onCommit={(changes) => edit(() => changes)} />
        <DateField
          label={t('list.reviewed')}
          value={swot.reviewedOn}
          onCommit={(reviewedOn) => edit(() => ({ reviewedOn }))}
        />
        <MultilineField label={t('details.notes')} value={swot.notes} onCommit={(notes) => edit(() => ({ notes }))} />
      </div>
    </SidePanel>
  );
}
