import { useT } from '@/i18n/setup';
import { RecordPicker } from '../RecordPicker';

interface LineTargetFieldProps {
  readonly value: string;
  /** Id of a script, or the name of one to be made. */
  readonly onPick: (id: string) => void;
  readonly onCreate: (title: string) => void;
}

/** Which script a line goes into; a name that is not there makes a new one. */
export function LineTargetField({ value, onPick, onCreate }: LineTargetFieldProps) {
  const t = useT('scriptResults');
  return (
    <RecordPicker
      entity="script"
      label={t('lines.into')}
      placeholder={t('lines.intoHint')}
      value={value}
      filter={(script) => script.status !== 'retired'}
      onCommit={(id) => onPick(id)}
      onCreate={onCreate}
    />
  );
}
