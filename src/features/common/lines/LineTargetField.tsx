import type { Script } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { RecordPicker } from '../RecordPicker';

interface LineTargetFieldProps {
  readonly value: string;
  readonly onPick: (id: string, script: Script | undefined) => void;
  /** The name of one to be made. */
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
      onCommit={onPick}
      onCreate={onCreate}
    />
  );
}
