import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import { halfUp } from '@/domain/kernel/rounding';
import { isOpen } from '@/domain/scripts/heard';
import { type ObjectionUse, objectionResults } from '@/domain/scripts/objection';
import { formatDateTime, formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Keys, Tag } from '@/ui';
import { useHotkey } from '../commands';
import { usePlainWords } from '../scripts/variableWords';
import { useRunningTalk } from '../talking/useRunningTalk';
import { localizedText } from '../titles';
import { type ObjectionOf, useObjectionContext } from './context';
import ObjectionDrawer, { type ObjectionDrawerProps, withMore } from './ObjectionDrawer';
import styles from './objections.module.css';
import { CardRate } from './RateMark';
import { type FoundCard, useCards } from './useCards';
import { useObjectionLog } from './useObjectionLog';

interface ObjectionSectionProps extends Pick<ObjectionDrawerProps, 'of' | 'more'> {
  /** Also shows which objections are likely now. */
  readonly suggest?: boolean;
}

const read = 100;
const shown = 4;
const suggested = 3;

interface HeardLine {
  readonly use: ObjectionUse;
  readonly card: RecordMap['objection'] | undefined;
}

/** What was heard in the deal, or from the customer where there is none: open ones first, then the newest. */
function useHeard({ opportunityId, customerId }: ObjectionOf): readonly HeardLine[] | undefined {
  return useLive(
    async (store) => {
      const uses =
        opportunityId !== ''
          ? await related(store, 'objectionUse', 'opportunityId', opportunityId, { limit: read })
          : customerId !== ''
            ? await related(store, 'objectionUse', 'customerId', customerId, { limit: read })
            : [];
      const cards = await store.getMany('objection', [...new Set(uses.map((use) => use.objectionId))]);
      const byId = new Map(cards.flatMap((card) => (card && card.deletedAt === 0 ? [[card.id, card] as const] : [])));
      return uses
        .map((use) => ({ use, card: byId.get(use.objectionId) }))
        .sort((a, b) => Number(isOpen(b.use)) - Number(isOpen(a.use)));
    },
    [opportunityId, customerId],
  );
}

type Opened = { readonly cardId: string; readonly heard: string } | null;

/** The objections of a deal (R77): those heard, with what came of them, those likely to come up, and the way to log one. */
export function ObjectionSection({ of, more, suggest = false }: ObjectionSectionProps) {
  const t = useT('objections');
  const heard = useHeard(of);
  const [opened, setOpened] = useState<Opened>(null);
  const [all, setAll] = useState(false);
  const log = () => setOpened({ cardId: '', heard: '' });
  // The talk at the side logs its own.
  const talking = Boolean(useRunningTalk());
  useHotkey('o', log, { label: t('section.log'), enabled: !talking });
  const lines = heard ?? [];
  const open = lines.filter(({ use }) => isOpen(use)).length;
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{open > 0 ? t('section.openCount', { count: open }) : t('section.title')}</h2>
        <Button size="compact-sm" rightSection={<Keys>O</Keys>} onClick={log}>
          {t('section.log')}
        </Button>
      </div>
      {heard && lines.length === 0 ? <p className="dw-hint">{t('section.empty')}</p> : null}
      {lines.length === 0 ? null : (
        <ul className={styles.rows} aria-label={t('section.heard')}>
          {(all ? lines : lines.slice(0, shown)).map((line) => (
            <HeardRow
              key={line.use.id}
              {...line}
              onAnswer={() => setOpened({ cardId: line.card?.id ?? '', heard: line.use.heard })}
            />
          ))}
        </ul>
      )}
      {lines.length > shown && !all ? (
        <button type="button" className="dw-link" onClick={() => setAll(true)}>
          {t('section.all', { count: lines.length })}
        </button>
      ) : null}
      {suggest ? (
        <Likely
          of={of}
          more={more}
          known={new Set(lines.map(({ use }) => use.objectionId))}
          onOpen={(cardId) => setOpened({ cardId, heard: '' })}
        />
      ) : null}
      {opened ? <ObjectionDrawer of={of} more={more} {...opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function HeardRow({ use, card, onAnswer }: HeardLine & { readonly onAnswer: () => void }) {
  const t = useT('objections');
  const language = useLanguage();
  const { setResult, remove } = useObjectionLog();
  const text = (card && localizedText(card.text, language)) || use.heard || t('card.untitled');
  const words = use.result === '' ? t('section.resultOpen') : t(`results.${use.result}`);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.pick} title={t('section.answer')} onClick={onAnswer}>
        {text}
      </button>
      <span className={styles.rowFoot}>
        <time className="dw-faint" dateTime={new Date(use.at).toISOString()}>
          {formatDateTime(use.at, language)}
        </time>
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={styles.state} aria-label={`${t('section.mark', { text })}: ${words}`}>
              {words} {'\u25be'}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {([...objectionResults, ''] as const).map((result) => (
              <Menu.Item key={result} disabled={result === use.result} onClick={() => void setResult(use.id, result)}>
                {result === '' ? t('section.resultOpen') : t(`results.${result}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => void remove(use.id)}>{t('section.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}

/** Points in 1/10,000, to tenths; a dash where nothing is known. */
const formatPoints = (part: number | null): string =>
  part === null ? '\u2014' : formatTenths(Number(halfUp(BigInt(part), 1000n)));

/** What may come up: by stage, competitors and role, and money first where it is about the price. */
function Likely(
  props: Pick<ObjectionSectionProps, 'of' | 'more'> & {
    /** Heard already. */
    readonly known: ReadonlySet<string>;
    readonly onOpen: (cardId: string) => void;
  },
) {
  const t = useT('objections');
  const context = useObjectionContext(props.of);
  const found = useCards(context ? withMore(context, props.more) : undefined, '');
  const cards = (found?.cards ?? []).filter(({ item }) => !props.known.has(item.id)).slice(0, suggested);
  if (cards.length === 0) return null;
  return (
    <>
      <h3 className={styles.subhead}>{t('section.likely')}</h3>
      <ul className={styles.rows} aria-label={t('section.likely')}>
        {cards.map((card) => (
          <LikelyRow key={card.item.id} found={card} onOpen={() => props.onOpen(card.item.id)} />
        ))}
      </ul>
    </>
  );
}

function LikelyRow({ found, onOpen }: { readonly found: FoundCard; readonly onOpen: () => void }) {
  const t = useT('objections');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const { item, explanation, reasons } = found;
  const [first] = item.answers.filter((answer) => !answer.retired);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.pick} onClick={onOpen}>
        {localizedText(item.text, language) || t('card.untitled')}
      </button>
      <span className={styles.line}>
        {first ? plainWords(localizedText(first.text, language)) : t('list.noAnswer')}
      </span>
      <span className={styles.rowFoot}>
        <CardRate objectionId={item.id} />
        {explanation ? (
          <Explained
            title={t('panel.why')}
            rows={[
              ...explanation.rows.map((row) => ({
                label: localizedText(row.label, language),
                value: formatPoints(row.part),
              })),
              { label: t('panel.fit'), value: formatPoints(explanation.total), strong: true },
            ]}
            {...(reasons.length > 0 ? { note: reasons.map((each) => t(`reasons.${each}`)).join(' \u00b7 ') } : {})}
          >
            {reasons[0] ? <Tag tone="accent">{t(`reasons.${reasons[0]}`)}</Tag> : t('panel.suggested')}
          </Explained>
        ) : null}
      </span>
    </li>
  );
}
