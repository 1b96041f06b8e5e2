import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Product } from '@/domain/products/product';
import { type DocumentLanguage, inLanguage } from '@/domain/quoting/totals';
import { formatMoney } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { EmptyState, SidePanel } from '@/ui';
import styles from './quotes.module.css';

interface ProductPickerProps {
  readonly language: DocumentLanguage;
  readonly onAdd: (products: readonly Product[]) => void;
  readonly onClose: () => void;
}

const mostShown = 50;

/** Picks several products at once; they are added in the order they were ticked. */
export function ProductPicker({ language, onAdd, onClose }: ProductPickerProps) {
  const t = useT('quotes');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly Product[]>([]);
  const needle = text.trim();
  const found = useLive(
    async (store) => {
      if (needle === '') return (await listPage(store, 'product', { order: 'code', limit: mostShown })).rows;
      const { ids } = await findIds(store, 'product', needle, mostShown);
      return (await store.getMany('product', ids)).filter((product) => product !== undefined);
    },
    [needle],
  );
  const products = (found ?? []).filter((product) => product.active && product.deletedAt === 0);
  const toggle = (product: Product) =>
    setPicked(
      picked.some((other) => other.id === product.id)
        ? picked.filter((other) => other.id !== product.id)
        : [...picked, product],
    );
  return (
    <SidePanel opened onClose={onClose} title={t('add.pickTitle')} width={520}>
      <div className={styles.form}>
        <TextInput
          aria-label={t('add.pickSearch')}
          placeholder={t('add.pickSearch')}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const only = products[0];
            if (event.key === 'Enter' && only) toggle(only);
          }}
        />
        <div className={styles.picks}>
          {products.map((product) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the tick box is inside
            <label key={product.id} className={styles.pick}>
              <Checkbox
                size="xs"
                checked={picked.some((other) => other.id === product.id)}
                onChange={() => toggle(product)}
                aria-label={inLanguage(product.name, language)}
              />
              <span className={styles.pickName}>
                {inLanguage(product.name, language)} <span className={styles.faint}>{product.code}</span>
              </span>
              <span className={styles.figure}>
                {product.listPrice ? formatMoney(product.listPrice.minor, product.listPrice.currency) : ''}
              </span>
            </label>
          ))}
        </div>
        {found && products.length === 0 ? <EmptyState title={t('add.pickNone')} /> : null}
        <Button variant="filled" disabled={picked.length === 0} onClick={() => onAdd(picked)}>
          {t('add.pickAdd', { count: picked.length })}
        </Button>
      </div>
    </SidePanel>
  );
}
