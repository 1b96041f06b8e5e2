import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type OfferedPackage, type PackageRow, packageOf } from '@/domain/presentation/package';
import { noPicks, type Picks, pickOption, pickQuantity } from '@/domain/quoting/options';
import type { Quote } from '@/domain/quoting/quote';
import { formatDate, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { OptionCard } from './OptionCard';
import styles from './showing.module.css';
import { usePicks } from './usePicks';
import { useTakeOver } from './useTakeOver';

interface PackagePickerProps {
  readonly quote: Quote;
  /** The quote that what was picked stands in now. */
  readonly onTaken: (quoteId: string) => void;
}

/** The offer with its options to switch on and off; each choice is computed at once by the calculator of quotes. */
export function PackagePicker({ quote, onTaken }: PackagePickerProps) {
  const t = useT('showing');
  const [picks, onPicks] = usePicks(quote.id);
  const offer = useMemo(() => packageOf(quote, picks), [quote, picks]);
  const switchTo = (id: string, on: boolean) => onPicks(pickOption(quote.lines, picks, id, on));
  const fixed = offer.rows.filter((row) => !row.optional && !isMember(row, offer));
  const options = offer.rows.filter((row) => row.optional);
  const groups = [...new Set(options.map((row) => row.group))].filter((group) => group !== '');
  const card = (row: PackageRow) => (
    <OptionCard
      key={row.id}
      row={row}
      members={offer.rows.filter((each) => each.bundleId === row.id)}
      currency={offer.currency}
      onSwitch={(on) => switchTo(row.id, on)}
      onQuantity={(quantity) => onPicks(pickQuantity(picks, row.id, quantity))}
    />
  );
  return (
    <>
      <h1>{t(offer.choices ? 'package.title' : 'package.plain')}</h1>
      <div className={styles.picker}>
        <div>
          <h2>{t('package.fixed')}</h2>
          <div className={styles.options}>{fixed.map(card)}</div>
          {options.length === 0 ? null : <h2>{t('package.options')}</h2>}
          <div className={styles.options}>{options.filter((row) => row.group === '').map(card)}</div>
          {groups.map((group) => (
            <fieldset key={group} className={styles.group}>
              <legend>{t('package.oneOf')}</legend>
              <div className={styles.options}>{options.filter((row) => row.group === group).map(card)}</div>
            </fieldset>
          ))}
        </div>
        <Summary offer={offer} quote={quote} picks={picks} onPicks={onPicks} onTaken={onTaken} />
      </div>
    </>
  );
}

/** Lines of a bundle stand within its card, unless they are options themselves. */
function isMember(row: PackageRow, offer: OfferedPackage): boolean {
  return row.bundleId !== '' && offer.rows.some((each) => each.id === row.bundleId);
}

interface SummaryProps extends PackagePickerProps {
  readonly offer: OfferedPackage;
  readonly picks: Picks;
  readonly onPicks: (picks: Picks) => void;
}

function Summary({ offer, quote, picks, onPicks, onTaken }: SummaryProps) {
  const t = useT('showing');
  const language = useLanguage();
  const takeOver = useTakeOver();
  const [busy, setBusy] = useState(false);
  const money = (minor: number) => formatMoney(minor, offer.currency);
  const change = offer.total - offer.quotedTotal;
  const signed = change > 0 ? `+${money(change)}` : money(change);

  async function take() {
    setBusy(true);
    const quoteId = await takeOver(quote.id, picks);
    setBusy(false);
    if (quoteId === undefined) return;
    onPicks(noPicks);
    onTaken(quoteId);
  }

  return (
    <aside className={styles.summary}>
      <dl>
        <dt>{t('package.net')}</dt>
        <dd>{money(offer.net)}</dd>
        <dt>{t('package.tax')}</dt>
        <dd>{money(offer.tax)}</dd>
        <dt className={styles.total}>{t('package.total')}</dt>
        <dd className={styles.total}>
          <output aria-label={t('package.total')}>{money(offer.total)}</output>
        </dd>
      </dl>
      <p className={styles.faint}>{change === 0 ? t('package.unchanged') : t('package.change', { amount: signed })}</p>
      {offer.validUntil === '' ? null : (
        <p className={styles.faint}>{t('package.validUntil', { date: formatDate(offer.validUntil, language) })}</p>
      )}
      {offer.picked ? (
        <>
          <Button variant="filled" fullWidth disabled={busy} onClick={() => void take()}>
            {t(quote.status === 'draft' ? 'package.takeOver' : 'package.newVersion')}
          </Button>
          <Button variant="subtle" fullWidth onClick={() => onPicks(noPicks)}>
            {t('package.reset')}
          </Button>
        </>
      ) : null}
    </aside>
  );
}
