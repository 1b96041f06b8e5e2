import { z } from 'zod';
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
    priceSensitivity: f.choice(['low', 'medium', 'high']),
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
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
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

/** A person at a customer. */
export const contactEntity = defineEntity({
  name: 'contact',
  schema: z.object({
    ...f.recordBase,
    customerId: f.reference('customer'),
    name: f.requiredText(),
    jobTitle: f.text(),
    department: f.text(),
    decisionRole: f.choice(['decisionMaker', 'influencer', 'user', 'purchaser', 'gatekeeper', 'champion']),
    mobile: f.phone(),
    phone: f.phone(),
    email: f.email(),
    wechat: f.text(60),
    preferredChannel: f.choice(channels),
    primary: f.flag(),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
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
