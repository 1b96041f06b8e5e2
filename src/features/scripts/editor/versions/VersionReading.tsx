import { useState } from 'react';
import type { ScriptVersion } from '@/domain/scripts/script';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useLanguage } from '@/i18n/setup';
import { DeskProvider } from '../desk';
import { OutlineView } from '../outline/OutlineView';
import { useDeskOf } from '../useDeskOf';

const nothing = () => undefined;

/** A version as it was approved, to be read. */
export function VersionReading({ version }: { readonly version: ScriptVersion }) {
  const language = useLanguage();
  const [selectedId, select] = useState('');
  const { desk } = useDeskOf({
    content: version,
    editable: false,
    side: language === 'en' ? 'en' : 'zh',
    selectedId,
    select,
    change: nothing,
  });
  const purpose = localizedText(version.purpose, language);
  return (
    <DeskProvider value={desk}>
      <h3>{localizedText(version.title, language)}</h3>
      {purpose === '' ? null : <ScriptText text={purpose} />}
      <OutlineView />
    </DeskProvider>
  );
}
