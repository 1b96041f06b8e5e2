import type { ExportCell } from '@/domain/exchange/writeCsv';
import type { ExportFormat } from './exportTable';
import { tableBytes } from './tableBytes';

export type WriteMessage =
  | { readonly type: 'rows'; readonly rows: readonly (readonly ExportCell[])[] }
  | { readonly type: 'finish'; readonly format: ExportFormat; readonly name: string };

/** What this script needs of its global scope; the project compiles against the types of windows. */
interface Scope {
  onmessage: ((event: MessageEvent<WriteMessage>) => void) | null;
  postMessage(bytes: Uint8Array, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
const rows: (readonly ExportCell[])[] = [];

scope.onmessage = async ({ data }) => {
  if (data.type === 'rows') {
    for (const row of data.rows) rows.push(row);
    return;
  }
  const bytes = await tableBytes(data.format, data.name, rows);
  scope.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
};
