import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Quote } from '@/domain/quoting/quote';
import { useT } from '@/i18n/setup';
import type { useQuoteActions } from './useQuoteActions';

interface QuoteActionsProps {
  readonly quote: Quote;
  readonly actions: ReturnType<typeof useQuoteActions>;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSettings: () => void;
  readonly exportButton: ReactNode;
}

/** The next step of the quote as a button, all else in a menu. */
export function QuoteActions({ quote, actions, canUndo, onUndo, onRedo, onSettings, exportButton }: QuoteActionsProps) {
  const t = useT('quotes');
  const { status } = quote;
  return (
    <>
      {canUndo ? (
        <>
          <ActionIcon aria-label={t('actions.undo')} title={`${t('actions.undo')} (Ctrl Z)`} onClick={onUndo}>
            <IconArrowBackUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon aria-label={t('actions.redo')} title={`${t('actions.redo')} (Ctrl Y)`} onClick={onRedo}>
            <IconArrowForwardUp size={16} stroke={1.6} />
          </ActionIcon>
        </>
      ) : null}
      <Button size="compact-sm" onClick={onSettings}>
        {t('actions.settings')}
      </Button>
      {status === 'draft' ? (
        <Button size="compact-sm" onClick={() => void actions.send()}>
          {t('actions.send')}
        </Button>
      ) : null}
      {status === 'sent' ? (
        <Button size="compact-sm" onClick={() => void actions.accept()}>
          {t('actions.accept')}
        </Button>
      ) : null}
      {exportButton}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('actions.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void actions.makeProposal()}>{t('actions.makeProposal')}</Menu.Item>
          <Menu.Item onClick={() => void actions.makeContract()}>{t('actions.makeContract')}</Menu.Item>
          <Menu.Divider />
          {status === 'notChosen' ? (
            <Menu.Item onClick={() => void actions.accept()}>{t('actions.accept')}</Menu.Item>
          ) : null}
          {status === 'sent' ? (
            <Menu.Item onClick={() => void actions.decline()}>{t('actions.decline')}</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => void actions.newVersion()}>{t('actions.newVersion')}</Menu.Item>
          <Menu.Item color="red" onClick={() => void actions.remove()}>
            {t('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
