import { MultiSelect } from '@mantine/core';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Material } from '@/domain/materials/material';
import { type Edit, localizedText, rechosen } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

const offered = 1000;

/** The products that a material speaks of. */
export function MaterialProducts(props: { readonly material: Material; readonly onEdit: Edit<'material'> }) {
  const t = useT('library');
  const c = useT('common');
  const language = useLanguage();
  const { productIds } = props.material;
  const products = useLive(
    async (store) => (await listPage(store, 'product', { order: 'code', limit: offered })).rows,
    [],
  );
  const known = products ?? [];
  const gone = productIds.filter((id) => !known.some((product) => product.id === id));
  return (
    <MultiSelect
      mt="sm"
      searchable
      label={t('materials.products')}
      value={productIds}
      data={[
        ...known.map((product) => ({
          value: product.id,
          label: localizedText(product.name, language) || product.code,
        })),
        ...gone.map((id) => ({ value: id, label: c('states.missing') })),
      ]}
      onChange={(next) => props.onEdit((now) => ({ productIds: rechosen(now.productIds, productIds, next) }))}
    />
  );
}
