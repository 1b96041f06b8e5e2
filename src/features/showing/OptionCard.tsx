import { Switch } from '@mantine/core';
import type { PackageRow } from '@/domain/presentation/package';
import { localizedText } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './showing.module.css';
import { useQuantityText } from './useQuantityText';

interface OptionCardProps {
  readonly row: PackageRow;
  /** Lines of the bundle. */
  readonly members: readonly PackageRow[];
  readonly currency: string;
  readonly onSwitch: (on: boolean) => void;
  readonly onQuantity: (quantity: number) => void;
}

/** One line of the package: what it is, whether it is in, what it adds, how many. */
export function OptionCard({ row, members, currency, onSwitch, onQuantity }: OptionCardProps) {
  const t = useT('showing');
  const language = useLanguage();
  const quantityText = useQuantityText();
  const name = localizedText(row.name, language);
  const description = localizedText(row.description, language);
  const within = members.map((member) => `${localizedText(member.name, language)} ${quantityText(member)}`);
  const money = (minor: number) => formatMoney(minor, currency);
  const adds =
    row.adds === null
      ? ''
      : row.adds === 0 && row.bundleId !== ''
        ? t('package.inPackage')
        : row.adds < 0
          ? money(row.adds)
          : `+${money(row.adds)}`;
  return (
    <div className={row.selected ? styles.option : styles.off}>
      <div className={styles.optionHead}>
        <strong>{name}</strong>
        {row.kind === 'item' && row.quantities.length === 0 ? (
          <span className={styles.quantity}>{quantityText(row)}</span>
        ) : null}
        {row.gift ? <span className={styles.quantity}>{t('package.gift')}</span> : null}
        <span className={styles.adds}>{adds}</span>
        {row.optional ? (
          <Switch
            size="md"
            withThumbIndicator={false}
            aria-label={t('package.include', { name })}
            disabled={row.bundleId !== '' && row.adds === null && !row.selected}
            checked={row.selected}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      {description === '' ? null : <p>{description}</p>}
      {within.length === 0 ? null : <p>{within.join(' \u00b7 ')}</p>}
      {row.quantities.length === 0 || !row.selected ? null : (
        <fieldset className={styles.quantities} aria-label={t('package.quantity', { name })}>
          {row.quantities.map(({ quantity, unitPrice }) => (
            <button
              key={quantity}
              type="button"
              aria-pressed={quantity === row.quantity}
              onClick={() => onQuantity(quantity)}
            >
              {t('package.quantityChoice', {
                quantity: quantityText({ quantity, unit: row.unit }),
                price: money(unitPrice),
              })}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
