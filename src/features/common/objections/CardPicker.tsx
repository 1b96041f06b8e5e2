import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { localizedText } from '../titles';
import { useOnceReady } from '../useOnceReady';
import type { ObjectionContext } from './context';
import styles from './objections.module.css';
import { CardRate } from './RateMark';
import { type FoundCard, useCards } from './useCards';
import { useObjectionLog } from './useObjectionLog';

const shown = 12;

interface CardPickerProps {
  readonly context: ObjectionContext;
  readonly heard: string;
  readonly onPick: (cardId: string) => void;
}

/** The cards that fit, found by typing; the last line makes a new one of what was typed. */
export function CardPicker({ context, heard, onPick }: CardPickerProps) {
  const t = useT('objections');
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { draft } = useObjectionLog();
  const [text, setText] = useState('');
  const [needle] = useDebouncedValue(text.trim(), 120);
  const [active, setActive] = useState(0);
  const found = useCards(context, needle);
  const cards = (found?.cards ?? []).slice(0, shown);
  const said = text.trim() || heard.trim();
  const rows = cards.length + (said === '' ? 0 : 1);
  const at = Math.min(active, Math.max(0, rows - 1));
  useEffect(() => field.current?.focus(), []);

  const create = async () => {
    const id = await draft(said, context);
    if (id !== null) onPick(id);
  };
  const take = (index: number) => {
    const card = cards[index];
    if (card) onPick(card.item.id);
    else if (said !== '') void create();
  };
  // While it is looked for, the list is not that of the words yet.
  const takeWanted = useOnceReady(found?.needle === text.trim(), text.trim(), () => take(at));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === 'Escape') return;
    event.stopPropagation();
    if (event.key === 'ArrowDown') setActive(Math.min(at + 1, rows - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (event.key === 'Enter') takeWanted();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.panel}>
      <TextInput
        ref={field}
        role="combobox"
        aria-label={t('panel.search')}
        placeholder={t('panel.search')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={rows > 0 ? `${listId}-${at}` : undefined}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {heard.trim() === '' ? null : <blockquote className={styles.heard}>{heard.trim()}</blockquote>}
      {found && rows === 0 ? <p className="dw-hint">{t('panel.empty')}</p> : null}
      <div role="listbox" id={listId} aria-label={t('panel.list')} className={styles.cards}>
        {cards.map((card, index) => (
          <CardLine
            key={card.item.id}
            id={`${listId}-${index}`}
            card={card}
            active={index === at}
            onTake={() => take(index)}
          />
        ))}
        {said === '' ? null : (
          // biome-ignore lint/a11y/useFocusableInteractive: as the list
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            role="option"
            id={`${listId}-${cards.length}`}
            aria-selected={at === cards.length}
            className={styles.cardLine}
            onClick={() => void create()}
          >
            {t('panel.create', { text: said.length > 80 ? `${said.slice(0, 80)}\u2026` : said })}
          </div>
        )}
      </div>
      {rows > 0 ? <p className="dw-hint">{t('panel.keys')}</p> : null}
    </div>
  );
}

function CardLine(props: {
  readonly id: string;
  readonly card: FoundCard;
  readonly active: boolean;
  readonly onTake: () => void;
}) {
  const t = useT('objections');
  const language = useLanguage();
  const { item, reasons } = props.card;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: as the list
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div role="option" id={props.id} aria-selected={props.active} className={styles.cardLine} onClick={props.onTake}>
      <span className={styles.cardText}>{localizedText(item.text, language) || t('card.untitled')}</span>
      <span className={styles.cardMarks}>
        <Tag>{t(`categories.${item.category}`)}</Tag>
        {item.status === 'draft' ? <Tag tone="warn">{t('statuses.draft')}</Tag> : null}
        {reasons.map((reason) => (
          <Tag key={reason} tone="accent">
            {t(`reasons.${reason}`)}
          </Tag>
        ))}
        <CardRate objectionId={item.id} plain />
      </span>
    </div>
  );
}
