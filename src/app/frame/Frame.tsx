import './frame.css';
import { useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { keyWords, useHotkey, useRedo, useUndo } from '@/features/common';
import { allWords, useT } from '@/i18n/setup';
import { breadcrumbSlotId, Keys, onDemand } from '@/ui';
import { CallDock } from './CallDock';
import { Sidebar } from './Sidebar';
import { SpaceNotice } from './SpaceNotice';

// The palette searches all records; nobody needs it before the first Ctrl/Cmd K.
const CommandPalette = onDemand(async () => (await Promise.all([import('./CommandPalette'), allWords()]))[0]);
// Reminds of what is due; the first screen does not wait for it.
const Reminders = onDemand(() => import('./Reminders'));

/** What stands around every screen: rooms at the left, path and search on top. */
export function Frame() {
  const t = useT('navigation');
  const undo = useUndo();
  const redo = useRedo();
  const [asked, setAsked] = useState(0);
  const busy = useNavigation().state === 'loading';
  const { pathname } = useLocation();
  const open = () => setAsked((count) => count + 1);
  useHotkey('mod+k', open, { whileTyping: true });
  useHotkey('mod+z', () => void undo(), { label: t('commands.undo') });
  useHotkey('mod+shift+z', () => void redo(), { label: t('commands.redo') });
  useHotkey('mod+y', () => void redo());
  useHotkey('Escape', () => goUp(pathname), { enabled: pathname.split('/').length > 2 });
  return (
    <div className="dw-app">
      <button type="button" className="dw-skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <Sidebar />
      <div className="dw-main">
        <div className="dw-top">
          <nav id={breadcrumbSlotId} aria-label={t('path')} />
          <button type="button" className="dw-search" onClick={open} aria-keyshortcuts="Control+K Meta+K">
            <span>{t('search')}</span>
            <Keys>{keyWords('mod+k')}</Keys>
          </button>
        </div>
        <SpaceNotice />
        <main id="main" tabIndex={-1} aria-busy={busy}>
          <Outlet />
        </main>
      </div>
      <CallDock />
      <Reminders />
      {asked > 0 ? <CommandPalette asked={asked} /> : null}
    </div>
  );
}

/** Escape leads from a record to where one came from. */
function goUp(pathname: string): void {
  if (pathname.startsWith('/settings') || pathname === '/library/products' || pathname === '/library/papers') return;
  window.history.back();
}
