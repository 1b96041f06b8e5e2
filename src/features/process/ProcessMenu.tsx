import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { useT } from '@/i18n/setup';
import { useProcessActions } from './useProcessActions';

/** What else can be done with a process. */
export function ProcessMenu(props: {
  readonly process: Process;
  readonly pipeline: Pipeline | undefined;
  readonly all: readonly Pipeline[];
}) {
  const { process, pipeline, all } = props;
  const t = useT('process');
  const actions = useProcessActions();
  const label = t('list.actionsOf', { name: actions.nameOf(process) });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={t('list.actions')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {pipeline?.status === 'published' ? (
          <Menu.Item onClick={() => void actions.change(pipeline, all)}>{t('list.change')}</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => void actions.copy(process)}>{t('list.copy')}</Menu.Item>
        <Menu.Item onClick={() => void actions.savePicture(process)}>{t('list.savePicture')}</Menu.Item>
        <Menu.Item onClick={() => void actions.exportPack([process])}>{t('list.exportPack')}</Menu.Item>
        {pipeline?.status === 'published' ? (
          <Menu.Item onClick={() => void actions.retire(pipeline, all, !pipeline.retired)}>
            {t(pipeline.retired ? 'list.offer' : 'list.retire')}
          </Menu.Item>
        ) : null}
        {pipeline?.status === 'draft' ? (
          <Menu.Item onClick={() => void actions.discard(pipeline)}>{t('list.discard')}</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
