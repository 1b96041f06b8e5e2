import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Product } from '@/domain/products/product';
import type { PriceTier } from '@/domain/quoting/quote';
import { formatPercent, formatQuantity } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { MoneyField, QuantityField, Section } from '@/ui';
import { localText } from '../catalogue';
import { nextTierStart, replaceTier, risingTiers, shareOfListPrice } from '../tiers';

interface Props {
  readonly product: Product;
  readonly readOnly: boolean;
  readonly onCommit: (tiers: PriceTier[], message?: string) => void;
}

const mostTiers = 50;

/** Quantity tiers (DOMAIN.md §8): from its quantity upward, a tier's unit price takes the place of the list price. */
export function TiersEditor({ product, readOnly, onCommit }: Props) {
  const t = useT('products');
  const language = useLanguage();
  const { tiers, listPrice } = product;
  const [refused, setRefused] = useState<{ readonly index: number; readonly from: number } | null>(null);
  const rising = new Set(risingTiers(tiers));
  const unit = localText(product.unit, language);
  const change = (index: number, tier: PriceTier) => {
    const next = replaceTier(tiers, index, tier);
    setRefused(next ? null : { index, from: tier.from });
    if (next) onCommit(next);
  };
  return (
    <Section
      title={t('tiers.title')}
      actions={
        readOnly || !listPrice || tiers.length >= mostTiers ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() =>
              change(tiers.length, {
                from: nextTierStart(tiers),
                unitPrice: tiers.at(-1)?.unitPrice ?? listPrice.minor,
              })
            }
          >
            {t('tiers.add')}
          </Button>
        )
      }
    >
      <Text size="xs" c="dimmed" mb={8}>
        {listPrice ? (tiers.length > 0 ? t('tiers.hint') : t('tiers.none')) : t('tiers.needListPrice')}
      </Text>
      {listPrice && tiers.length > 0 ? (
        <table className="product-tiers" aria-label={t('tiers.title')}>
          <thead>
            <tr>
              <th scope="col">{t('tiers.from')}</th>
              <th scope="col">{t('tiers.unitPrice')}</th>
              <th scope="col">
                <span className="dw-visually-hidden">{t('list.active')}</span>
              </th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {tiers.map((tier, index) => (
              <tr key={tier.from}>
                <td>
                  <QuantityField
                    label={t('tiers.from')}
                    hideLabel
                    unit={unit}
                    readOnly={readOnly}
                    value={tier.from}
                    error={
                      refused?.index === index
                        ? t('tiers.duplicateFrom', { from: formatQuantity(refused.from) })
                        : undefined
                    }
                    onCommit={(from) => change(index, { ...tier, from })}
                  />
                </td>
                <td>
                  <MoneyField
                    label={t('tiers.unitPrice')}
                    hideLabel
                    required
                    readOnly={readOnly}
                    currency={listPrice.currency}
                    value={tier.unitPrice}
                    onCommit={(unitPrice) => {
                      if (unitPrice !== null) change(index, { ...tier, unitPrice });
                    }}
                  />
                </td>
                <td className="dw-muted">
                  {rising.has(tier.from) ? (
                    <span role="alert" className="product-warning">
                      {t('tiers.rising')}
                    </span>
                  ) : (
                    share(tier.unitPrice, listPrice.minor, (percent) => t('tiers.discount', { percent }))
                  )}
                </td>
                <td>
                  {readOnly ? null : (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('tiers.remove', { from: formatQuantity(tier.from) })}
                      onClick={() => {
                        setRefused(null);
                        onCommit(
                          tiers.filter((_, position) => position !== index),
                          t('done.tierRemoved'),
                        );
                      }}
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}

function share(price: number, listPrice: number, words: (percent: string) => string): string {
  const bp = shareOfListPrice(price, listPrice);
  return bp === undefined ? '' : words(formatPercent(bp));
}
