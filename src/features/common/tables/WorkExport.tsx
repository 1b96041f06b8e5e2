import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Activity } from '@/domain/activities/activity';
import type { Contact, Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import { minorToDecimal } from '@/domain/kernel/money';
import type { Lead } from '@/domain/leads/lead';
import type { Task } from '@/domain/tasks/task';
import { localizedText } from '@/features/common';
import { type Language, useLanguage, useT } from '@/i18n/setup';
import { ExportListButton } from './ExportListButton';
import type { ExportColumn } from './exportTable';
import { recordPages } from './pages';

const pad = (figure: number): string => String(figure).padStart(2, '0');

/** Local day and time as a spreadsheet reads it: `2026-11-22 09:05`. */
function dayAndTime(ms: number): string {
  const at = new Date(ms);
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function nameOf(record: Customer | Contact | Lead | Opportunity, language: Language): string {
  if ('title' in record) return localizedText(record.title, language);
  return ('companyName' in record && record.companyName) || record.name;
}

/** The names of what rows refer to, read once each. */
class Names {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly store: Store,
    private readonly language: Language,
  ) {}

  async learn(entity: 'customer' | 'contact' | 'lead' | 'opportunity', ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => id !== '' && !this.known.has(id));
    for (const record of await this.store.getMany(entity, wanted))
      if (record) this.known.set(record.id, nameOf(record, this.language));
  }

  readonly of = (id: string): string => this.known.get(id) ?? '';
}

/** Saves the tasks, open or done, with whom they are for (U37). */
export function TaskExportButton({ done }: { readonly done: boolean }) {
  const t = useT('activities');
  const e = useT('importing');
  const store = useStore();
  const names = new Names(store, useLanguage());
  const columns: readonly ExportColumn<Task>[] = [
    { header: t('tasks.text'), cell: (task) => task.text },
    { header: t('tasks.kind'), cell: (task) => t(`taskKinds.${task.kind}`) },
    { header: t('tasks.due'), cell: (task) => task.due },
    { header: t('tasks.time'), cell: (task) => task.time },
    { header: e('export.customer'), cell: (task) => names.of(task.customerId) },
    { header: e('export.deal'), cell: (task) => names.of(task.opportunityId) },
    { header: e('export.lead'), cell: (task) => names.of(task.leadId) },
    { header: e('export.by'), cell: (task) => task.owner },
    { header: t('page.done'), cell: (task) => (task.doneAt > 0 ? dayAndTime(task.doneAt) : '') },
  ];
  const load = async function* () {
    for await (const page of recordPages(store, 'task', '', (task) => task.doneAt > 0 === done)) {
      const ids = (field: 'customerId' | 'opportunityId' | 'leadId') => page.map((task) => task[field]);
      await names.learn('customer', ids('customerId'));
      await names.learn('opportunity', ids('opportunityId'));
      await names.learn('lead', ids('leadId'));
      yield page;
    }
  };
  return <ExportListButton name={t('title')} columns={columns} load={load} />;
}

const most = 10_000;

/** Saves all that was logged with a customer, deal or lead (U37), newest first. */
export function ActivityExportButton(props: {
  readonly field: 'customerId' | 'opportunityId' | 'leadId';
  readonly id: string;
}) {
  const t = useT('activities');
  const e = useT('importing');
  const store = useStore();
  const names = new Names(store, useLanguage());
  const columns: readonly ExportColumn<Activity>[] = [
    { header: e('export.at'), cell: (row) => dayAndTime(row.at) },
    { header: t('tasks.kind'), cell: (row) => t(`kinds.${row.kind}`) },
    { header: t('log.direction'), cell: (row) => t(`directions.${row.direction}`) },
    { header: t('log.who'), cell: (row) => names.of(row.contactId) },
    { header: t('tasks.text'), cell: (row) => row.text },
    { header: t('log.mood'), cell: (row) => (row.mood === '' ? '' : t(`moods.${row.mood}`)) },
    {
      header: `${t('log.duration')} (${t('log.minutes')})`,
      cell: ({ duration }) => (duration === null ? '' : { number: String(duration) }),
    },
    {
      header: t('log.cost'),
      cell: ({ cost }) => (cost ? { number: minorToDecimal(cost.minor, cost.currency) } : ''),
    },
    {
      header: t('log.gift'),
      cell: ({ gift }) => (gift ? { number: minorToDecimal(gift.minor, gift.currency) } : ''),
    },
    { header: e('export.deal'), cell: (row) => names.of(row.opportunityId) },
    { header: e('export.by'), cell: (row) => row.by },
  ];
  const load = async function* () {
    const rows = await related(store, 'activity', props.field, props.id, { limit: most });
    const ids = (field: 'contactId' | 'opportunityId') => rows.map((row) => row[field]);
    await names.learn('contact', ids('contactId'));
    await names.learn('opportunity', ids('opportunityId'));
    yield rows;
  };
  return <ExportListButton name={t('history.title')} columns={columns} load={load} size="xs" />;
}
