import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/setup';

/** A panel over the right edge; Escape closes it and the focus goes back to where it was. */
export function SidePanel(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
}) {
  const t = useT('common');
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size={props.width ?? 440}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      overlayProps={{ backgroundOpacity: 0.18 }}
      classNames={{ title: 'dw-panel-title', content: 'dw-panel', body: 'dw-panel-body' }}
      transitionProps={{ duration: 120 }}
    >
      {props.children}
    </Drawer>
  );
}
