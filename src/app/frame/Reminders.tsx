import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { dealsBy, openTasks, waitingActivities } from '@/data/queries/day';
import { useLive, useStore } from '@/data/react';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { addDays } from '@/domain/kernel/dates';
import { paths } from '@/features/paths';
import { loadWork } from '@/features/today/work';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { readSetting, writeSetting } from '@/ui';
import { type Reminder, remindersOf, type Told, tellDue } from '../reminders';

const everyHalfMinute = 30_000;
/** Reminders may come long before their task. */
const daysAhead = 70;
const most = 500;

const told: Told = {
  read() {
    try {
      const stored: unknown = JSON.parse(readSetting('reminded') ?? '{}');
      return typeof stored === 'object' && stored !== null ? (stored as Record<string, number>) : {};
    } catch {
      // Damaged: at worst something is told twice.
      return {};
    }
  },
  write: (next) => writeSetting('reminded', JSON.stringify(next)),
  alone: async (work) =>
    'locks' in navigator ? await navigator.locks.request('dealwright.reminders', work) : await work(),
};

/** Reminds by notifications of the system, keeps the count beside the clock, and follows a click to the record. */
export default function Reminders() {
  const t = useT('start');
  const store = useStore();
  const platform = usePlatform();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = useRef(pathname);
  here.current = pathname;
  const found = useLive(async () => {
    const today = store.environment.today();
    const [tasks, deals, waiting, company, work] = await Promise.all([
      openTasks(store, { from: addDays(today, -1), until: addDays(today, daysAhead), limit: most }),
      dealsBy(store, 'next', { from: addDays(today, -1), to: addDays(today, 1), limit: most }),
      waitingActivities(store, { limit: most }),
      getCompany(store),
      loadWork(store, today),
    ]);
    const rules = company?.sales ?? salesRulesSchema.parse({});
    const reminders = remindersOf({
      tasks,
      deals: deals.map(({ deal }) => deal),
      waiting,
      replyHours: rules.replyHours,
    });
    // The same number as the first screen has.
    return { reminders, onToday: work.overdue.length + work.today.length };
  }, [store]);

  useEffect(() => platform.notices.onOpen((address) => void navigate(address)), [platform, navigate]);
  useEffect(() => {
    if (found) platform.notices.count(found.onToday);
  }, [platform, found]);
  useEffect(() => {
    if (!found) return;
    const words = async (group: readonly Reminder[]) => {
      const [first] = group;
      if (!first || group.length > 1)
        return {
          title: t('reminders.several', { count: group.length }),
          body: group.map(({ text }) => text).join('\n'),
          address: paths.today,
        };
      const customer = first.customerId === '' ? undefined : await store.get('customer', first.customerId);
      const who = customer ? customer.shortName || customer.name : '';
      return {
        title: first.text || t(`reminders.${first.kind}`),
        body: [t(`reminders.${first.kind}`), who, first.time].filter((part) => part !== '').join(' \u00b7 '),
        address: first.address,
      };
    };
    const look = () => {
      if (readSetting('reminders') === 'off') return;
      const watched = document.visibilityState === 'visible' && document.hasFocus();
      void tellDue(found.reminders, {
        now: platform.now(),
        here: watched ? here.current : null,
        told,
        notices: platform.notices,
        words,
      }).catch((error: unknown) => platform.app.log('warn', `reminders: ${String(error)}`));
    };
    look();
    // By the clock each time, not by one long timer: a machine that slept or was set to another time is no exception.
    const timer = setInterval(look, everyHalfMinute);
    return () => clearInterval(timer);
  }, [found, platform, store, t]);
  return null;
}
