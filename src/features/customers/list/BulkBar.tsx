import { Button, Group, Popover, Stack, TagsInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Customer } from '@/domain/customers/customer';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage } from '@/ui';
import {
  archiveOperations,
  deleteOperations,
  restoreOperations,
  tagOperations,
  unarchiveOperations,
} from '../operations';
import { ClassifyButton } from '../standing/ClassifyButton';
import { BulkEdit } from './BulkEdit';
import type { CustomerScope } from './filters';

interface Props {
  readonly ids: ReadonlySet<string>;
  readonly scope: CustomerScope;
  readonly knownTags: readonly string[];
  readonly onClear: () => void;
  /** Selects all customers that the list shows; absent where they are selected. */
  readonly all?: { readonly count: number; readonly onSelect: () => void } | undefined;
}

/** What can be done with the selected customers. Each action is one write and one undo. */
export function BulkBar({ ids, scope, knownTags, onClear, all }: Props) {
  const t = useT('customers');
  const store = useStore();
  const platform = usePlatform();
  const write = useWrite();
  const [tags, setTags] = useState<string[]>([]);
  const count = ids.size;

  const run = async (operations: Parameters<typeof write>[0], message: string) => {
    const result = await write(operations, { message, undoable: true });
    if (result.ok) onClear();
  };
  const addTags = async () => {
    const records = await store.getMany('customer', [...ids]);
    const { operations, full } = tagOperations(
      records.filter((record): record is Customer => record !== undefined),
      tags,
    );
    if (full > 0) notifyMessage(t('done.tooManyTags', { count: full }));
    if (operations.length > 0) await run(operations, t('done.tagged', { count: operations.length }));
    setTags([]);
  };

  return (
    <Group gap="xs" mih={32} role="toolbar" aria-label={t('bulk.selected', { count })}>
      <Text size="sm" fw={600}>
        {t('bulk.selected', { count })}
      </Text>
      {all ? (
        <Button size="xs" variant="subtle" onClick={all.onSelect}>
          {t('bulk.selectAll', { count: all.count })}
        </Button>
      ) : null}
      {scope === 'live' ? (
        <>
          <BulkEdit ids={ids} onDone={onClear} />
          <ClassifyButton ids={[...ids]} size="xs" />
          <Popover width={260} shadow="md" trapFocus>
            <Popover.Target>
              <Button size="xs" variant="default">
                {t('bulk.tag')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap="xs">
                <TagsInput
                  size="xs"
                  label={t('bulk.tagLabel')}
                  data={[...knownTags]}
                  value={tags}
                  maxTags={50}
                  acceptValueOnBlur
                  comboboxProps={{ withinPortal: false }}
                  onChange={(next) => setTags(next.map((tag) => tag.slice(0, 40)))}
                />
                <Button size="xs" disabled={tags.length === 0} onClick={() => void addTags()}>
                  {t('bulk.tagApply')}
                </Button>
              </Stack>
            </Popover.Dropdown>
          </Popover>
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(archiveOperations(ids, platform.now()), t('done.archived', { count }))}
          >
            {t('bulk.archive')}
          </Button>
        </>
      ) : null}
      {scope === 'archived' ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => void run(unarchiveOperations(ids), t('done.unarchived', { count }))}
        >
          {t('bulk.unarchive')}
        </Button>
      ) : null}
      {scope === 'deleted' ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => void run(restoreOperations(ids), t('done.restored', { count }))}
        >
          {t('bulk.restore')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="default"
          onClick={() => void run(deleteOperations(ids), t('done.deleted', { count }))}
        >
          {t('bulk.delete')}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </Group>
  );
}
