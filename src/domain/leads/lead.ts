import { z } from 'zod';
import { channels, customerEntity, leadSources } from '../customers/customer';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const leadStates = ['new', 'contacted', 'qualified', 'promoted', 'discarded'] as const;

/** A possible customer that is none yet (R40). Promotion makes customer, contact and deal of it without retyping. */
export const leadEntity = defineEntity({
  name: 'lead',
  schema: z.object({
    ...f.recordBase,
    /** The person; a lead has a person or a company, or both. */
    name: f.text(),
    companyName: f.text(),
    jobTitle: f.text(),
    mobile: f.phone(),
    phone: f.phone(),
    email: f.email(),
    wechat: f.text(60),
    status: f.choiceOf(leadStates, 'new'),
    source: f.choice(leadSources),
    campaignId: f.reference('campaign'),
    /** Who recommended it: a customer (R47). */
    referredById: f.reference('customer'),
    industry: customerEntity.schema.shape.industry,
    region: customerEntity.schema.shape.region,
    location: f.text(),
    employees: f.integer(0, 10_000_000),
    preferredChannel: f.choice(channels),
    need: f.multiline(),
    budgetMax: f.money(),
    discardReason: f.text(),
    owner: f.text(),
    tags: f.tags(),
    notes: f.multiline(),
    /** Epoch ms of promotion, 0 = not. */
    promotedAt: z.int().nonnegative().default(0),
    customerId: f.reference('customer'),
    contactId: f.reference('contact'),
    opportunityId: f.reference('opportunity'),
  }),
  searchText: (lead) => [lead.name, lead.companyName, lead.mobile, lead.phone, lead.email, lead.wechat, ...lead.tags],
});
export type Lead = RecordOf<typeof leadEntity>;

/** What brings leads in: an exhibition, a mailing, a series of calls (R39). */
export const campaignEntity = defineEntity({
  name: 'campaign',
  schema: z.object({
    ...f.recordBase,
    name: f.localized(),
    source: f.choice(leadSources),
    startsOn: f.date(),
    endsOn: f.date(),
    cost: f.money({ internal: true }),
    notes: f.multiline(),
  }),
  searchText: (campaign) => [campaign.name.zh, campaign.name.en],
});
export type Campaign = RecordOf<typeof campaignEntity>;
