import { useStore } from '@/data/react';
import type { Company } from '@/domain/company/company';
import type { Problem } from '@/domain/kernel/result';
import { useT } from '@/i18n/setup';
import { LocalizedField, TextField } from '@/ui';
import { ListEditor } from './ListEditor';

/** The people of ours whom customers may call; proposals and quotations name them. */
export function StaffEditor(props: {
  readonly company: Company;
  readonly problems: readonly Problem[];
  readonly onCommit: (changes: Partial<Company>) => void;
}) {
  const t = useT('company');
  const store = useStore();
  const error = (index: number, field: string) =>
    props.problems.find((problem) => problem.field === `contacts.${index}.${field}`);
  return (
    <ListEditor
      items={props.company.contacts}
      onCommit={(contacts) => props.onCommit({ contacts })}
      make={() => ({ id: store.nextId(), name: '', role: { zh: '', en: '' }, phone: '', email: '' })}
      addLabel={t('people.add')}
      name={(person, index) => person.name || t('people.nth', { no: index + 1 })}
    >
      {(person, change, index) => (
        <div className="dw-form">
          <TextField label={t('people.name')} value={person.name} onCommit={(name) => change({ name })} />
          <TextField
            label={t('people.phone')}
            type="tel"
            maxLength={60}
            value={person.phone}
            error={error(index, 'phone')}
            onCommit={(phone) => change({ phone })}
          />
          <TextField
            label={t('people.email')}
            type="email"
            value={person.email}
            error={error(index, 'email')}
            onCommit={(email) => change({ email })}
          />
          <div className="dw-form-wide">
            <LocalizedField label={t('people.role')} value={person.role} onCommit={(role) => change({ role })} />
          </div>
        </div>
      )}
    </ListEditor>
  );
}
