import { type BackupHeader, type BackupTable, backupTables, blockBytes, checksumOf, sha256, toLine } from './format';

/**
 * Writes a backup piece by piece: `rows` for the tables in the order of `tables`, then `finish`. Pieces go to
 * `sink` as they fill, each one block of the checksum, so that never more than one block and one page are held.
 */
export class BackupWriter {
  private readonly encoder = new TextEncoder();
  private readonly counts: Record<string, number> = {};
  private readonly digests: Promise<Uint8Array>[] = [];
  private block = new Uint8Array(blockBytes);
  private fill = 0;
  private table = -1;

  constructor(
    header: BackupHeader,
    private readonly sink: (piece: Uint8Array) => void,
    /** A backup of an older form holds the tables of that form, so that the program of that time can read it too. */
    private readonly tables: readonly BackupTable[] = backupTables,
  ) {
    this.text(`${JSON.stringify(header).slice(0, -1)},"tables":{\n`);
  }

  private text(text: string): void {
    const bytes = this.encoder.encode(text);
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + blockBytes - this.fill);
      this.block.set(part, this.fill);
      this.fill += part.length;
      at += part.length;
      if (this.fill === blockBytes) this.flush();
    }
  }

  private flush(): void {
    const piece = this.block.subarray(0, this.fill);
    this.digests.push(sha256(piece));
    this.sink(piece);
    this.block = new Uint8Array(blockBytes);
    this.fill = 0;
  }

  /** Closes tables up to `next` and opens it; tables that were passed over are written empty. */
  private moveTo(next: number): void {
    while (this.table < next) {
      if (this.table >= 0) this.text('\n],\n');
      this.table += 1;
      const name = this.tables[this.table];
      if (name === undefined) return;
      this.counts[name] = 0;
      this.text(`"${name}":[`);
    }
  }

  /** A page of a table. Synchronous on purpose: it runs inside a database transaction, which ends at a foreign await. */
  rows(table: BackupTable, records: readonly object[]): void {
    this.moveTo(this.tables.indexOf(table));
    if (records.length === 0) return;
    const written = this.counts[table] ?? 0;
    const lines = records.map((record) => toLine(table, record)).join(',\n');
    this.text(`${written === 0 ? '\n' : ',\n'}${lines}`);
    this.counts[table] = written + records.length;
  }

  /** Writes the end; returns the counts per table. */
  async finish(): Promise<Readonly<Record<string, number>>> {
    this.moveTo(this.tables.length - 1);
    this.text(`\n]\n},"counts":${JSON.stringify(this.counts)}`);
    if (this.fill > 0) this.flush();
    const checksum = await checksumOf(await Promise.all(this.digests));
    this.sink(this.encoder.encode(`,"sha256":"${checksum}"}\n`));
    return this.counts;
  }
}

/** One array out of pieces. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
