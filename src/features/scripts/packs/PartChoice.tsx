import { Button, Group, SegmentedControl } from '@mantine/core';
import { lintScript } from '@/domain/scripts/lint';
import { fieldKey, lineKey, orderKey, type Side, type Sides } from '@/domain/scripts/packMerge';
import { mergedContent, openParts, type PackRow, sideOf } from '@/domain/scripts/packPlan';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import type { DifferingPart } from '../editor/versions/Comparison';
import styles from './packs.module.css';

/** What was chosen of an entry part by part, and how to choose. */
export interface Merging {
  readonly sides: Sides | undefined;
  readonly onSides: (sides: Sides) => void;
}

const keyOf = ({ kind, id }: DifferingPart): string => {
  if (kind === 'order') return orderKey;
  return kind === 'field' ? fieldKey(id) : lineKey(id);
};

/** Who changed a part, and, while an entry is merged, from which side it is taken. */
export function PartChoice(props: {
  readonly row: PackRow;
  readonly part: DifferingPart;
  readonly merging: Merging | undefined;
}) {
  const { row, part, merging } = props;
  const t = useT('scriptPacks');
  const found = row.parts.find(({ key }) => key === keyOf(part));
  if (!found) return null;
  const { change } = part;
  const word = (side: Side) =>
    change === 'added' || change === 'removed' ? t(`merge.${change}.${side}`) : t(`compare.${side}`);
  return (
    <>
      {found.by === '' ? null : <Tag tone={found.by === 'both' ? 'bad' : 'neutral'}>{t(`merge.by.${found.by}`)}</Tag>}
      {merging ? (
        <SegmentedControl
          className={styles.side}
          size="xs"
          aria-label={t('merge.of', { part: part.label })}
          value={sideOf(row, found, merging.sides)}
          onChange={(value) =>
            merging.onSides(new Map(merging.sides).set(found.key, value === 'mine' ? 'mine' : 'theirs'))
          }
          data={(['mine', 'theirs'] as const).map((value) => ({ value, label: word(value) }))}
        />
      ) : null}
    </>
  );
}

/** What is still to be chosen of a merge, and what it comes to. */
export function MergeSummary({ row, merging }: { readonly row: PackRow; readonly merging: Merging }) {
  const t = useT('scriptPacks');
  const open = row.parts.filter((part) => sideOf(row, part, merging.sides) === '');
  const rest = (side: Side) =>
    merging.onSides(new Map([...(merging.sides ?? []), ...open.map(({ key }) => [key, side] as const)]));
  const merged = row.kind === 'script' ? mergedContent(row, merging.sides) : undefined;
  const errors = merged ? lintScript(merged).filter(({ severity }) => severity === 'error').length : 0;
  return (
    <div role="status">
      {openParts(row, merging.sides) > 0 ? (
        <Group gap="xs" mb={8}>
          <span className="import-refused">{t('merge.open', { count: open.length })}</span>
          {(['mine', 'theirs'] as const).map((side) => (
            <Button key={side} size="compact-xs" variant="default" onClick={() => rest(side)}>
              {t(`merge.rest.${side}`)}
            </Button>
          ))}
        </Group>
      ) : (
        <p className="dw-muted">
          {t(merged ? 'merge.decided' : 'merge.decidedCard')}
          {merged ? <> {t('merge.lines', { count: merged.nodes.length })}</> : null}
          {errors > 0 ? <> {t('merge.errors', { count: errors })}</> : null}
        </p>
      )}
    </div>
  );
}
