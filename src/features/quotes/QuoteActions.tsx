import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowBackUp, IconArrowForwardUp, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Quote } from '@/domain/quoting/quote';
import { useT } from '@/i18n/setup';
import { Keys } from '@/ui';
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
      <ActionIcon aria-label={t('actions.settings')} title={t('actions.settings')} onClick={onSettings}>
        <IconAdjustmentsHorizontal size={16} stroke={1.6} />
      </ActionIcon>
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
          {canUndo ? (
            <>
              <Menu.Item
                leftSection={<IconArrowBackUp size={16} stroke={1.6} />}
                rightSection={<Keys>Ctrl Z</Keys>}
                onClick={onUndo}
              >
                {t('actions.undo')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowForwardUp size={16} stroke={1.6} />}
                rightSection={<Keys>Ctrl Y</Keys>}
                onClick={onRedo}
              >
                {t('actions.redo')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item onClick={() => void actions.make('proposal')}>{t('actions.makeProposal')}</Menu.Item>
          <Menu.Item onClick={() => void actions.make('contract')}>{t('actions.makeContract')}</Menu.Item>
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
