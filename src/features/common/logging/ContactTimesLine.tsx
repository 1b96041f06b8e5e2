import type { Activity } from '@/domain/activities/activity';
import { contactTimes } from '@/domain/activities/contactTimes';
import { formatWeekday } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';

/** When a customer can best be reached, with the counts it is drawn from (R125); nothing while too little was tried. */
export function ContactTimesLine({ activities }: { readonly activities: readonly Activity[] }) {
  const t = useT('activities');
  const language = useLanguage();
  const { bestHour, bestWeekday } = contactTimes(activities);
  const said = [
    bestWeekday && { ...bestWeekday, when: formatWeekday(bestWeekday.slot, language) },
    bestHour && { ...bestHour, when: `${bestHour.slot}:00\u2013${bestHour.slot + 1}:00` },
  ].flatMap((time) => (time ? [t('times.part', { when: time.when, reached: time.reached, tries: time.tries })] : []));
  return said.length === 0 ? null : <p className="dw-hint">{t('times.best', { times: said.join(' \u00b7 ') })}</p>;
}
