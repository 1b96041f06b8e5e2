import { MultiSelect } from '@mantine/core';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { customerTypes, decisionRoles } from '@/domain/customers/customer';
import type { Objection } from '@/domain/scripts/objection';
import { localizedText, rechosen, recordTitle } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { useStages } from './useStages';

export type Audience = Pick<Objection, 'stages' | 'customerTypes' | 'personas' | 'productIds' | 'competitorIds'>;

const offered = 500;

/** For whom and when words are meant: stages, customers, roles, products, competitors; nothing named = for all. */
export function AudienceFields(props: {
  readonly value: Audience;
  readonly onEdit: (change: (now: Audience) => Partial<Audience>) => void;
}) {
  const { value, onEdit } = props;
  const t = useT('objections');
  const s = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const stages = useStages();
  const found = useLive(async (store) => {
    const [products, competitors] = await Promise.all([
      listPage(store, 'product', { order: 'code', limit: offered }),
      listPage(store, 'competitor', { order: 'name', limit: offered }),
    ]);
    return { products: products.rows, competitors: competitors.rows };
  }, []);
  const products = (found?.products ?? []).map((product) => ({
    value: product.id,
    label: localizedText(product.name, language) || product.code || c('states.untitled'),
  }));
  const competitors = (found?.competitors ?? []).map((competitor) => ({
    value: competitor.id,
    label: recordTitle('competitor', competitor, language) || c('states.untitled'),
  }));
  // What is gone, or not among those offered, still stands there, so that it can be taken out.
  const withGone = (
    options: readonly { readonly value: string; readonly label: string }[],
    ids: readonly string[],
    name = (_id: string) => (found ? c('states.missing') : ''),
  ) => {
    const known = new Set(options.map((option) => option.value));
    return [...options, ...ids.filter((id) => !known.has(id)).map((id) => ({ value: id, label: name(id) }))];
  };
  const field = <Key extends keyof Audience>(
    key: Key,
    label: string,
    data: readonly { readonly value: string; readonly label: string }[],
    valid: (chosen: readonly string[]) => Audience[Key],
  ) => (
    <MultiSelect
      size="xs"
      searchable={data.length > 8}
      label={label}
      placeholder={value[key].length === 0 ? t('card.forAll') : ''}
      value={[...value[key]]}
      data={[...data]}
      onChange={(next) =>
        onEdit((now) => ({ [key]: valid(rechosen(now[key], value[key], next)) }) as Pick<Audience, Key>)
      }
    />
  );
  const same = (chosen: readonly string[]) => [...chosen];
  return (
    <>
      {field('stages', t('card.stages'), withGone(stages.options, value.stages, stages.nameOf), same)}
      {field(
        'customerTypes',
        t('card.customerTypes'),
        customerTypes.map((type) => ({ value: type, label: s(`customerTypes.${type}`) })),
        (chosen) => customerTypes.filter((type) => chosen.includes(type)),
      )}
      {field(
        'personas',
        t('card.personas'),
        decisionRoles.map((role) => ({ value: role, label: s(`personas.${role}`) })),
        (chosen) => decisionRoles.filter((role) => chosen.includes(role)),
      )}
      {field('productIds', t('card.products'), withGone(products, value.productIds), same)}
      {field('competitorIds', t('card.competitors'), withGone(competitors, value.competitorIds), same)}
    </>
  );
}
