import { useStore } from '@/data/react';
import type { Company } from '@/domain/company/company';
import { useT } from '@/i18n/setup';
import { LocalizedField } from '@/ui';
import { ListEditor } from './ListEditor';

/** Reference cases: the evidence that proposals quote. */
export function CasesEditor(props: {
  readonly company: Company;
  readonly onCommit: (changes: Partial<Company>) => void;
}) {
  const t = useT('company');
  const store = useStore();
  return (
    <ListEditor
      items={props.company.cases}
      onCommit={(cases) => props.onCommit({ cases })}
      make={() => ({ id: store.nextId(), title: { zh: '', en: '' }, text: { zh: '', en: '' } })}
      addLabel={t('cases.add')}
      name={(item, index) => item.title.zh || item.title.en || t('cases.nth', { no: index + 1 })}
    >
      {(item, change) => (
        <div className="dw-form">
          <div className="dw-form-wide">
            <LocalizedField label={t('cases.title')} value={item.title} onCommit={(title) => change({ title })} />
          </div>
          <div className="dw-form-wide">
            <LocalizedField label={t('cases.text')} multiline value={item.text} onCommit={(text) => change({ text })} />
          </div>
        </div>
      )}
    </ListEditor>
  );
}
