import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportKind } from '@/domain/exchange/columns';
import { plainWord } from '@/domain/exchange/headers';
import { useT } from '@/i18n/setup';
import { ErrorRowsButton } from './ErrorRowsButton';
import { type FileView, type PlanView, type RowFilter, rowFilters, type Settings } from './importer';
import { PreviewTable } from './PreviewTable';
import type { ImportState } from './useImport';
import { useColumnLabel, useOptions } from './words';

interface Props {
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly plan: PlanView;
  readonly view: FileView;
  readonly settings: Settings;
  readonly onImport: () => void;
}

/** What would happen, row by row; nothing is written while there are errors, unless those rows are left out. */
export function PreviewStep(props: Props) {
  const { state, plan, view } = props;
  const { counts } = plan;
  const t = useT('importing');
  const [filter, setFilter] = useState<RowFilter>(counts.error > 0 ? 'error' : 'all');
  const [leaveOut, setLeaveOut] = useState(false);
  const written = counts.create + counts.update;
  const busy = state.running !== null;
  return (
    <>
      <Meanings {...props} />
      <div className="dw-toolbar">
        <SegmentedControl
          size="xs"
          aria-label={t('preview.show')}
          value={filter}
          onChange={(value) => setFilter(rowFilters.find((each) => each === value) ?? 'all')}
          data={rowFilters.map((value) => ({ value, label: t(`preview.filters.${value}`, { count: counts[value] }) }))}
        />
        <span className="dw-end import-actions">
          {counts.error > 0 ? (
            <ErrorRowsButton kind={props.kind} state={state} view={view} count={counts.error} />
          ) : null}
          {counts.error > 0 ? (
            <Checkbox
              size="xs"
              label={t('preview.leaveOut', { count: counts.error })}
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
          ) : null}
          <Button disabled={busy} onClick={() => state.go('mapping')}>
            {t('mapping.back')}
          </Button>
          <Button
            variant="filled"
            disabled={written === 0 || (counts.error > 0 && !leaveOut)}
            loading={busy}
            onClick={props.onImport}
          >
            {t('preview.run', { count: written })}
          </Button>
        </span>
      </div>
      {counts.error > 0 && !leaveOut ? (
        <p className="import-refused" role="status">
          {t('preview.blocked', { count: counts.error })}
        </p>
      ) : null}
      {plan.newTags.length > 0 ? (
        <Text size="sm" c="dimmed" mb="xs" lineClamp={2}>
          {t('preview.newTags', { count: plan.newTags.length, tags: plan.newTags.slice(0, 20).join(', ') })}
        </Text>
      ) : null}
      {plan.newCustomers > 0 ? (
        <Text size="sm" c="dimmed" mb="xs">
          {t('preview.newCustomers', { count: plan.newCustomers })}
        </Text>
      ) : null}
      <PreviewTable
        key={`${filter} ${state.version}`}
        kind={props.kind}
        filter={filter}
        count={counts[filter]}
        view={view}
        get={state.get}
      />
    </>
  );
}

const mostShown = 60;

/** Labels that no option is known by: each is an error until somebody says what is meant. */
function Meanings({ kind, state, plan, settings }: Props) {
  const t = useT('importing');
  const label = useColumnLabel(kind);
  const options = useOptions(kind);
  if (plan.unknownOptions.length === 0) return null;
  const choose = (column: string, text: string, value: string) => {
    const meanings = { ...settings.meanings[column], [plainWord(text)]: value === nothing ? '' : value };
    void state.makePlan({ ...settings, meanings: { ...settings.meanings, [column]: meanings } });
  };
  return (
    <section className="import-names" aria-label={t('meanings.title')}>
      <strong>{t('meanings.title')}</strong>
      <ul>
        {plan.unknownOptions.slice(0, mostShown).map(({ column, text, count }) => (
          <li key={`${column} ${text}`}>
            <bdi>{text}</bdi>
            <span className="dw-faint">{label(column)}</span>
            <Group gap="xs" wrap="nowrap">
              <NativeSelect
                size="xs"
                w={190}
                aria-label={t('meanings.means', { text })}
                value=""
                data={[
                  { value: '', label: t('meanings.undecided') },
                  { value: nothing, label: t('meanings.nothing') },
                  ...options(column),
                ]}
                onChange={(event) => {
                  if (event.currentTarget.value !== '') choose(column, text, event.currentTarget.value);
                }}
              />
            </Group>
            <span className="dw-faint">{t('meanings.times', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stands for “leave empty” among the options; no option is called so. */
const nothing = '-';
