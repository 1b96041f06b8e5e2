import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { countsUnder, type Dimension, dimensions, type Situated, type Situation } from '@/domain/scripts/statistics';
import { useT } from '@/i18n/setup';
import { useNames } from './useNames';

const written = ({ by, key }: Situation) => `${by} ${key}`;

function read(value: string | null): Situation | null {
  const [by = '', ...key] = (value ?? '').split(' ');
  const known = dimensions.find((each) => each === by);
  return known ? { by: known, key: key.join(' ') } : null;
}

/** The competitors that rows name, for {@link useNames}. */
export function useCompetitorsOf(rows: readonly Situated[]): readonly string[] {
  return useMemo(() => rows.flatMap(({ competitorIds }) => competitorIds), [rows]);
}

/** Looks at one stage, role, competitor or type of customer by itself (N8); empty = all. Offers what the rows have. */
export function SituationField(props: {
  readonly rows: readonly Situated[];
  readonly value: Situation | null;
  readonly onChange: (value: Situation | null) => void;
}) {
  const { rows, value } = props;
  const t = useT('scriptResults');
  const names = useNames(useCompetitorsOf(rows));
  const there = useMemo(() => {
    const keys = (by: Dimension) => [...new Set(rows.flatMap((row) => countsUnder(row, by)))].filter((key) => key);
    return dimensions.map((by) => ({ by, keys: keys(by) }));
  }, [rows]);
  const data = there.flatMap(({ by, keys }) => {
    // What is chosen stays, also where another period has nothing of it.
    const all = value?.by === by && !keys.includes(value.key) ? [...keys, value.key] : keys;
    const items = all.map((key) => ({ value: written({ by, key }), label: names(by, key) }));
    return items.length === 0 ? [] : [{ group: t(`by.${by}`), items }];
  });
  if (data.length === 0) return null;
  return (
    <Select
      label={t('only.label')}
      placeholder={t('only.all')}
      clearable
      searchable
      nothingFoundMessage={t('only.nothing')}
      value={value ? written(value) : null}
      data={data}
      onChange={(next) => props.onChange(read(next))}
    />
  );
}
