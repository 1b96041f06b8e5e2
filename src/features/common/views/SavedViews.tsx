import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { SavedView } from '@/domain/views/savedView';
import { useWrite } from '@/features/common/useWrite';
import { useT } from '@/i18n/setup';
import { useSavedViews } from './useSavedViews';

/** What a view keeps of a list, and how the list takes it back. */
export interface ListViews {
  /** Which list: `customers`, `leads`, `deals`… */
  readonly list: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly onApply: (view: Pick<SavedView, 'text' | 'filters'>) => void;
}

type Naming = { readonly id: string; readonly name: string } | null;

/** Search and filters under a name: save what is set now, choose one again, rename it, delete it. */
export function SavedViews({ list, text, filters, onApply }: ListViews & { readonly text: string }) {
  const t = useT('importing');
  const write = useWrite();
  const views = useSavedViews(list);
  const [opened, setOpened] = useState(false);
  const [naming, setNaming] = useState<Naming>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = naming?.name.trim() ?? '';
    if (!naming || name === '') return;
    const result =
      naming.id === ''
        ? await write(
            [{ type: 'create', entity: 'savedView', record: { list, name, text, filters: { ...filters } } }],
            {
              message: t('views.saved', { name }),
            },
          )
        : await write([{ type: 'update', entity: 'savedView', id: naming.id, changes: { name } }], {
            message: t('views.renamed', { name }),
          });
    if (result.ok) setNaming(null);
  };
  const remove = (view: SavedView) =>
    write([{ type: 'delete', entity: 'savedView', id: view.id }], { message: t('views.removed', { name: view.name }) });

  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          style={{ flexShrink: 0 }}
          size="xs"
          variant="default"
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.label')}>
        <Stack gap={4}>
          {views.length === 0 ? (
            <Text size="xs" c="dimmed">
              {t('views.none')}
            </Text>
          ) : null}
          {views.map((view) => (
            <Group key={view.id} gap={4} wrap="nowrap">
              <Button
                size="xs"
                variant="subtle"
                justify="start"
                style={{ flex: 1, minWidth: 0 }}
                onClick={() => {
                  onApply(view);
                  setOpened(false);
                }}
              >
                <bdi>{view.name}</bdi>
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('views.rename', { name: view.name })}
                onClick={() => setNaming({ id: view.id, name: view.name })}
              >
                <IconPencil size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => void remove(view)}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {naming ? (
            <form onSubmit={(event) => void save(event)}>
              <Group gap={4} wrap="nowrap" align="end" mt={4}>
                <TextInput
                  size="xs"
                  label={t('views.name')}
                  value={naming.name}
                  maxLength={80}
                  data-autofocus
                  style={{ flex: 1 }}
                  onChange={(event) => setNaming({ ...naming, name: event.currentTarget.value })}
                />
                <Button size="xs" type="submit" disabled={naming.name.trim() === ''}>
                  {t('views.saveAction')}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => setNaming(null)}>
                  {t('views.cancel')}
                </Button>
              </Group>
            </form>
          ) : (
            <Button size="xs" variant="light" mt={4} onClick={() => setNaming({ id: '', name: '' })}>
              {t('views.save')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
