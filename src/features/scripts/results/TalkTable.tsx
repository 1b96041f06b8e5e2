import type { ReactNode } from 'react';
import { halfUp } from '@/domain/kernel/rounding';
import type { TalkFigures } from '@/domain/scripts/statistics';
import { formatTenths } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Explained } from '@/ui';
import { none, RateCell } from './RateCell';
import styles from './results.module.css';

/** Minutes to a tenth. */
function minutes(seconds: number): string {
  return formatTenths(Number(halfUp(BigInt(seconds), 6n)));
}

interface TalkTableProps<Row extends TalkFigures> {
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly Row[];
  readonly name: (row: Row) => string;
  /** In place of the name, to lead somewhere. */
  readonly link?: (row: Row) => ReactNode;
}

/** How talks ended, row by row. */
export function TalkTable<Row extends TalkFigures>({ head, rows, name, link }: TalkTableProps<Row>) {
  const t = useT('scriptResults');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('talks.count')}</th>
          <th scope="col">{t('talks.unreached')}</th>
          <th scope="col">{t('talks.rate')}</th>
          <th scope="col">{t('talks.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{link ? link(row) : name(row)}</th>
            <td>{row.talks}</td>
            <td>{row.unreached}</td>
            <td>
              <RateCell rate={row} name={name(row)} />
            </td>
            <td>
              {row.seconds === null ? (
                <span className="dw-faint">{none}</span>
              ) : (
                <Explained
                  title={t('talks.minutesOf', { name: name(row) })}
                  rows={[
                    { label: t('talks.count'), value: row.talks },
                    { label: t('talks.minutes'), value: minutes(row.seconds), strong: true },
                  ]}
                  note={t('talks.minutesNote')}
                >
                  {minutes(row.seconds)}
                </Explained>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
