import type { Store } from '@/data/store';
import type { ReportInput, ReportKind, ReportPictures } from '@/documents/model/report';
import type { ReportRequest } from '@/documents/model/reportParts';

/** How a report is made: what it reads, and the pictures it may draw on top. */
export interface ReportRecipe {
  readonly kind: ReportKind;
  /** Tells two recipes apart: the report is read again when it changes. */
  readonly key: string;
  /** `undefined` where its record is gone. Runs as a live query. */
  readonly load: (store: Store, request: ReportRequest) => Promise<ReportInput | undefined>;
  /** Rejects where they cannot be drawn: the report then goes without. */
  readonly draw?: (input: ReportInput) => Promise<ReportPictures>;
}
