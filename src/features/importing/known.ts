import type { WriteOperation, WriteReceipt } from '@/data/api';
import { normalizeCompanyName } from '@/domain/customers/duplicates';
import type { EntityName, RecordMap } from '@/domain/entities';
import type { ImportKind, MatchKey } from '@/domain/exchange/columns';
import { codeKey, exactName, matchKeysOf } from '@/domain/exchange/matchKey';
import type { Links } from '@/domain/exchange/readRow';
import type { Problem, Result } from '@/domain/kernel/result';

/** The part of the workspace that an import reads and writes. */
export interface ImportStore {
  /** All live and archived records of an entity, by pages. */
  all<Name extends EntityName>(entity: Name): AsyncIterable<readonly RecordMap[Name][]>;
  getMany<Name extends EntityName>(entity: Name, ids: readonly string[]): Promise<(RecordMap[Name] | undefined)[]>;
  nextId(): string;
  write(
    operations: readonly WriteOperation[],
    options: { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal },
  ): Promise<Result<WriteReceipt, Problem>>;
  /** Takes a transaction back so that nothing is left of what it created. */
  undo(
    transactionId: string,
    options: { readonly onProgress?: (done: number, total: number) => void },
  ): Promise<Result<unknown, Problem>>;
  close(): void;
}

/** Several values under one key without a list for each of the many that are single. */
class Index {
  private readonly single = new Map<string, string>();
  private readonly several = new Map<string, string[]>();

  add(key: string, value: string): void {
    if (key === '') return;
    const first = this.single.get(key);
    if (first === undefined) this.single.set(key, value);
    else if (first !== value) this.several.set(key, [...(this.several.get(key) ?? [first]), value]);
  }

  find(key: string): readonly string[] {
    const one = this.single.get(key);
    return this.several.get(key) ?? (one === undefined ? [] : [one]);
  }
}

/** What an import needs to know of the stored records, gathered in one pass. */
export class Known implements Links {
  private readonly keys = new Index();
  private readonly customers = new Index();
  private readonly codes = new Index();
  private readonly campaigns = new Index();
  private readonly alike = new Map<string, string>();
  private readonly tags = new Set<string>();

  static async of(store: ImportStore, kind: ImportKind, key: MatchKey, signal?: AbortSignal): Promise<Known> {
    const known = new Known();
    for await (const page of store.all(kind)) {
      if (signal?.aborted) return known;
      for (const record of page) known.addRecord(kind, key, record);
    }
    if (kind === 'contact') {
      for await (const page of store.all('customer')) {
        if (signal?.aborted) return known;
        for (const { id, name, creditCode } of page) {
          known.customers.add(exactName(name), id);
          known.codes.add(codeKey(creditCode), id);
        }
      }
    }
    if (kind === 'lead') {
      for await (const page of store.all('campaign'))
        for (const { id, name } of page)
          for (const text of [name.zh, name.en]) known.campaigns.add(exactName(text), id);
    }
    return known;
  }

  private addRecord(kind: ImportKind, key: MatchKey, record: RecordMap[ImportKind]): void {
    for (const each of matchKeysOf({ ...record }, kind, key)) this.keys.add(each, record.id);
    if ('tags' in record) for (const tag of record.tags) this.tags.add(tag);
    if (kind === 'customer') this.alike.set(normalizeCompanyName(record.name), record.name);
    if (kind === 'lead' && 'companyName' in record && record.companyName !== '')
      this.alike.set(normalizeCompanyName(record.companyName), record.companyName);
  }

  /** Ids of the records with that key. */
  byKey(key: string): readonly string[] {
    return key === '' ? [] : this.keys.find(key);
  }

  /** A stored company whose name reads alike: only ever a hint. */
  similar(name: string): string | undefined {
    return name === '' ? undefined : this.alike.get(normalizeCompanyName(name));
  }

  find(column: 'customer' | 'customerCode' | 'campaign', text: string): readonly string[] {
    if (column === 'customer') return this.customers.find(exactName(text));
    return column === 'customerCode' ? this.codes.find(codeKey(text)) : this.campaigns.find(exactName(text));
  }

  hasTag(tag: string): boolean {
    return this.tags.has(tag);
  }
}
