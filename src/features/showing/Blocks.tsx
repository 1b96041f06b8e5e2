import { IconStarFilled } from '@tabler/icons-react';
import type { ValueBlock } from '@/domain/products/product';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './showing.module.css';

const aspects = ['feature', 'scenario', 'value'] as const;

/** Function, the scenario it is used in, the value it has, side by side; what only we have carries its mark. */
export function Blocks({ blocks }: { readonly blocks: readonly ValueBlock[] }) {
  const t = useT('showing');
  const language = useLanguage();
  return (
    <ul className={styles.blocks} aria-label={t('need.blocks')}>
      {blocks.map((block) => (
        <li key={block.id}>
          {aspects.map((aspect) => {
            const text = localizedText(block[aspect], language);
            return (
              <div key={aspect} className={styles[aspect]}>
                {text === '' ? null : (
                  <>
                    <h3>{t(`need.${aspect}`)}</h3>
                    <p>{text}</p>
                  </>
                )}
                {aspect === 'feature' && block.unique ? <UniqueMark /> : null}
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

export function UniqueMark() {
  const t = useT('showing');
  return (
    <span className={styles.unique}>
      <IconStarFilled size={13} aria-hidden />
      {t('need.unique')}
    </span>
  );
}
