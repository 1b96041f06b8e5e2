import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '@/i18n/setup';
import { Keys, onDemand, SidePanel } from '@/ui';
import { useHotkey } from '../commands';
import type { ExportSource } from './records';

const ExportPanel = onDemand(async () => ({ default: (await import('./ExportPanel')).ExportPanel }));

/** Opens the preview and options of one document over the page. */
export function ExportButton({
  source,
  language,
}: {
  readonly source: ExportSource;
  readonly language: 'zh-CN' | 'en';
}) {
  const t = useT('papers');
  const [opened, setOpened] = useState(false);
  useHotkey('g', () => setOpened(true));
  return (
    <>
      <Button variant="filled" size="compact-sm" onClick={() => setOpened(true)} rightSection={<Keys>G</Keys>}>
        {t('export')}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t(`kinds.${source.kind}`)} width={1000}>
        <ExportPanel source={source} language={language} />
      </SidePanel>
    </>
  );
}
