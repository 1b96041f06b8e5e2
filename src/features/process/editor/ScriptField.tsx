import type { Script } from '@/domain/scripts/script';
import { RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';

/** A script of the library. */
export function ScriptField(props: {
  readonly value: string;
  readonly onCommit: (id: string, script: Script | undefined) => void;
}) {
  const t = useT('process');
  return (
    <RecordPicker
      entity="script"
      label={t('editor.script')}
      value={props.value}
      filter={({ status }) => status !== 'retired'}
      onCommit={props.onCommit}
    />
  );
}
