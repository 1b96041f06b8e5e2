import { Button, Group, Text } from '@mantine/core';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ExportScriptsButton } from '../packs/ExportScriptsButton';

interface BulkBarProps {
  readonly entity?: 'script' | 'objection';
  readonly ids: ReadonlySet<string>;
  readonly onClear: () => void;
  /** Where approving is offered. */
  readonly onApprove?: (() => void) | undefined;
}

/** What can be done with the selected scripts or objection cards; each action is one write and one undo. */
export function BulkBar({ entity = 'script', ids, onClear, onApprove }: BulkBarProps) {
  const t = useT('scripts');
  const o = useT('objections');
  const write = useWrite();
  const count = ids.size;
  const run = async (operations: Parameters<typeof write>[0], message: string) => {
    const result = await write(operations, { message });
    if (result.ok) onClear();
  };
  return (
    <Group gap="xs" mih={32} mb={8} role="toolbar" aria-label={t('library.bulk.selected', { count })}>
      <Text size="sm" fw={600}>
        {t('library.bulk.selected', { count })}
      </Text>
      {onApprove ? (
        <Button size="xs" variant="light" onClick={onApprove}>
          {t('library.bulk.approve')}
        </Button>
      ) : null}
      <ExportScriptsButton {...(entity === 'script' ? { ids: [...ids] } : { objectionIds: [...ids] })} />
      <Button
        size="xs"
        onClick={() =>
          void run(
            [...ids].map((id) => ({ type: 'update', entity, id, changes: { status: 'retired' } })),
            entity === 'script' ? t('library.bulk.retired', { count }) : o('list.retired', { count }),
          )
        }
      >
        {t('library.bulk.retire')}
      </Button>
      <Button
        size="xs"
        onClick={() =>
          void run(
            [...ids].map((id) => ({ type: 'delete', entity, id })),
            entity === 'script' ? t('library.bulk.deleted', { count }) : o('list.deleted', { count }),
          )
        }
      >
        {t('library.bulk.delete')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('library.bulk.clear')}
      </Button>
    </Group>
  );
}
