import { IconMinus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type NeedTrend, needTrends } from '@/domain/research/needs';
import type { Research } from '@/domain/research/research';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';

const shown = 5;
const icons: Readonly<Record<NeedTrend, typeof IconMinus>> = {
  up: IconTrendingUp,
  level: IconMinus,
  down: IconTrendingDown,
};

/** What the log is about, quarter by quarter (R19); a tag leads to its entries. */
export function NeedsSection(props: { readonly entries: readonly Research[]; readonly today: string }) {
  const t = useT('research');
  const { quarters, rows } = needTrends(props.entries, props.today);
  return (
    <Section title={t('needs.title')}>
      {rows.length === 0 ? (
        <p className="dw-hint">{t('needs.none')}</p>
      ) : (
        <table className="overview-needs" aria-label={t('needs.title')}>
          <thead>
            <tr>
              <th scope="col">{t('needs.tag')}</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col" data-align="right">
                  {quarter}
                </th>
              ))}
              <th scope="col">{t('needs.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ tag, counts, trend }) => {
              const Icon = icons[trend];
              return (
                <tr key={tag}>
                  <th scope="row">
                    <Link to={paths.researchTagged(tag)} title={t('needs.open', { tag })}>
                      <bdi>{tag}</bdi>
                    </Link>
                  </th>
                  {counts.map((count, index) => (
                    <td key={quarters[index]} data-align="right" data-none={count === 0 || undefined}>
                      {count}
                    </td>
                  ))}
                  <td>
                    <span className="overview-trend">
                      <Icon size={14} stroke={1.8} aria-hidden />
                      {t(`needs.trends.${trend}`)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {rows.length === 0 ? null : <p className="dw-hint">{t('needs.how')}</p>}
    </Section>
  );
}
