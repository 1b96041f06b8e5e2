import { Button, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from '../proposals.module.css';
import type { MarketItem } from './marketItems';

/**
 * Texts of the market desk to take into the proposal. One that reads otherwise than when it was chosen is printed again
 * once somebody has taken over the new text.
 */
export function ItemList(props: {
  readonly label: string;
  readonly items: readonly MarketItem[];
  readonly pathOf: (item: MarketItem) => string;
  readonly onToggle: (item: MarketItem) => void;
  readonly onTakeOver: (item: MarketItem) => void;
}) {
  const t = useT('proposals');
  const language = useLanguage();
  return (
    <ul className={styles.items} aria-label={props.label}>
      {props.items.map((item) => {
        const name = localizedText(item.label, language) || t('market.missing');
        return (
          <li key={item.key} data-chosen={item.chosen || undefined}>
            <Checkbox
              size="xs"
              aria-label={name}
              checked={item.chosen}
              // Nothing to print: it may be let go, not taken.
              disabled={!item.chosen && item.obstacle !== ''}
              onChange={() => props.onToggle(item)}
            />
            <div className={styles.itemBody}>
              <div className={styles.itemHead}>
                {item.obstacle === 'missing' ? (
                  <span>{name}</span>
                ) : (
                  <Link className="dw-link" to={props.pathOf(item)}>
                    {name}
                  </Link>
                )}
                {item.changed ? <Tag tone="warn">{t('market.review')}</Tag> : null}
                {item.obstacle === '' || item.obstacle === 'missing' ? null : (
                  <Tag tone="warn">{t(`market.${item.obstacle}`)}</Tag>
                )}
              </div>
              <p className={styles.itemText}>{localizedText(item.text, language)}</p>
              {item.changed ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('market.takeOver')}: ${name}`}
                  onClick={() => props.onTakeOver(item)}
                >
                  {t('market.takeOver')}
                </Button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
