import { useMemo } from 'react';
import type { ScriptContent } from '@/domain/scripts/script';
import { compareContent, type NodeChange } from '@/domain/scripts/versions';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from '../editor.module.css';
import { KindMark } from '../KindMark';
import { numbersOf, outlineOf } from '../outline/outline';
import { useFieldWords } from './fieldWords';
import { wordDiff } from './wordDiff';

/** One thing that reads differently, as text of before and after. */
export interface Differing {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly locale: 'zh' | 'en';
}

/** What differs between two contents, side by side, with the changed words marked; `heads` say whose they are. */
export function Comparison(props: {
  readonly before: ScriptContent;
  readonly after: ScriptContent;
  readonly heads?: { readonly before: string; readonly after: string };
}) {
  const { before, after, heads } = props;
  const t = useT('scriptEditor');
  const changes = useMemo(() => compareContent(before, after), [before, after]);
  const numbers = useMemo(
    () => ({ before: numbersOf(outlineOf(before)), after: numbersOf(outlineOf(after)) }),
    [before, after],
  );
  const words = useFieldWords(before, after, numbers);
  const nodes = changes.nodes.filter(({ kind }) => kind !== 'same');
  if (nodes.length === 0 && changes.fields.length === 0 && !changes.reordered)
    return <p className="dw-muted">{t('versions.same')}</p>;
  const whole = changes.fields.flatMap(({ field }) => words.ofScript(field));
  return (
    <>
      {changes.reordered && nodes.length === 0 ? <p className="dw-muted">{t('versions.reordered')}</p> : null}
      {whole.length === 0 && nodes.length === 0 ? null : (
        <table className={styles.table} aria-label={t('versions.compare')}>
          <thead>
            <tr>
              <th scope="col" className={styles.what}>
                {t('versions.what')}
              </th>
              <th scope="col">{heads?.before ?? t('versions.before')}</th>
              <th scope="col">{heads?.after ?? t('versions.after')}</th>
            </tr>
          </thead>
          {whole.length === 0 ? null : (
            <tbody>
              {whole.map((each) => (
                <Row key={each.id} {...each} />
              ))}
            </tbody>
          )}
          {nodes.map((change) => (
            <tbody key={change.id}>
              <NodeHead change={change} no={(change.after ? numbers.after : numbers.before).get(change.id)} />
              {words.ofNode(change).map((each) => (
                <Row key={each.id} {...each} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}

function NodeHead({ change, no }: { readonly change: NodeChange; readonly no: number | undefined }) {
  const t = useT('scriptEditor');
  const node = change.after ?? change.before;
  if (!node || change.kind === 'same') return null;
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={3}>
        <span className={styles.groupHead}>
          {t('panel.label', { no: no ?? '' })} <KindMark kind={node.kind} />
          <Tag tone={change.kind === 'changed' ? 'neutral' : change.kind === 'added' ? 'accent' : 'warn'}>
            {t(`versions.${change.kind}`)}
          </Tag>
        </span>
      </th>
    </tr>
  );
}

function Row({ label, before, after, locale }: Differing) {
  const runs = useMemo(() => wordDiff(before, after, locale), [before, after, locale]);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles.diff}>
        {runs.map((run, at) =>
          run.kind === 'added' ? null : run.kind === 'removed' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no identity
            <del key={at}>{run.text}</del>
          ) : (
            run.text
          ),
        )}
      </td>
      <td className={styles.diff}>
        {runs.map((run, at) =>
          run.kind === 'removed' ? null : run.kind === 'added' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no identity
            <ins key={at}>{run.text}</ins>
          ) : (
            run.text
          ),
        )}
      </td>
    </tr>
  );
}
