import { useState } from 'react';
import { type Language, languages } from '@/i18n/setup';
import { readSetting, writeSetting } from '@/ui';
import type { MiniAbout } from './copies';

const nobody: MiniAbout = { customerId: '', opportunityId: '' };

function readAbout(): MiniAbout {
  try {
    const stored: unknown = JSON.parse(readSetting('mini.about') ?? 'null');
    if (typeof stored !== 'object' || stored === null) return nobody;
    const { customerId, opportunityId } = stored as Partial<Record<keyof MiniAbout, unknown>>;
    return {
      customerId: typeof customerId === 'string' ? customerId : '',
      opportunityId: typeof opportunityId === 'string' ? opportunityId : '',
    };
  } catch {
    // Damaged: one chooses again.
    return nobody;
  }
}

/** For whom lines are filled in; the last choice holds until another. */
export function useAbout(): [MiniAbout, (about: MiniAbout) => void] {
  const [about, setAbout] = useState(readAbout);
  return [
    about,
    (next) => {
      writeSetting('mini.about', JSON.stringify(next));
      setAbout(next);
    },
  ];
}

/** The language of the lines; that of the screen until another is chosen. */
export function useTextLanguage(screen: Language): [Language, (language: Language) => void] {
  const [chosen, setChosen] = useState(() => languages.find((each) => each === readSetting('mini.language')));
  return [
    chosen ?? screen,
    (next) => {
      writeSetting('mini.language', next);
      setChosen(next);
    },
  ];
}

/** Whether the window goes away after a copy, so that the program behind it has the keyboard again. */
export function useHideAfter(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readSetting('mini.hide') === 'on');
  return [
    on,
    (next) => {
      writeSetting('mini.hide', next ? 'on' : 'off');
      setOn(next);
    },
  ];
}
