import type { ShownAdvantage } from '@/domain/presentation/showing';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { UniqueMark } from './Blocks';
import styles from './showing.module.css';

/** What only we have, on one page. */
export function Advantages({ advantages }: { readonly advantages: readonly ShownAdvantage[] }) {
  const t = useT('showing');
  const language = useLanguage();
  return (
    <>
      <h1>{t('advantages.title')}</h1>
      <p className={styles.lead}>{t('advantages.text')}</p>
      <ul className={styles.cards}>
        {advantages.map((each) => (
          <li key={each.id}>
            <UniqueMark />
            <h3>{localizedText(each.feature, language)}</h3>
            <p>{localizedText(each.value, language)}</p>
            <p className={styles.faint}>{localizedText(each.product, language)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
