import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { type Swot, subjectKinds } from '@/domain/swot/swot';
import { useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, SidePanel, TextField } from '@/ui';
import panel from '../board/panel.module.css';
import { typedText } from '../words';
import { isRecordSubject, type Subject, SubjectField } from './subject';

/** Starts an analysis: what it is about, and how it is called. */
export function NewSwotPanel(props: { readonly start: Partial<Subject>; readonly onClose: () => void }) {
  const t = useT('swot');
  const language = useLanguage();
  const { environment } = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<Subject>({
    subjectKind: 'company',
    subjectId: '',
    subjectText: '',
    ...props.start,
  });
  const [subjectName, setSubjectName] = useState('');
  const [title, setTitle] = useState('');
  const kind = subject.subjectKind;
  const ready = isRecordSubject(kind) ? subject.subjectId !== '' : kind !== 'region' || subject.subjectText !== '';
  const usual = t('create.usual', { name: kind === 'company' || subjectName === '' ? t('subject.us') : subjectName });

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const id = newId(environment);
    const name = title.trim() || (kind === 'company' ? t('create.ours') : subjectName ? usual : 'SWOT');
    const record: Partial<Swot> & { id: string } = {
      id,
      ...subject,
      title: typedText(name, language),
      reviewedOn: environment.today(),
    };
    const result = await write([{ type: 'create', entity: 'swot', record }], { message: t('create.created') });
    if (result.ok) void navigate(paths.swot(id));
  };
  return (
    <SidePanel opened onClose={props.onClose} title={t('create.title')}>
      <form className={panel.form} onSubmit={(event) => void create(event)}>
        <ChoiceField
          label={t('subject.kind')}
          value={kind}
          options={subjectKinds.map((value) => ({ value, label: t(`subject.kinds.${value}`) }))}
          onCommit={(subjectKind) => {
            setSubject({ subjectKind, subjectId: '', subjectText: '' });
            setSubjectName('');
          }}
        />
        <SubjectField
          subject={subject}
          onCommit={(changes, name) => {
            setSubject({ ...subject, ...changes });
            setSubjectName(name);
          }}
        />
        <TextField
          label={t('create.name')}
          placeholder={kind === 'company' ? t('create.ours') : usual}
          value={title}
          autoFocus
          onCommit={setTitle}
        />
        <div>
          <Button type="submit" variant="filled" disabled={!ready}>
            {t('create.create')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
