import { Link } from 'react-router';
import type { Objection } from '@/domain/scripts/objection';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** The words of a card, also of a deleted one; `id` empty = heard without a card. */
export function useCardName(cards: ReadonlyMap<string, Objection>): (id: string) => string {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  return (id) => {
    const card = cards.get(id);
    if (card) return localizedText(card.text, language) || c('states.untitled');
    return id === '' ? t('heard.noCard') : c('states.missing');
  };
}

/** A card by its words; leads to it while it is there. */
export function CardLink({ id, cards }: { readonly id: string; readonly cards: ReadonlyMap<string, Objection> }) {
  const name = useCardName(cards)(id);
  const card = cards.get(id);
  return <RecordName name={name} to={card?.deletedAt === 0 ? paths.objection(id) : null} gone={card !== undefined} />;
}

/** A name that leads to its record; `to` null = it cannot be opened, `gone`: because it was deleted. */
export function RecordName(props: { readonly name: string; readonly to: string | null; readonly gone: boolean }) {
  const t = useT('scriptResults');
  if (props.to !== null)
    return (
      <Link className="dw-link" to={props.to}>
        {props.name}
      </Link>
    );
  return (
    <>
      {props.name} {props.gone ? <Tag>{t('deleted')}</Tag> : null}
    </>
  );
}
