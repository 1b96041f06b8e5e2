import { z } from 'zod';
import { agendaItemSchema } from '../activities/activity';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const taskKinds = ['todo', 'call', 'visit', 'meeting', 'message', 'email', 'demo', 'online'] as const;

/** Something to be done on a day, with a tick (U32). A visit or meeting planned ahead is a task too. */
export const taskEntity = defineEntity({
  name: 'task',
  schema: z.object({
    ...f.recordBase,
    text: f.requiredText(500),
    kind: f.choiceOf(taskKinds, 'todo'),
    customerId: f.reference('customer'),
    contactId: f.reference('contact'),
    opportunityId: f.reference('opportunity'),
    leadId: f.reference('lead'),
    /** The day, and the time of day `HH:MM` where it has one: local, as on the wall. */
    due: f.date(),
    time: z
      .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)])
      .default('')
      .meta({ field: { kind: 'text' } }),
    /** Minutes before `time` (or before 9:00) at which the system reminds; `null` = not. */
    remind: f.integer(0, 100_000),
    /** Epoch ms, 0 = open. */
    doneAt: z.int().nonnegative().default(0),
    /** The activity that came of it. */
    activityId: f.reference('activity'),
    owner: f.text(),
    /** What is planned for a demo or meeting (R64); goes along into the activity that comes of it. */
    agenda: z.array(agendaItemSchema).max(40).default([]),
  }),
  searchText: (task) => [task.text],
});
export type Task = RecordOf<typeof taskEntity>;
