import { Text } from '@mantine/core';
import type { Product } from '@/domain/products/product';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import { marginBp } from '../tiers';

/** Margin of the list price over the cost: internal, so it says so. */
export function Margin({ product }: { readonly product: Product }) {
  const t = useT('products');
  const language = useLanguage();
  const { listPrice, cost } = product;
  const comparable = listPrice !== null && cost !== null && listPrice.currency === cost.currency;
  const bp = comparable ? marginBp(listPrice.minor, cost.minor) : undefined;
  return (
    <Section title={t('page.margin')} actions={<Tag>{t('page.internal')}</Tag>}>
      {comparable && bp !== undefined ? (
        <Explained
          title={t('page.marginTitle')}
          rows={[
            { label: t('page.marginPrice'), value: formatMoney(listPrice.minor, listPrice.currency, language) },
            { label: t('page.marginCost'), value: formatMoney(cost.minor, cost.currency, language) },
            {
              label: t('page.marginProfit'),
              value: formatMoney(listPrice.minor - cost.minor, listPrice.currency, language),
              strong: true,
            },
          ]}
        >
          {formatPercent(bp)}
        </Explained>
      ) : (
        <Text size="sm" c="dimmed">
          {t('page.marginNone')}
        </Text>
      )}
    </Section>
  );
}
