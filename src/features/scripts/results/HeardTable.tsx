import type { ReactNode } from 'react';
import type { ObjectionFigures } from '@/domain/scripts/statistics';
import { useT } from '@/i18n/setup';
import { RateCell } from './RateCell';
import styles from './results.module.css';

interface HeardTableProps {
  readonly head: string;
  readonly rows: readonly ObjectionFigures[];
  readonly name: (row: ObjectionFigures) => string;
  /** In place of the name, to lead somewhere. */
  readonly link?: (row: ObjectionFigures) => ReactNode;
  /** Heard, or for answers: given. */
  readonly count: string;
  /** One more column. */
  readonly more?: { readonly head: string; readonly cell: (row: ObjectionFigures) => ReactNode };
}

/** How often objections were heard, or answers given, and resolved, row by row. */
export function HeardTable({ head, rows, name, link, count, more }: HeardTableProps) {
  const t = useT('scriptResults');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{count}</th>
          <th scope="col">{t('heard.rate')}</th>
          {more ? (
            <th scope="col" className={styles.words}>
              {more.head}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{link ? link(row) : name(row)}</th>
            <td>{row.heard}</td>
            <td>
              <RateCell rate={row} name={name(row)} />
            </td>
            {more ? <td className={styles.words}>{more.cell(row)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
