import type { Gap } from '@/domain/competitors/priceGap';
import { formatGap, formatMoney, formatPercent, formatTenths } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, type ExplainedRow } from '@/ui';
import { useGapWords } from '../../shared/marketWords';
import type { LedgerRow } from './ledger';
import { usePriceWords } from './priceWords';

/** A gap as a figure with its sign, “level” within the rounding, or a dash (DOMAIN.md §5). */
export function useGapText(): (gap: Gap | null) => string {
  const m = useT('market');
  return (gap) => (gap === null ? m('gaps.none') : gap.level ? m('gaps.level') : formatGap(gap.tenths));
}

/** The rows from both prices as they stand, through the conversions, to the figure. */
function useGapRows(row: LedgerRow): ExplainedRow[] {
  const t = useT('competitors');
  const m = useT('market');
  const words = usePriceWords();
  const gapText = useGapText();
  const { entry, ours, comparable } = row;
  if (!ours || !comparable) return [];
  const own = (minor: number) => formatMoney(minor, ours.currency);
  const conversion: Record<(typeof comparable.conversions)[number], string> = {
    tax: `${m(`taxBases.${entry.taxBasis}`)} → ${m(`taxBases.${ours.taxBasis}`)}`,
    period: `${m(`periods.${entry.period}`)} → ${m(`periods.${ours.period}`)}`,
    currency: `1 ${entry.currency} = ${entry.exchangeRate || '?'}`,
  };
  const rate = /^\d+$/.test(entry.taxRate) ? formatPercent(Number(entry.taxRate)) : '';
  return [
    { label: `${t('prices.ourPrice')} · ${words.terms(ours)}`, value: own(ours.minor) },
    { label: `${t('prices.theirPrice')} · ${words.terms(entry)}`, value: words.price(entry) },
    ...comparable.conversions.map((kind) => ({
      label: t(`prices.converted.${kind}`),
      value: kind === 'tax' ? `${conversion.tax} ${rate}` : conversion[kind],
    })),
    ...(comparable.isRange
      ? [
          {
            label: t('prices.range'),
            value: `${own(comparable.minMinor)} – ${own(comparable.maxMinor)}`,
          },
        ]
      : []),
    { label: t(comparable.isRange ? 'prices.middle' : 'prices.comparable'), value: own(comparable.minor) },
    { label: t('prices.formula.theirs'), value: gapText(row.theirGap), strong: true },
    { label: t('prices.formula.ours'), value: gapText(row.ourGap) },
    { label: t('prices.formula.index'), value: row.index === null ? m('gaps.none') : formatTenths(row.index) },
  ];
}

/** A figure of a ledger line that opens how it came about; a dash tells why there is none. */
export function GapFigure({ row, figure }: { readonly row: LedgerRow; readonly figure: 'theirs' | 'ours' }) {
  const m = useT('market');
  const problemText = useProblemText();
  const gapText = useGapText();
  const gapWords = useGapWords();
  const rows = useGapRows(row);
  if (row.problem) {
    const why = problemText(row.problem);
    return (
      <span className="dw-faint" title={why}>
        {m('gaps.none')}
      </span>
    );
  }
  const text = gapText(figure === 'theirs' ? row.theirGap : row.ourGap);
  const note = [row.theirGap ? gapWords.theirs(row.theirGap) : '', row.ourGap ? gapWords.ours(row.ourGap) : ''];
  return (
    <Explained title={m(`gaps.${figure}`)} rows={rows} note={note.filter((words) => words !== '').join(' · ')}>
      {text}
    </Explained>
  );
}

/** Both readings of the gap at once, or the reason why there is none; follows what is being typed. */
export function GapReading({ row }: { readonly row: LedgerRow }) {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  const problemText = useProblemText();
  const gapText = useGapText();
  const gapWords = useGapWords();
  const { theirGap, ourGap: own, ours, comparable } = row;
  return (
    <div className="competitor-gap" role="status" aria-label={t('prices.reading')}>
      {theirGap && ours && comparable ? (
        <>
          <div>
            <span className="dw-muted">{m('gaps.theirs')}</span> <strong>{gapText(theirGap)}</strong>
            <small>{gapWords.theirs(theirGap)}</small>
          </div>
          <div>
            <span className="dw-muted">{m('gaps.ours')}</span> <strong>{gapText(own)}</strong>
            <small>{own ? gapWords.ours(own) : ''}</small>
          </div>
          <p className="dw-faint">
            {t('prices.basis', {
              ours: formatMoney(ours.minor, ours.currency, language),
              theirs: formatMoney(comparable.minor, ours.currency, language),
            })}
          </p>
        </>
      ) : (
        <p className="dw-muted">
          {row.entry.price === null ? t('prices.typePrice') : row.problem ? problemText(row.problem) : ''}
        </p>
      )}
    </div>
  );
}
