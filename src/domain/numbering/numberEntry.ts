import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** One taken number. Entries are never deleted: a number once used is never used again (DOMAIN.md §12). */
export const numberEntryEntity = defineEntity({
  name: 'numberEntry',
  schema: z.object({
    ...f.recordBase,
    /** The pattern with year, device and company filled in and the sequence left open: its numbers run on. */
    scope: z.string().max(120),
    year: z.int(),
    sequence: z.int().min(1),
    number: z.string().max(80),
    takenFor: f.choiceOf(['quote', 'contract'], 'quote'),
    recordId: f.text(60),
    /** Why the number is void, for the register of gaps. */
    voidReason: f.text(),
  }),
  searchText: () => [],
  frozen: () => ['scope', 'year', 'sequence', 'number', 'recordId'],
});
export type NumberEntry = RecordOf<typeof numberEntryEntity>;
