import { type ReactNode, useMemo } from 'react';
import type { ScriptContent } from '@/domain/scripts/script';
import { compareContent, type NodeChange } from '@/domain/scripts/versions';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { KindMark } from '../KindMark';
import { numbersOf, outlineOf } from '../outline/outline';
import { type DifferenceGroup, DifferenceTable } from './DifferenceTable';
import { useFieldWords } from './fieldWords';

/** What differs: a field of the script, one of its lines (by id), or the order of the lines. */
export interface DifferingPart {
  readonly kind: 'field' | 'line' | 'order';
  /** Of the field or the line. */
  readonly id: string;
  /** What it is called in the table. */
  readonly label: string;
  readonly change: NodeChange['kind'];
}

/**
 * What differs between two contents, side by side, with the changed words marked; `heads` say whose they are, `beside` is
 * shown in the head of each part.
 */
export function Comparison(props: {
  readonly before: ScriptContent;
  readonly after: ScriptContent;
  readonly heads?: { readonly before: string; readonly after: string };
  /** Names of products, competitors and stages that are not here, by id. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  readonly beside?: ((part: DifferingPart) => ReactNode) | undefined;
}) {
  const { before, after, beside } = props;
  const t = useT('scriptEditor');
  const changes = useMemo(() => compareContent(before, after), [before, after]);
  const numbers = useMemo(
    () => ({ before: numbersOf(outlineOf(before)), after: numbersOf(outlineOf(after)) }),
    [before, after],
  );
  const words = useFieldWords(before, after, numbers, props.names);
  const nodes = changes.nodes.filter(({ kind }) => kind !== 'same');
  if (nodes.length === 0 && changes.fields.length === 0 && !changes.reordered)
    return <p className="dw-muted">{t('versions.same')}</p>;
  const fields = changes.fields.map(({ field }): DifferenceGroup => {
    const label = t(`fields.${field}`);
    const aside = beside?.({ kind: 'field', id: field, label, change: 'changed' });
    const head = aside ? (
      <>
        {label} {aside}
      </>
    ) : undefined;
    const rows = words.ofScript(field);
    // Under a head that says it already.
    return {
      key: field,
      head,
      rows: head ? rows.map((row) => (row.label === label ? { ...row, label: '' } : row)) : rows,
    };
  });
  const lines = nodes.map((change): DifferenceGroup => {
    const label = t('panel.label', { no: (change.after ? numbers.after : numbers.before).get(change.id) ?? '' });
    const head = (
      <>
        <NodeHead change={change} label={label} />
        {beside?.({ kind: 'line', id: change.id, label, change: change.kind })}
      </>
    );
    return { key: change.id, head, rows: words.ofNode(change) };
  });
  const order = changes.reordered
    ? beside?.({ kind: 'order', id: '', label: t('versions.order'), change: 'changed' })
    : null;
  return (
    <>
      {changes.reordered && (nodes.length === 0 || order) ? (
        <p className="dw-muted">
          {t(nodes.length === 0 ? 'versions.reordered' : 'versions.alsoReordered')} {order}
        </p>
      ) : null}
      {fields.length + lines.length === 0 ? null : (
        <DifferenceTable label={t('versions.compare')} heads={props.heads} groups={[...fields, ...lines]} />
      )}
    </>
  );
}

function NodeHead({ change, label }: { readonly change: NodeChange; readonly label: string }) {
  const t = useT('scriptEditor');
  const node = change.after ?? change.before;
  if (!node || change.kind === 'same') return null;
  return (
    <>
      {label} <KindMark kind={node.kind} />
      <Tag tone={change.kind === 'changed' ? 'neutral' : change.kind === 'added' ? 'accent' : 'warn'}>
        {t(`versions.${change.kind}`)}
      </Tag>
    </>
  );
}
