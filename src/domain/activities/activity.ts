import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** Something that happened with a customer; shown in the timeline. */
export const activityEntity = defineEntity({
  name: 'activity',
  schema: z.object({
    ...f.recordBase,
    customerId: f.reference('customer'),
    opportunityId: f.reference('opportunity'),
    contactId: f.reference('contact'),
    kind: f.choiceOf(['note', 'call', 'visit', 'meeting', 'message', 'email', 'demo'], 'note'),
    /** Epoch ms. */
    at: z.int().nonnegative(),
    text: f.multiline(),
  }),
  searchText: (activity) => [activity.text.slice(0, 200)],
});
export type Activity = RecordOf<typeof activityEntity>;
