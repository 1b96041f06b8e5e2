import { IconCheck } from '@tabler/icons-react';
import type { Showing } from '@/domain/presentation/showing';
import { localizedText } from '@/features/common';
import { formatDate } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './showing.module.css';

/** What we understood: the customer's situation and needs, each the way to its page. */
export function Opening({ showing, onOpen }: { readonly showing: Showing; readonly onOpen: (index: number) => void }) {
  const t = useT('showing');
  const language = useLanguage();
  const situation = localizedText(showing.situation, language);
  return (
    <>
      <h1>{localizedText(showing.title, language)}</h1>
      {situation === '' ? null : <p className={styles.lead}>{situation}</p>}
      <h2>{t('opening.needs')}</h2>
      {showing.needs.length === 0 ? <p>{t('opening.none')}</p> : null}
      <ol className={styles.needs}>
        {showing.needs.map((need, index) => (
          <li key={need.id}>
            <button type="button" onClick={() => onOpen(index)}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span>{localizedText(need.pain, language)}</span>
            </button>
          </li>
        ))}
      </ol>
      {showing.confirmedOn === '' ? null : (
        <p className={styles.confirmed}>
          <IconCheck size={16} aria-hidden />
          {t('opening.confirmedOn', { date: formatDate(showing.confirmedOn, language, 'long') })}
        </p>
      )}
    </>
  );
}
