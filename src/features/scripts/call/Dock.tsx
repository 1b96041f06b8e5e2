import { Button } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useLive } from '@/data/react';
import type { ScriptContent } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { contentOfTalk } from '@/features/common/talking/said';
import { useT } from '@/i18n/setup';
import { readSetting, writeSetting } from '@/ui';
import './call.css';
import { DockHead } from './DockHead';
import { Talking } from './Talking';
import { Timer } from './Timer';
import { useTalkLock } from './useTalkLock';

const foldedSetting = 'call.folded';

/** The talk that goes on, beside whatever page is open: folded to a strip, in another window, or led here. */
export function Dock({ talk }: { readonly talk: Talk }) {
  const t = useT('calls');
  const { lead, takeOver } = useTalkLock(talk.id);
  const [chosen, setFolded] = useState(() => (readSetting(foldedSetting) === talk.id ? true : undefined));
  // Where another window leads it, the page keeps its room.
  const folded = chosen ?? lead === 'other';
  const fold = (next: boolean) => {
    writeSetting(foldedSetting, next ? talk.id : '');
    setFolded(next);
  };
  const found = useLive(
    async (store) => ({
      content: await contentOfTalk(store, talk),
      script: talk.scriptId === '' ? undefined : await store.get('script', talk.scriptId),
    }),
    [talk.scriptId, talk.versionId],
  );
  if (folded)
    return (
      <aside className="call-dock" data-folded aria-label={t('title')}>
        <button type="button" className="call-unfold" onClick={() => fold(false)} aria-label={t('unfold')}>
          <IconMessageCircle size={18} aria-hidden />
          <Timer since={talk.startedAt} label={t('timer')} />
        </button>
      </aside>
    );
  return (
    <aside className="call-dock" aria-label={t('title')}>
      <DockHead talk={talk} script={found ? (found.script ?? null) : undefined} lead={lead} onFold={() => fold(true)} />
      {lead === 'other' ? (
        <div className="call-body">
          <p className="dw-hint">{t('elsewhere')}</p>
          <Button size="xs" onClick={takeOver}>
            {t('takeOver')}
          </Button>
        </div>
      ) : null}
      {lead === 'mine' && found ? <Talking key={talk.id} talk={talk} content={found.content ?? emptyContent} /> : null}
    </aside>
  );
}

/** Of a script that is gone: what was said is still in the steps, and the talk can be ended. */
const emptyContent: ScriptContent = {
  title: { zh: '', en: '' },
  purpose: { zh: '', en: '' },
  scenario: 'opening',
  form: 'flow',
  stages: [],
  customerTypes: [],
  personas: [],
  productIds: [],
  competitorIds: [],
  nodes: [],
  materialIds: [],
};
