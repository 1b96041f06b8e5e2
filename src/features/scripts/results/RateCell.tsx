import { type Rate, sampleFrom } from '@/domain/scripts/rates';
import { localizedText } from '@/features/common';
import { formatShare } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Tag } from '@/ui';
import styles from './results.module.css';

/** What stands where there is nothing to measure by. */
export const none = '\u2014';

type RateCode = 'objectionRate' | 'talkRate' | 'lineRate';

/** A success rate with its counts; opens what it is made of. Below five results only the counts stand there (N8, N20). */
export function RateCell({ rate, name }: { readonly rate: Rate; readonly name: string }) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const { explanation, known, good, rateBp, tooFew } = rate;
  if (known === 0) return <span className="dw-faint">{none}</span>;
  return (
    <Explained
      title={t('rate.of', { name })}
      rows={[
        ...explanation.rows.map((row) => ({ label: localizedText(row.label, language), value: row.value ?? 0 })),
        { label: t('rate.known'), value: known },
        { label: t('rate.rate'), value: rateBp === null ? none : formatShare(rateBp), strong: true },
      ]}
      note={
        <>
          {t(`rate.notes.${explanation.code as RateCode}`)}{' '}
          {tooFew ? t('rate.tooFewNote', { count: sampleFrom }) : null}
        </>
      }
    >
      {tooFew ? (
        <>
          <Tag>{t('rate.tooFew')}</Tag> {good}/{known}
        </>
      ) : (
        <>
          {rateBp === null ? none : formatShare(rateBp)}{' '}
          <small className={styles.counts}>
            {good}/{known}
          </small>
        </>
      )}
    </Explained>
  );
}
