import { Button, Group, Progress, Text } from '@mantine/core';
import { useT } from '@/i18n/setup';
import type { Running } from './useImport';

const words = {
  reading: 'file.reading',
  planning: 'preview.planning',
  writing: 'preview.writing',
  undoing: 'preview.undoing',
} as const;

/** What goes on, how far it is, and the way to end it; undoing is not ended half-way. */
export function ProgressLine({ running, onCancel }: { readonly running: Running; readonly onCancel: () => void }) {
  const t = useT('importing');
  const { what, done, total } = running;
  return (
    <Group gap="sm" mb="md" role="status" wrap="nowrap">
      <Text size="sm">{t(words[what])}</Text>
      <Progress
        w={260}
        aria-label={t(words[what])}
        value={total === 0 ? 100 : (done * 100) / total}
        animated={total === 0}
      />
      {total > 0 ? (
        <Text size="sm" c="dimmed" ff="monospace">
          {t('preview.progress', { done, total })}
        </Text>
      ) : null}
      {what === 'planning' || what === 'writing' ? (
        <Button size="xs" onClick={onCancel}>
          {t('preview.cancel')}
        </Button>
      ) : null}
    </Group>
  );
}
