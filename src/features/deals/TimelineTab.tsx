import { ActionIcon, Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Activity } from '@/domain/activities/activity';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Quote } from '@/domain/quoting/quote';
import { useProcesses, useWrite } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { cleanText, EmptyState, Keys } from '@/ui';
import styles from './deals.module.css';

const kinds = ['note', 'call', 'visit', 'meeting', 'message', 'email', 'demo'] as const;

interface TimelineEvent {
  readonly key: string;
  readonly at: number;
  readonly kind: string;
  readonly text: string;
  readonly activity?: Activity;
}

/** What happened in this deal: logged by hand, stages entered, quotes sent. Newest first. */
export function TimelineTab({ deal, quotes }: { readonly deal: Opportunity; readonly quotes: readonly Quote[] }) {
  const t = useT('deals');
  const language = useLanguage();
  const { environment } = useStore();
  const write = useWrite();
  const { stageName } = useProcesses();
  const [kind, setKind] = useState<Activity['kind']>('note');
  const [text, setText] = useState('');
  const activities = useLive((store) => related(store, 'activity', 'opportunityId', deal.id), [deal.id]);
  const clean = cleanText(text).trim();

  async function save() {
    if (clean === '') return;
    const record = { customerId: deal.customerId, opportunityId: deal.id, kind, text: clean, at: environment.now() };
    // At once, so that what is typed while this one is being stored stays.
    setText('');
    const result = await write([{ type: 'create', entity: 'activity', record }], { message: t('timeline.saved') });
    if (!result.ok) setText((typed) => (typed === '' ? text : `${text}\n${typed}`));
  }

  const events: TimelineEvent[] = [
    ...(activities ?? []).map((activity) => ({
      key: activity.id,
      at: activity.at,
      kind: t(`timeline.kinds.${activity.kind}`),
      text: activity.text,
      activity,
    })),
    ...deal.stageHistory.map((entry, index) => ({
      key: `stage.${index}`,
      at: entry.at,
      kind: '',
      text: t('timeline.stage', {
        stage: stageName({ pipelineId: entry.pipelineId || deal.pipelineId, stage: entry.stage }),
      }),
    })),
    ...quotes.flatMap((quote) =>
      quote.frozen
        ? [
            {
              key: quote.id,
              at: quote.frozen.at,
              kind: '',
              text: t('timeline.quoteSent', { version: quote.version }),
            },
          ]
        : [],
    ),
  ].sort((a, b) => b.at - a.at);

  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('timeline.kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`timeline.kinds.${value}`) }))}
        onChange={(value) => setKind(kinds.find((known) => known === value) ?? 'note')}
      />
      <Textarea
        mt={8}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        aria-label={t('timeline.placeholder')}
        placeholder={t('timeline.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void save();
        }}
      />
      <Button
        mt={8}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        disabled={clean === ''}
        rightSection={<Keys>Ctrl ↵</Keys>}
        onClick={() => void save()}
      >
        {t('timeline.save')}
      </Button>
      {events.length === 0 ? (
        <EmptyState title={t('timeline.empty')} />
      ) : (
        <ul className={styles.events}>
          {events.map((event) => (
            <li key={event.key} className={styles.event}>
              <span className={styles.faint}>{formatDateTime(event.at, language)}</span>
              <span className={styles.faint}>{event.kind}</span>
              <span className={event.activity ? styles.eventText : styles.quiet}>{event.text}</span>
              {event.activity ? (
                <ActionIcon
                  aria-label={t('timeline.delete')}
                  onClick={() =>
                    void write([{ type: 'delete', entity: 'activity', id: event.key }], {
                      message: t('timeline.moved'),
                    })
                  }
                >
                  <IconTrash size={14} />
                </ActionIcon>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
