import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '@/i18n/setup';
import { onDemand, SidePanel } from '@/ui';
import type { ReportRecipe } from './recipe';

const ReportPanel = onDemand(async () => ({ default: (await import('./ReportPanel')).ReportPanel }));

/** Opens the preview of a report over the page, to be saved as a Word file. */
export function ReportButton({ recipe, label }: { readonly recipe: ReportRecipe; readonly label?: string }) {
  const t = useT('reports');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {label ?? t(`open.${recipe.kind}`)}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t(`kinds.${recipe.kind}`)} width={1000}>
        <ReportPanel recipe={recipe} />
      </SidePanel>
    </>
  );
}
