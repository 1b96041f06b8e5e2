import { useMemo } from 'react';
import { useStore } from '@/data/react';
import type { AgendaItem } from '@/domain/activities/activity';
import { useT } from '@/i18n/setup';
import { demoAgenda } from './draft';

/** The agenda that a demo begins with, in the language of the screen; the same from one drawing to the next. */
export function useUsualAgenda(): readonly AgendaItem[] {
  const t = useT('activities');
  const store = useStore();
  return useMemo(
    () =>
      demoAgenda(
        {
          opening: t('agenda.opening'),
          product: t('agenda.product'),
          questions: t('agenda.questionTime'),
          next: t('agenda.next'),
        },
        () => store.nextId(),
      ),
    [t, store],
  );
}
