import {
  IconArrowRight,
  IconFileInvoice,
  IconFlag,
  IconLockOpen,
  IconMessageExclamation,
  IconTargetArrow,
} from '@tabler/icons-react';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import type { Change } from '@/data/api';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Quote } from '@/domain/quoting/quote';
import { useProcesses } from '@/features/common';
import { useGateWords } from '@/features/common/gates/words';
import { ActivityRow, QuickLog, TaskList } from '@/features/common/logging';
import { HeardWords } from '@/features/common/objections/HeardWords';
import { ActivityExportButton } from '@/features/common/tables/WorkExport';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Section, Tag } from '@/ui';

interface Entry {
  readonly key: string;
  readonly at: number;
  readonly row: ReactNode;
}

/** Fields that say what the customer needs: their changes stand out (R46). */
const needFields = ['needs', 'technicalNeeds', 'situation', 'budgetMin', 'budgetMax', 'timeline', 'intention'] as const;
/** What was typed in one sitting reads as one change. */
const sitting = 10 * 60_000;
const most = 200;

/** Days and hours on which the needs changed, with the fields that did, newest first. */
export function needChanges(changes: readonly Change[]): { id: string; at: number; fields: readonly string[] }[] {
  const found: { id: string; at: number; fields: readonly string[] }[] = [];
  for (const change of changes) {
    if (change.kind !== 'update') continue;
    const fields = needFields.filter((field) => change.fields.includes(field));
    if (fields.length === 0) continue;
    const newer = found.at(-1);
    if (newer && newer.at - change.at <= sitting)
      found[found.length - 1] = { ...newer, fields: [...new Set([...newer.fields, ...fields])] };
    else found.push({ id: change.id, at: change.at, fields });
  }
  return found;
}

/** What happened in this deal and what is to be done: logged by hand, stages, waivers, changed needs, quotes sent. Newest first. */
export function TimelineTab({ deal, quotes }: { readonly deal: Opportunity; readonly quotes: readonly Quote[] }) {
  const t = useT('activities');
  const language = useLanguage();
  const { stageName, processOf } = useProcesses();
  const gates = useGateWords();
  const activities = useLive(
    (store) => related(store, 'activity', 'opportunityId', deal.id, { limit: most }),
    [deal.id],
  );
  const objections = useLive(
    (store) => related(store, 'objectionUse', 'opportunityId', deal.id, { limit: most }),
    [deal.id],
  );
  const changes = useLive((store) => store.history('opportunity', deal.id, most), [deal.id]);
  const target = { customerId: deal.customerId, opportunityId: deal.id };
  const money = (entry: Opportunity['stageHistory'][number]) =>
    entry.amount ? formatMoney(entry.amount.minor, entry.amount.currency, language) : '';

  const entries: Entry[] = [
    ...(activities ?? []).map((activity) => ({
      key: activity.id,
      at: activity.at,
      row: <ActivityRow activity={activity} />,
    })),
    ...(objections ?? []).map((use) => ({
      key: use.id,
      at: use.at,
      row: (
        <EventRow at={use.at} icon={IconMessageExclamation}>
          <HeardWords use={use} />
        </EventRow>
      ),
    })),
    ...deal.stageHistory.map((entry, index) => ({
      key: `stage.${index}`,
      at: entry.at,
      row: (
        <EventRow at={entry.at} icon={entry.kind === 'stage' ? IconArrowRight : IconFlag}>
          {entry.kind === 'stage'
            ? t('history.stage', {
                stage: stageName({ pipelineId: entry.pipelineId || deal.pipelineId, stage: entry.stage }),
              })
            : t(`history.${entry.kind}`)}{' '}
          <span className="dw-faint">{[money(entry), entry.by].filter((part) => part !== '').join(' \u00b7 ')}</span>
        </EventRow>
      ),
    })),
    ...deal.waivers.map((waiver) => {
      const at = { pipelineId: waiver.pipelineId || deal.pipelineId, stage: waiver.stage };
      return {
        key: waiver.id,
        at: waiver.at,
        row: (
          <EventRow at={waiver.at} icon={IconLockOpen}>
            {t('history.waived', { rule: gates.waived(waiver, processOf(at)), stage: stageName(at) })}{' '}
            <span className="dw-faint">{`${waiver.reason} \u00b7 ${waiver.by}`}</span>
          </EventRow>
        ),
      };
    }),
    ...needChanges(changes ?? []).map((change) => ({
      key: change.id,
      at: change.at,
      row: (
        <EventRow at={change.at} icon={IconTargetArrow}>
          <Tag tone="accent">{t('history.needs')}</Tag>{' '}
          {needFields
            .filter((field) => change.fields.includes(field))
            .map((field) => t(`history.fields.${field}`))
            .join(t('row.separator'))}
        </EventRow>
      ),
    })),
    ...quotes.flatMap((quote) =>
      quote.frozen
        ? [
            {
              key: quote.id,
              at: quote.frozen.at,
              row: (
                <EventRow at={quote.frozen.at} icon={IconFileInvoice}>
                  {t('history.quoteSent', { version: quote.version })}
                </EventRow>
              ),
            },
          ]
        : [],
    ),
  ].sort((a, b) => b.at - a.at);

  return (
    <>
      <QuickLog customerId={deal.customerId} opportunityId={deal.id} contactId={deal.contactId} />
      <Section title={t('tasks.title')}>
        <TaskList owner={{ opportunityId: deal.id }} target={target} />
      </Section>
      <Section title={t('history.title')} actions={<ActivityExportButton field="opportunityId" id={deal.id} />}>
        {entries.length === 0 ? (
          <EmptyState title={t('history.empty')} />
        ) : (
          <ol className="task-list" aria-label={t('history.title')}>
            {entries.map((entry) => (
              <Fragment key={entry.key}>{entry.row}</Fragment>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function EventRow(props: {
  readonly at: number;
  readonly icon: ComponentType<{ size?: number }>;
  readonly children: ReactNode;
}) {
  const language = useLanguage();
  return (
    <li className="activity">
      <span className="dw-muted" aria-hidden>
        <props.icon size={16} />
      </span>
      <div className="activity-body">{props.children}</div>
      <time dateTime={new Date(props.at).toISOString()}>{formatDateTime(props.at, language)}</time>
    </li>
  );
}
