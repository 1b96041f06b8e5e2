import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';

const closable = () => ({ closeButtonProps: { 'aria-label': i18next.t('actions.close') } });

/** Says that something was done. */
export function notifyMessage(message: ReactNode): void {
  notifications.show({ ...closable(), message, withBorder: true, className: 'dw-toast' });
}

/** Says what went wrong, in words of the presenter; stays until read. */
export function notifyProblem(message: ReactNode, title?: string): void {
  notifications.show({
    ...closable(),
    message,
    title,
    color: 'red',
    withBorder: true,
    autoClose: 12_000,
    className: 'dw-toast dw-toast-bad',
    role: 'alert',
  });
}

/** Says what was done and offers to take it back. */
export function notifyUndo(options: {
  readonly message: ReactNode;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}): void {
  const id = notifications.show({
    ...closable(),
    withBorder: true,
    className: 'dw-toast',
    autoClose: 8000,
    message: (
      <span className="dw-toast-line">
        <span>{options.message}</span>
        <button
          type="button"
          className="dw-link"
          onClick={() => {
            notifications.hide(id);
            options.onUndo();
          }}
        >
          {options.undoLabel}
        </button>
      </span>
    ),
  });
}

/** Asks before something that cannot be undone; resolves to whether the user agreed. */
export function confirmAction(options: {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly danger?: boolean;
}): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: options.title,
      children: <Text size="sm">{options.text}</Text>,
      labels: { confirm: options.confirmLabel, cancel: options.cancelLabel },
      confirmProps: { variant: 'filled', ...(options.danger ? { color: 'red' } : {}) },
      withCloseButton: false,
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}
