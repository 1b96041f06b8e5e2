import { useMemo } from 'react';
import { replyFigures } from '@/domain/deals/figuresReply';
import { useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import styles from './funnel.module.css';
import { type DealWork, lookedDeals } from './useDealWork';
import { days } from './words';

interface ReplyPartProps {
  readonly work: readonly DealWork[];
}

/** How fast the customer's first word is answered, direct and through partners (R100). */
export function ReplyPart({ work }: ReplyPartProps) {
  const t = useT('process');
  const figures = useMemo(
    () =>
      replyFigures(work.map(({ deal, activities }) => ({ strategy: deal.strategy, activities }))).filter(
        ({ asked }) => asked > 0,
      ),
    [work],
  );
  return (
    <Section title={t('funnel.reply.title')}>
      {figures.length === 0 ? (
        <p className="dw-hint">{t('funnel.reply.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.reply.strategy')}</th>
              <th scope="col">{t('funnel.reply.asked')}</th>
              <th scope="col">{t('funnel.reply.waiting')}</th>
              <th scope="col">{t('funnel.reply.median')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ strategy, asked, answered, median, inTime, enough }) => (
              <tr key={strategy}>
                <th scope="row">
                  {t(`strategies.${strategy}`)}
                  {enough ? null : <Tag>{t('funnel.reply.few')}</Tag>}
                </th>
                <td>{asked}</td>
                <td>{asked - answered}</td>
                <td>
                  <Explained
                    title={t('funnel.reply.explained', { name: t(`strategies.${strategy}`) })}
                    rows={[
                      { label: t('funnel.reply.asked'), value: asked },
                      { label: t('funnel.reply.answered'), value: answered },
                      { label: t('funnel.reply.inTime'), value: inTime },
                      { label: t('funnel.reply.median'), value: days(median), strong: true },
                    ]}
                    note={t('funnel.reply.note', { count: lookedDeals })}
                  >
                    {days(median)}
                  </Explained>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
