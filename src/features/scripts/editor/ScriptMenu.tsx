import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { Script } from '@/domain/scripts/script';
import { localizedText, useEdit, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';

/** What else can be done with a script. */
export function ScriptMenu({ script }: { readonly script: Script }) {
  const t = useT('scriptEditor');
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite();
  const edit = useEdit('script', script.id);
  const name = localizedText(script.title, language) || t('page.untitled');
  const retired = script.status === 'retired';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('menu.of', { name })} title={t('menu.label')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.practice(script.id)}>
          {t('menu.practise')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            edit(
              { status: retired ? (script.version > 0 ? 'approved' : 'draft') : 'retired' },
              t(retired ? 'menu.reinstated' : 'menu.retired', { name }),
            )
          }
        >
          {t(retired ? 'menu.reinstate' : 'menu.retire')}
        </Menu.Item>
        <Menu.Item
          color="red"
          onClick={async () => {
            const result = await write([{ type: 'delete', entity: 'script', id: script.id }], {
              message: t('menu.deleted', { name }),
            });
            if (result.ok) navigate(paths.scripts);
          }}
        >
          {t('menu.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
