import type { ReactNode } from 'react';
import { useT } from '@/i18n/setup';
import styles from './today.module.css';

/** A heading with its rows; one that was cut says so, and leads on. Nothing without rows. */
export function Group(props: {
  readonly title: string;
  readonly count: number;
  readonly more?: boolean;
  /** Said beside the heading: by what the rows are chosen. */
  readonly hint?: string;
  readonly onMore?: () => void;
  readonly children: ReactNode;
}) {
  const t = useT('start');
  if (props.count === 0) return null;
  return (
    <section className={styles.group}>
      <h2>
        {props.title} <span>{props.more ? `${props.count}+` : props.count}</span>
        {props.hint ? <span>{props.hint}</span> : null}
      </h2>
      <ul className="task-list">{props.children}</ul>
      {props.more && props.onMore ? (
        <button type="button" className={`dw-link ${styles.more}`} onClick={props.onMore}>
          {t('today.more')}
        </button>
      ) : null}
    </section>
  );
}
