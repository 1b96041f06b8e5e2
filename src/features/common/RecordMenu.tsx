import { Button, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { EntityName } from '@/domain/entities';
import { useT } from '@/i18n/setup';
import { useWrite } from './useWrite';

/** What else can be done with the record of a page, at last its deletion: undoable, and back to where it was listed. */
export function RecordMenu(props: {
  readonly entity: EntityName;
  readonly id: string;
  /** Where to go when it is deleted. */
  readonly back: string;
  /** Why it may not be deleted; then the menu says so. */
  readonly kept?: string | undefined;
  readonly children?: ReactNode;
}) {
  const { entity, id, back, kept } = props;
  const c = useT('common');
  const write = useWrite();
  const navigate = useNavigate();
  const remove = async () => {
    const result = await write([{ type: 'delete', entity, id }], { message: c('deleted') });
    if (result.ok) void navigate(back);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button px={8} aria-label={c('actions.more')}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.children}
        {kept === undefined ? (
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
            {c('actions.delete')}
          </Menu.Item>
        ) : (
          <Menu.Label>{kept}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
