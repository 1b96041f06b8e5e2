import type { GiftStanding } from '@/domain/customers/gifts';
import { localDay } from '@/domain/kernel/dates';
import { formatDate, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Tag } from '@/ui';

const mostText = 40;
const mostRows = 20;

/** What a customer was given this year of what its class grants (N13); opens the gifts, and says when it is too much. */
export function GiftsFigure({ standing }: { readonly standing: GiftStanding }) {
  const t = useT('activities');
  const language = useLanguage();
  const { currency, given, gifts, budget, over, foreign } = standing;
  const money = (minor: number, of = currency) => formatMoney(minor, of, language);
  const shown = gifts.slice(-mostRows);
  const left = gifts.length - shown.length;
  const notes = [
    ...(left > 0 ? [t('gifts.earlier', { count: left })] : []),
    ...(foreign > 0 ? [t('gifts.foreign', { count: foreign })] : []),
  ];
  return (
    <>
      <Explained
        title={t('gifts.title')}
        rows={[
          ...shown.map(({ at, text, gift }) => ({
            label: [formatDate(localDay(at), language), text.slice(0, mostText)].filter(Boolean).join(' \u00b7 '),
            value: gift ? money(gift.minor, gift.currency) : '',
          })),
          { label: t('gifts.given'), value: money(given), strong: true },
          ...(budget === null ? [] : [{ label: t('gifts.budget'), value: money(budget) }]),
        ]}
        {...(notes.length > 0 ? { note: notes.join(' ') } : {})}
      >
        {budget === null ? money(given) : `${money(given)} / ${money(budget)}`}
      </Explained>{' '}
      {over > 0 ? <Tag tone="warn">{t('gifts.over', { amount: money(over) })}</Tag> : null}
    </>
  );
}
