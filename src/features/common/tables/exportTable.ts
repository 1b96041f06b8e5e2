import type { ExportCell } from '@/domain/exchange/writeCsv';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** One column of an exported list. */
export interface ExportColumn<T> {
  readonly header: string;
  readonly cell: (row: T) => ExportCell;
}

/** All rows of a list as it is filtered now, not only those on the screen, page by page. */
export type LoadPages<T> = (signal: AbortSignal) => AsyncIterable<readonly T[]>;

/** What makes files of rows; in the program a worker. */
export interface TableWriter {
  add(rows: readonly (readonly ExportCell[])[]): void;
  finish(): Promise<Uint8Array>;
  dispose(): void;
}

/** Lets the screen answer between two pages. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Writes all pages of `load`, heads first. `null` when it was cancelled. `onRows` tells how many rows are done. */
export async function exportTable<T>(
  columns: readonly ExportColumn<T>[],
  load: LoadPages<T>,
  writer: TableWriter,
  options: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<{ readonly bytes: Uint8Array; readonly rows: number } | null> {
  let count = 0;
  try {
    writer.add([columns.map((column) => column.header)]);
    for await (const page of load(options.signal)) {
      if (options.signal.aborted) return null;
      writer.add(page.map((row) => columns.map((column) => column.cell(row))));
      count += page.length;
      options.onRows(count);
      await breath();
    }
    return options.signal.aborted ? null : { bytes: await writer.finish(), rows: count };
  } finally {
    writer.dispose();
  }
}
