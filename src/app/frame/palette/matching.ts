import { useEffect, useState } from 'react';
import { asSound, loadSounds, soundLine, soundsLoaded } from '@/data/sounds';
import { useLanguage } from '@/i18n/setup';

/** How well the name of a screen or an action fits what was typed. */
export interface Matching {
  readonly fits: (label: string) => boolean;
  /** The name begins with it as it is written: this is what was meant, before any record. */
  readonly named: (label: string) => boolean;
}

/** Names as they are written, and in Chinese as they sound too: `renwu` and `rw` find what records of that sound find. */
export function useMatching(text: string): Matching {
  const chinese = useLanguage() === 'zh-CN';
  const wanted = text.toLowerCase();
  const sound = chinese ? asSound(wanted) : undefined;
  const [ready, setReady] = useState(soundsLoaded());
  useEffect(() => {
    if (sound === undefined || ready) return;
    let shown = true;
    void loadSounds().then(() => shown && setReady(soundsLoaded()));
    return () => {
      shown = false;
    };
  }, [sound, ready]);
  return {
    fits: (label) =>
      label.toLowerCase().includes(wanted) ||
      (sound !== undefined && ready && soundLine(label.split(' \u00b7 ')).includes(sound)),
    named: (label) => wanted !== '' && label.toLowerCase().startsWith(wanted),
  };
}
