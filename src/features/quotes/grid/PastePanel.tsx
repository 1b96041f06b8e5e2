import { Button, NativeSelect, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { QuoteLine } from '@/domain/quoting/quote';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { FlagField, SidePanel } from '@/ui';
import type { CellContext } from './cells';
import { type PasteColumn, pasteColumns } from './columns';
import styles from './grid.module.css';
import { linesFromTable } from './paste';

export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (PasteColumn | '')[];
  readonly header: boolean;
}

interface PastePanelProps {
  readonly table: PastedTable;
  readonly context: CellContext;
  readonly start: () => QuoteLine;
  readonly onImport: (lines: QuoteLine[]) => void;
  readonly onClose: () => void;
}

const mostShown = 12;

/** Says what the columns of a pasted table mean and names every cell that cannot be read; imports all rows or none. */
export function PastePanel(props: PastePanelProps) {
  const { table, context, start } = props;
  const t = useT('quotes');
  const problemText = useProblemText();
  const [columns, setColumns] = useState(table.columns);
  const [header, setHeader] = useState(table.header);
  const body = header ? table.rows.slice(1) : table.rows;
  const result = useMemo(
    () => linesFromTable(body, columns, start, context, header ? 2 : 1),
    [body, columns, start, context, header],
  );
  const named = columns.includes('name') || columns.includes('code');
  const choices = [{ value: '', label: t('grid.ignore') }].concat(
    pasteColumns.map((column) => ({ value: column, label: t(`grid.${column}`) })),
  );
  const bad = result.ok ? [] : result.error;
  return (
    <SidePanel opened onClose={props.onClose} title={t('paste.title')} width={560}>
      <Stack gap="md">
        <p>{t('paste.intro', { rows: body.length, columns: columns.length })}</p>
        <FlagField label={t('paste.skipHeader')} value={header} onCommit={setHeader} />
        <div className={styles.pasteTable}>
          <table>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table are known by their place
                  <th key={index}>
                    <NativeSelect
                      size="xs"
                      aria-label={t('paste.column', { column: index + 1 })}
                      value={column}
                      data={choices}
                      onChange={(event) => {
                        const value = event.currentTarget.value as PasteColumn | '';
                        setColumns(columns.map((old, at) => (at === index ? value : old === value ? '' : old)));
                      }}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.slice(0, 6).map((row, rowIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a preview of rows that have no identity
                <tr key={rowIndex}>
                  {columns.map((_, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table are known by their place
                    <td key={index}>{row[index] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {named ? null : <p role="alert">{t('paste.noName')}</p>}
        {bad.length > 0 ? (
          <div role="alert" className={styles.problem}>
            <strong>{t('paste.refused', { count: bad.length })}</strong>
            <ul>
              {bad.slice(0, mostShown).map((cell) => (
                <li key={`${cell.row}.${cell.column}`}>
                  {t('paste.cell', {
                    row: cell.row,
                    column: t(`grid.${cell.column}`),
                    text: cell.text.slice(0, 40),
                    reason: problemText(cell.problem),
                  })}
                </li>
              ))}
            </ul>
            {bad.length > mostShown ? t('paste.more', { count: bad.length - mostShown }) : null}
          </div>
        ) : null}
        <Button
          variant="filled"
          disabled={!result.ok || !named}
          onClick={() => {
            if (result.ok) props.onImport(result.value);
          }}
        >
          {t('paste.import', { count: result.ok ? result.value.length : body.length })}
        </Button>
      </Stack>
    </SidePanel>
  );
}
