import { useEffect, useState } from 'react';
import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import type { Period } from '@/domain/deals/figures';
import { inside } from '@/domain/deals/figuresFunnel';
import { type ReplyFigures, replyFigures } from '@/domain/deals/figuresReply';
import { useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import styles from './funnel.module.css';
import type { FunnelRow } from './readDeals';
import { days } from './words';

/** How many deals begun in the period are looked at, the newest first, and how much of what was said in each. */
const looked = 300;
const talks = 50;

function useReplies(rows: readonly FunnelRow[], period: Period): readonly ReplyFigures[] | undefined {
  const store = useStore();
  const [figures, setFigures] = useState<readonly ReplyFigures[]>();
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      const began = inside(period);
      const newest = rows
        .filter(({ deal }) => began(deal.createdAt))
        .sort((a, b) => b.deal.createdAt - a.deal.createdAt)
        .slice(0, looked);
      const found: { strategy: FunnelRow['deal']['strategy']; activities: Awaited<ReturnType<typeof first>> }[] = [];
      for (const { deal } of newest) {
        const activities = await first(deal.id);
        if (stopped) return;
        found.push({ strategy: deal.strategy, activities });
      }
      setFigures(replyFigures(found));
    };
    const first = (id: string) => related(store, 'activity', 'opportunityId', id, { direction: 'asc', limit: talks });
    void read();
    return () => {
      stopped = true;
    };
  }, [store, rows, period]);
  return figures;
}

interface ReplyPartProps {
  readonly rows: readonly FunnelRow[];
  readonly period: Period;
}

/** How fast the customer's first word is answered, direct and through partners (R100). */
export function ReplyPart({ rows, period }: ReplyPartProps) {
  const t = useT('process');
  const figures = useReplies(rows, period)?.filter(({ asked }) => asked > 0);
  if (!figures) return null;
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
                    note={t('funnel.reply.note', { count: looked })}
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
