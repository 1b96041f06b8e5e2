import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useContext } from 'react';
import type { Result } from '../domain/kernel/result';
import { useT } from '../i18n/setup';
import { cssVariablesResolver, theme } from './theme';

/** Business checks that fields use but this layer may not know; the app hands them in. */
export interface FieldChecks {
  /** Gives the code in its normal form. */
  readonly creditCode: (text: string) => Result<string>;
}
const lenient: FieldChecks = { creditCode: (text) => ({ ok: true, value: text }) };
const ChecksContext = createContext<FieldChecks>(lenient);
export const useFieldChecks = (): FieldChecks => useContext(ChecksContext);

export type ColorScheme = 'light' | 'dark' | 'auto';

/** Theme, notifications and confirmations; everything of this folder must be below it. */
export function UiProvider({
  children,
  checks = lenient,
  colorScheme = 'auto',
}: {
  readonly children: ReactNode;
  readonly checks?: FieldChecks;
  readonly colorScheme?: ColorScheme;
}) {
  const t = useT('common');
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme={colorScheme}>
      <ChecksContext.Provider value={checks}>
        <ModalsProvider labels={{ confirm: t('actions.done'), cancel: t('actions.cancel') }}>{children}</ModalsProvider>
      </ChecksContext.Provider>
      <Notifications position="bottom-right" limit={4} autoClose={6000} containerWidth={380} />
    </MantineProvider>
  );
}
