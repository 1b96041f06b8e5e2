import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** R55. `social` is a message on a social network, `online` a meeting by video. */
export const activityKinds = [
  'note',
  'call',
  'visit',
  'meeting',
  'message',
  'email',
  'demo',
  'online',
  'social',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** State of mind of a customer, or of a person, on a day (R61). */
export const moods = ['enthusiastic', 'interested', 'neutral', 'hesitant', 'negative'] as const;

export const agendaItemSchema = z.object({
  id: z.string(),
  text: f.text(),
  minutes: f.integer(1, 1000),
  /** The time reserved for questions (R66). */
  questions: f.flag(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const questionSchema = z.object({
  id: z.string(),
  question: f.text(500),
  answer: f.multiline(),
  open: f.flag(true),
});

/** Something that happened with a customer or lead; shown in the timeline. Internal. */
export const activityEntity = defineEntity({
  name: 'activity',
  schema: z.object({
    ...f.recordBase,
    customerId: f.reference('customer'),
    opportunityId: f.reference('opportunity'),
    contactId: f.reference('contact'),
    leadId: f.reference('lead'),
    kind: f.choiceOf(activityKinds, 'note'),
    /** Epoch ms. */
    at: z.int().nonnegative(),
    text: f.multiline(),
    /** Who spoke: `in` = the customer to us, `out` = we without an answer, `both` = a talk. */
    direction: f.choiceOf(['both', 'in', 'out'], 'both'),
    /** Counts as contact in figures (DOMAIN.md §13, daily sheet). */
    effective: f.flag(true),
    /** Somebody of the customer's management took part (R44). */
    executive: f.flag(),
    attendeeIds: z.array(z.string().max(60)).max(60).default([]),
    mood: f.choice(moods),
    /** The customer waits for an answer of ours, until `repliedAt` (epoch ms, 0 = still waiting). */
    awaitsReply: f.flag(),
    repliedAt: z.int().nonnegative().default(0),
    agenda: z.array(agendaItemSchema).max(40).default([]),
    questions: z.array(questionSchema).max(100).default([]),
    blobIds: z.array(z.string().max(60)).max(20).default([]),
    materialIds: z.array(z.string().max(60)).max(40).default([]),
    /** Minutes that it took us. */
    duration: f.integer(1, 10_000),
    /** What was spent on it beside our time, such as travel; internal. */
    cost: f.money({ internal: true }),
    /** What was given as a present, beside that; counts towards the gifts a year of the class (N13); internal. */
    gift: f.money({ internal: true }),
    /** The talk by a script that it tells of. */
    talkId: f.reference('talk'),
    by: f.text(),
  }),
  searchText: (activity) => [activity.text.slice(0, 200)],
});
export type Activity = RecordOf<typeof activityEntity>;
