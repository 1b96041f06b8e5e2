import { type ReactNode, useMemo } from 'react';
import { useT } from '@/i18n/setup';
import styles from '../editor.module.css';
import { wordDiff } from './wordDiff';

/** One thing that reads differently, as text of before and after. */
export interface Differing {
  readonly id: string;
  /** Empty where the head of the group says it. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly locale: 'zh' | 'en';
}

/** Differences that belong together, under a head where they have one. */
export interface DifferenceGroup {
  readonly key: string;
  readonly head?: ReactNode | undefined;
  readonly rows: readonly Differing[];
}

/** Texts of before and after side by side, with the changed words marked; `heads` say whose they are. */
export function DifferenceTable(props: {
  readonly label: string;
  readonly heads?: { readonly before: string; readonly after: string } | undefined;
  readonly groups: readonly DifferenceGroup[];
}) {
  const t = useT('scriptEditor');
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col" className={styles.what}>
            {t('versions.what')}
          </th>
          <th scope="col">{props.heads?.before ?? t('versions.before')}</th>
          <th scope="col">{props.heads?.after ?? t('versions.after')}</th>
        </tr>
      </thead>
      {props.groups.map(({ key, head, rows }) => (
        <tbody key={key}>
          {head === undefined ? null : (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={3}>
                <span className={styles.groupHead}>{head}</span>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Row key={row.id} {...row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ label, before, after, locale }: Differing) {
  const runs = useMemo(() => wordDiff(before, after, locale), [before, after, locale]);
  const side = (left: boolean) =>
    runs.map((run, at) => {
      if (run.kind === (left ? 'added' : 'removed')) return null;
      const Mark = left ? 'del' : 'ins';
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no identity
      return run.kind === 'same' ? run.text : <Mark key={at}>{run.text}</Mark>;
    });
  return (
    <tr>
      {label === '' ? <td /> : <th scope="row">{label}</th>}
      <td className={styles.diff}>{side(true)}</td>
      <td className={styles.diff}>{side(false)}</td>
    </tr>
  );
}
