import { Link } from 'react-router';
import { useLive } from '@/data/react';
import { isOpen } from '@/domain/scripts/heard';
import type { ObjectionUse } from '@/domain/scripts/objection';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { localizedText } from '../titles';

/** One objection of a timeline: what it was, in which words, and what came of it. */
export function HeardWords({ use }: { readonly use: ObjectionUse }) {
  const t = useT('objections');
  const language = useLanguage();
  const { objectionId, heard, result } = use;
  const found = useLive(async (store) => ({ card: await store.get('objection', objectionId) }), [objectionId]);
  const card = found?.card?.deletedAt === 0 ? found.card : undefined;
  const text = card ? localizedText(card.text, language) : '';
  return (
    <>
      <strong>{t('section.raised')}</strong>{' '}
      {card ? (
        <Link className="dw-link" to={paths.objection(objectionId)}>
          {text || t('card.untitled')}
        </Link>
      ) : null}{' '}
      <Tag tone={isOpen(use) ? 'warn' : 'neutral'}>
        {result === '' ? t('section.resultOpen') : t(`results.${result}`)}
      </Tag>
      {heard === '' || heard === text ? null : (
        <p className="activity-text" dir="auto">
          {heard}
        </p>
      )}
    </>
  );
}
