import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '@/domain/kernel/result';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import { DocumentPreview } from '@/features/common/exporting/DocumentPreview';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import type { FileHandle } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { EmptyState } from '@/ui';
import type { ReportRecipe } from './recipe';
import { saveReport } from './saveReport';
import { useReport } from './useReport';
import '@/features/common/exporting/exporting.css';

/** Preview, language and “save as Word” of one report. No number, no register. */
export function ReportPanel({ recipe }: { readonly recipe: ReportRecipe }) {
  const t = useT('reports');
  const problemText = useProblemText();
  const platform = usePlatform();
  const screen = useLanguage();
  const [language, setLanguage] = useState<DocumentLanguage>(screen);
  const { input, missing, drawing, withoutCharts } = useReport(recipe, language);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<FileHandle | null>(null);
  const [failures, setFailures] = useState<readonly Problem[]>([]);

  if (missing) return <EmptyState title={t('missing')} text={t('missingText')} />;

  async function save() {
    if (!input) return;
    setBusy(true);
    setFailures([]);
    setSaved(null);
    const result = await saveReport(platform, input, t(`kinds.${recipe.kind}`));
    setBusy(false);
    if (result.ok) setSaved(result.value);
    else setFailures(result.error);
  }

  return (
    <div className="export-panel">
      <DocumentPreview input={input} />
      <Stack gap="sm" className="export-options">
        <div>
          <Text size="xs" c="dimmed" mb={4}>
            {t('language')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('language')}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh-CN')}
            data={[
              { value: 'zh-CN', label: t('chinese') },
              { value: 'en', label: t('english') },
            ]}
          />
        </div>
        <Text size="xs" c="dimmed">
          {t(recipe.kind === 'needConfirmation' ? 'forCustomer' : 'internal')}
        </Text>
        {withoutCharts ? (
          <Text size="xs" c="dimmed" role="status">
            {t('withoutCharts')}
          </Text>
        ) : null}
        {failures.length > 0 ? (
          <Alert color="amber" variant="light" title={t('failed')} role="alert">
            <ul className="export-problems">
              {failures.map((problem) => (
                <li key={`${problem.code}:${problem.field ?? ''}`}>{problemText(problem)}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <Button variant="filled" onClick={save} loading={busy || drawing} disabled={!input}>
          {t('save')}
        </Button>
        {saved ? <Saved handle={saved} /> : null}
      </Stack>
    </div>
  );
}

function Saved({ handle }: { readonly handle: FileHandle }) {
  const t = useT('reports');
  const { reveal, openExternally } = usePlatform().files;
  return (
    <Alert color="pine" variant="light" title={t('saved')} role="status">
      <Text size="sm">{handle.name}</Text>
      <Group gap="xs" mt="xs">
        {openExternally ? (
          <Button size="compact-xs" variant="default" onClick={() => openExternally(handle)}>
            {t('openFile')}
          </Button>
        ) : null}
        {reveal ? (
          <Button size="compact-xs" variant="default" onClick={() => reveal(handle)}>
            {t('reveal')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
