import { z } from 'zod';
import { moods } from '../activities/activity';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const industries = [
  'ecommerce',
  'retail',
  'manufacturing',
  'logistics',
  'finance',
  'healthcare',
  'education',
  'software',
  'energy',
  'construction',
  'government',
  'media',
  'hospitality',
  'agriculture',
  'other',
] as const;
export const regions = [
  'east',
  'north',
  'south',
  'central',
  'southwest',
  'northwest',
  'northeast',
  'hkmotw',
  'overseas',
] as const;
export const customerTypes = ['keyAccount', 'sme'] as const;
export const customerStatuses = ['prospect', 'active', 'dormant', 'lost'] as const;
export const channels = ['phone', 'wechat', 'email', 'visit', 'online'] as const;
export const leadSources = [
  'referral',
  'exhibition',
  'website',
  'advertising',
  'telemarketing',
  'socialMedia',
  'partner',
  'other',
] as const;

export const addressSchema = z.object({
  id: z.string(),
  kind: f.choiceOf(['registered', 'delivery', 'invoice', 'office'], 'delivery'),
  address: f.localized(),
  recipient: f.text(),
  phone: f.phone(),
});
export type Address = z.infer<typeof addressSchema>;

/** What never leaves the house. */
const internal = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ field: { ...f.fieldMeta(schema), internal: true } });

export const customerEventSchema = z.object({
  id: z.string(),
  kind: f.choiceOf(['news', 'needChange', 'feedback', 'wordOfMouth'], 'news'),
  date: f.date(),
  text: f.multiline(),
  by: f.text(),
});
export type CustomerEvent = z.infer<typeof customerEventSchema>;

export const contactPlanSchema = z.object({
  id: z.string(),
  channel: f.choice(channels),
  message: f.multiline(),
  /** What is to be said. */
  scriptId: f.reference('script'),
  date: f.date(),
  done: f.flag(),
});

/** State of mind of a contact on a day, before or after the purchase (R61). */
export const moodEntrySchema = z.object({
  id: z.string(),
  date: f.date(),
  mood: f.choiceOf(moods, 'neutral'),
  phase: f.choiceOf(['before', 'after'], 'before'),
  note: f.text(500),
});

/** A customer with the profile fields of R33 and the data a contract needs (DOMAIN.md §10, parties). */
export const customerEntity = defineEntity({
  name: 'customer',
  schema: z.object({
    ...f.recordBase,
    /** Legal name. */
    name: f.requiredText(),
    nameEn: f.text(),
    shortName: f.text(60),
    status: f.choiceOf(customerStatuses, 'prospect'),
    type: f.choice(customerTypes),
    industry: f.choice(industries),
    region: f.choice(regions),
    location: f.text(),
    employees: f.integer(0, 10_000_000),
    annualTurnover: f.money(),
    decisionMakerRole: f.text(),
    businessPain: f.multiline(),
    technicalNeed: f.multiline(),
    budgetMin: f.money(),
    budgetMax: f.money(),
    source: f.choice(leadSources),
    preferredChannel: f.choice(channels),
    priceSensitivity: internal(f.choice(['low', 'medium', 'high'])),
    creditCode: f.creditCode(),
    legalRepresentative: f.text(),
    registeredAddress: f.localized(),
    phone: f.phone(),
    email: f.email(),
    website: f.text(),
    bank: f.text(),
    bankAccount: f.text(60),
    taxpayerType: f.choice(['general', 'smallScale']),
    addresses: z.array(addressSchema).max(50).default([]),
    tags: f.tags(),
    /** How they buy, and how they decide (R38). */
    buyingHabits: internal(f.multiline()),
    decisionProcess: internal(f.multiline()),
    preferences: internal(f.multiline()),
    growth: internal(f.choice(['shrinking', 'stable', 'growing'])),
    /** The target profile it is measured by; empty = the best match of all. */
    targetProfileId: f.reference('targetProfile'),
    /** The campaign that brought it, and the customer who recommended it (R39, R47). */
    campaignId: f.reference('campaign'),
    referredById: f.reference('customer'),
    customerSince: f.date(),
    /** When the profile was last looked through, and by whom (R42). */
    verifiedOn: f.date(),
    verifiedBy: f.text(),
    /** News of the customer, changes of its needs, and what it said, each on its day (R41, R42, R46). */
    events: internal(z.array(customerEventSchema).max(500).default([])),
    /** Class given by hand beside the computed one, with its reason (DOMAIN.md §3.1). */
    classOverride: internal(
      z
        .object({ value: f.choice(['A', 'B', 'C']), reason: f.text(500), on: f.date(), by: f.text() })
        .default(() => ({ value: '' as const, reason: '', on: '', by: '' })),
    ),
    /** The class as it was last computed, and when; lists and reminders go by it (`regrade`). */
    grade: internal(f.choice(['A', 'B', 'C'])),
    gradedOn: internal(f.date()),
    /** 0–5. */
    strategicValue: internal(f.integer(0, 5)),
    /** Share of payments that came in time, basis points, where no contract tells it. */
    onTimeRate: internal(f.integer(0, 10_000)),
    /** What service costs in twelve months. */
    serviceCost: f.money({ internal: true }),
    /** Hours a month spent on it, by role (R43). */
    hours: internal(
      z
        .object({ account: f.integer(0, 10_000), solution: f.integer(0, 10_000), delivery: f.integer(0, 10_000) })
        .default(() => ({ account: null, solution: null, delivery: null })),
    ),
    /** How we mean to approach it: channel, message, date (R48). */
    contactPlan: internal(z.array(contactPlanSchema).max(100).default([])),
    notes: internal(f.multiline()),
    /** Epoch ms, 0 = not archived. */
    archivedAt: z.int().nonnegative().default(0),
  }),
  searchText: (customer) => [
    customer.name,
    customer.nameEn,
    customer.shortName,
    customer.creditCode,
    customer.phone,
    customer.location,
    ...customer.tags,
  ],
});
export type Customer = RecordOf<typeof customerEntity>;

/** What a person has to do with the decision; a persona of scripts and objections. */
export const decisionRoles = ['decisionMaker', 'influencer', 'user', 'purchaser', 'gatekeeper', 'champion'] as const;
export type DecisionRole = (typeof decisionRoles)[number];

/** A person at a customer. */
export const contactEntity = defineEntity({
  name: 'contact',
  schema: z.object({
    ...f.recordBase,
    customerId: f.reference('customer'),
    name: f.requiredText(),
    jobTitle: f.text(),
    department: f.text(),
    decisionRole: internal(f.choice(decisionRoles)),
    mobile: f.phone(),
    phone: f.phone(),
    email: f.email(),
    wechat: f.text(60),
    preferredChannel: f.choice(channels),
    primary: f.flag(),
    /** Place in the decision (decision map): how much he moves, what he thinks of us, how near we are. */
    influence: internal(f.choice(['low', 'medium', 'high'])),
    attitude: internal(f.choice(['champion', 'supporter', 'neutral', 'critic', 'blocker'])),
    relation: internal(f.choice(['none', 'slight', 'good', 'close'])),
    reportsToId: internal(f.reference('contact')),
    /** Belongs to the customer's management (R44). */
    executive: internal(f.flag()),
    birthday: internal(f.date()),
    moods: internal(z.array(moodEntrySchema).max(200).default([])),
    notes: internal(f.multiline()),
  }),
  searchText: (contact) => [
    contact.name,
    contact.jobTitle,
    contact.mobile,
    contact.phone,
    contact.email,
    contact.wechat,
  ],
});
export type Contact = RecordOf<typeof contactEntity>;
