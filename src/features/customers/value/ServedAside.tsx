import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { type ServedLists, servedLists, type ValueRow } from '@/domain/customers/valueTable';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';

const shown = 10;

/** Who gets fewer hours than its class deserves, and who gets more (N13). */
export function ServedAside({ rows }: { readonly rows: readonly ValueRow[] }) {
  const t = useT('customers');
  const lists = servedLists(rows);
  return (
    <>
      {(['under', 'over'] as const).map((side) => (
        <Section key={side} title={t(`value.${side}`, { count: lists[side].length })}>
          <List rows={lists[side]} side={side} />
        </Section>
      ))}
      {lists.unknown > 0 ? (
        <p className="dw-muted customer-hint">{t('value.unknown', { count: lists.unknown })}</p>
      ) : null}
    </>
  );
}

function List({
  rows,
  side,
}: {
  readonly rows: readonly ValueRow[];
  readonly side: Exclude<keyof ServedLists, 'unknown'>;
}) {
  const t = useT('customers');
  if (rows.length === 0) return <p className="dw-muted customer-hint">{t('value.nobody')}</p>;
  return (
    <table className="dw-plain target-matches" aria-label={t(`value.${side}`, { count: rows.length })}>
      <tbody>
        {rows.slice(0, shown).map((row) => {
          const { gap, actual, planned } = row;
          const name = row.customer.shortName || row.customer.name;
          if (!gap || !actual || !planned) return null;
          return (
            <tr key={row.id}>
              <td>
                <Anchor component={Link} to={paths.customer(row.id)} size="sm">
                  <bdi>{name}</bdi>
                </Anchor>
              </td>
              <td className="dw-num">
                <Explained
                  title={t('value.gapTitle', { name })}
                  rows={[
                    ...(['account', 'solution', 'delivery'] as const).map((role) => ({
                      label: t(`hours.${role}`),
                      value: t('value.gapRow', { planned: planned[role], actual: actual[role] }),
                    })),
                    { label: t('value.columns.gap'), value: t('value.hours', { count: gap.total }), strong: true },
                  ]}
                >
                  {t('value.hours', { count: Math.abs(gap.total) })}
                </Explained>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
