import type { Change } from '../api';
import type { Database } from '../database';
import { type LogRow, packOf, packSize, packsWith } from '../log';
import { PageWriter } from './pages';

/** Fewer lines than this are not worth a row of their own kind. */
const fewest = 20;
const pageRows = 500;

/**
 * Fills the log of an empty database. Lines of a large write, which stand one behind the other, share rows again; read in
 * order of the rows, the lines are those that came in, in the order in which they came.
 */
export class LogFiller {
  /** By entity and id of a record: the row that tells of its making, where that is one of many. */
  readonly packs = new Map<string, string>();
  /** Rows written. */
  count = 0;
  private run: Change[] = [];
  private page: LogRow[] = [];
  private readonly pages: PageWriter;

  constructor(database: Database) {
    this.pages = new PageWriter(database);
  }

  async add(change: Change): Promise<void> {
    const last = this.run.at(-1);
    if (last && (this.run.length === packSize || !packsWith(last, change))) await this.close();
    this.run.push(change);
  }

  async finish(): Promise<void> {
    await this.close();
    await this.flush();
    await this.pages.settled();
  }

  private async close(): Promise<void> {
    const { run } = this;
    this.run = [];
    const pack = run.length < fewest ? undefined : packOf(run);
    if (pack) for (const { recordId } of run) this.packs.set(`${pack.entity}/${recordId}`, pack.id);
    this.page.push(...(pack ? [pack] : run));
    if (this.page.length >= pageRows) await this.flush();
  }

  private async flush(): Promise<void> {
    const { page } = this;
    if (page.length === 0) return;
    this.page = [];
    this.count += page.length;
    await this.pages.write([['change', page]]);
  }
}
