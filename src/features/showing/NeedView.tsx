import type { ShownNeed } from '@/domain/presentation/showing';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Blocks } from './Blocks';
import { Picture } from './Picture';
import styles from './showing.module.css';

/** One need and how it is met: what we offer, function to scenario to value, and the proof. */
export function NeedView({ need }: { readonly need: ShownNeed }) {
  const t = useT('showing');
  const language = useLanguage();
  const { product } = need;
  const name = product ? localizedText(product.name, language) : '';
  const capability = localizedText(need.capability, language);
  const evidence = localizedText(need.evidence, language);
  const answer = capability || (product ? localizedText(product.description, language) : '');
  return (
    <>
      <p className={styles.kicker}>
        {t('need.title')}
        {need.confirmed ? ` \u00b7 ${t('need.confirmed')}` : ''}
      </p>
      <h1>{localizedText(need.pain, language)}</h1>
      <div className={styles.answer}>
        <div>
          {answer === '' && name === '' ? null : <h2>{t('need.answer')}</h2>}
          {name === '' ? null : <p className={styles.product}>{name}</p>}
          {answer === '' ? null : <p className={styles.lead}>{answer}</p>}
        </div>
        {product ? <Picture id={product.pictureId} name={name} className={styles.picture} /> : null}
      </div>
      {need.blocks.length === 0 ? null : <Blocks blocks={need.blocks} />}
      {evidence === '' ? null : (
        <div className={styles.evidence}>
          <h2>{t('need.evidence')}</h2>
          <p>{evidence}</p>
        </div>
      )}
    </>
  );
}
