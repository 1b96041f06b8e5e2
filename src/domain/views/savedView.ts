import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** A list as somebody wants to see it again: search text, filters and shown columns under a name. */
export const savedViewEntity = defineEntity({
  name: 'savedView',
  schema: z.object({
    ...f.recordBase,
    /** The list: `customers`, `leads`, `deals`… */
    list: f.requiredText(40),
    name: f.requiredText(80),
    text: f.text(),
    filters: z.record(z.string(), z.string().max(200)).default({}),
  }),
  searchText: (view) => [view.name],
});
export type SavedView = RecordOf<typeof savedViewEntity>;
