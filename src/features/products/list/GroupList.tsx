import type { Product } from '@/domain/products/product';
import { useLanguage, useT } from '@/i18n/setup';
import { groupsOf } from '../catalogue';
import './groups.css';

interface Props {
  readonly products: readonly Product[];
  /** `null` = all. */
  readonly value: string | null;
  readonly onChange: (group: string | null) => void;
}

/** The groups of the catalogue with their number of products. */
export function GroupList({ products, value, onChange }: Props) {
  const t = useT('products');
  const language = useLanguage();
  const entries: readonly (readonly [string | null, string, number])[] = [
    [null, t('list.allGroups'), products.length],
    ...groupsOf(products, language).map(
      ([group, count]) => [group, group === '' ? t('list.noGroup') : group, count] as const,
    ),
  ];
  return (
    <nav className="product-groups" aria-label={t('list.groups')}>
      {entries.map(([group, label, count]) => (
        <button
          key={group ?? '*'}
          type="button"
          aria-current={group === value ? 'true' : undefined}
          onClick={() => onChange(group)}
        >
          <bdi>{label}</bdi>
          <span>{count}</span>
        </button>
      ))}
    </nav>
  );
}
