import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Findable, RecordPicker, recordTitle } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

/** Records that a script names, with the way to each; more are found by typing. */
export function RecordsField<Name extends Findable>(props: {
  readonly entity: Name;
  readonly label: string;
  readonly ids: readonly string[];
  readonly max: number;
  readonly readOnly?: boolean | undefined;
  readonly pathOf: (id: string) => string;
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
}) {
  const { entity, label, ids, readOnly = false } = props;
  const c = useT('common');
  const language = useLanguage();
  const store = useStore();
  const key = ids.join(' ');
  const records = useLive(async () => store.getMany(entity, key === '' ? [] : key.split(' ')), [store, entity, key]);
  const nameOf = (index: number) => {
    const record = records?.[index];
    if (!record || record.deletedAt > 0) return records ? c('states.missing') : '';
    return recordTitle(entity, record, language) || c('states.untitled');
  };
  return (
    <div>
      <div className="dw-label">{label}</div>
      {ids.length === 0 && readOnly ? <span className="dw-faint">{'\u2014'}</span> : null}
      <ul className="library-records" aria-label={label}>
        {ids.map((id, index) => (
          <li key={id}>
            <Link to={props.pathOf(id)}>{nameOf(index)}</Link>
            {readOnly ? null : (
              <ActionIcon
                size="sm"
                aria-label={`${c('actions.remove')}: ${nameOf(index)}`}
                onClick={() => props.onRemove(id)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {readOnly || ids.length >= props.max ? null : (
        <RecordPicker
          key={ids.length}
          entity={entity}
          label={label}
          hideLabel
          value=""
          filter={(record) => !ids.includes(record.id)}
          onCommit={(id) => {
            if (id !== '') props.onAdd(id);
          }}
        />
      )}
    </div>
  );
}
