import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ShellFile } from '../../contract';

/** Which path stands behind which handle. Paths stay here; the page only ever holds ids, valid while the program runs. */
export class Handles {
  readonly #paths = new Map<string, string>();

  add(path: string): ShellFile {
    const id = randomUUID();
    this.#paths.set(id, path);
    return { id, name: basename(path) };
  }

  path(id: string): string | undefined {
    return this.#paths.get(id);
  }
}
