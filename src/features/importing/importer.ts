import type { ColumnMapping, ImportKind, MatchKey } from '@/domain/exchange/columns';
import type { Delimiter, Encoding } from '@/domain/exchange/table';
import type { Verdict } from '@/domain/exchange/verdict';
import type { Problem, Result } from '@/domain/kernel/result';

/** As long as what memory holds comfortably; PERFORMANCE.md goes by 100,000 records. */
export const limits = { maxBytes: 200_000_000, maxRows: 200_000 };

/** What was guessed of a file and may be corrected. */
export interface FileGiven {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly sheet?: string | undefined;
}

export type FileFormat = 'csv' | 'xlsx' | 'vcf';

/** What the screen shows of a file that was read. */
export interface FileView {
  readonly name: string;
  readonly format: FileFormat;
  readonly encoding: Encoding | '';
  readonly delimiter: Delimiter | '';
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly header: readonly string[];
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  readonly count: number;
  readonly mapping: ColumnMapping;
  /** Whether characters could not be read: the encoding is wrong. */
  readonly garbled: boolean;
  /** How many cells look like `9.13E+17`. */
  readonly lostDigits: number;
}

/** What the user decided on the way to the preview. */
export interface Settings {
  readonly mapping: ColumnMapping;
  readonly key: MatchKey;
  readonly clear: boolean;
  readonly newTags: boolean;
  readonly newCustomers: boolean;
  readonly customerId: string;
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly currency: string;
}

export const rowFilters = ['all', 'create', 'update', 'skip', 'error', 'warned'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** The preview, without its rows: those are asked for as they come on the screen. */
export interface PlanView {
  readonly counts: Readonly<Record<RowFilter, number>>;
  /** Labels that no option is known by, with how often they come. */
  readonly unknownOptions: readonly { readonly column: string; readonly text: string; readonly count: number }[];
  readonly newTags: readonly string[];
  readonly newCustomers: number;
}

export interface RowView {
  readonly line: number;
  readonly verdict: Verdict;
  readonly title: string;
  /** Names of the fields that are set or change. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly cells: readonly string[];
}

export interface Tracking {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What is needed to take an import back. */
export interface Committed {
  readonly transactionId: string;
}

/**
 * One import from file to undo. Reading, judging and writing happen in one worker; only pages of rows come to the screen.
 * Cancelled work answers with `write.cancelled`, and nothing was written.
 */
export interface Importer {
  read(file: { readonly name: string; readonly bytes: Uint8Array }, given: FileGiven): Promise<Result<FileView>>;
  plan(settings: Settings, tracking?: Tracking): Promise<Result<PlanView>>;
  rows(filter: RowFilter, from: number, count: number): Promise<readonly RowView[]>;
  /** Writes all rows to be created or updated in one transaction, or none. */
  commit(tracking?: Tracking): Promise<Result<Committed>>;
  /** Takes a whole import back, also one of an earlier session; of what it created nothing is left. */
  undo(transactionId: string, tracking?: Tracking): Promise<Result<null>>;
  dispose(): void;
}

/** What the import is of, and where it is written. */
export interface ImportOf {
  readonly kind: ImportKind;
  /** Name of the live database. */
  readonly live: string;
}
