import { type Contact, type Customer, contactEntity, customerEntity } from '../customers/customer';
import { newOpportunity } from '../deals/create';
import type { Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { knownNeeds } from '../needs/known';
import { type Unsaved, unsaved } from '../quoting/create';
import type { Lead } from './lead';

export interface PromotionChoice {
  /** The customer it turns out to be; without one a new customer is made. */
  readonly into?: Customer | undefined;
  /** The people of that customer: one with the same name, mobile number or address is the lead's person. */
  readonly contacts?: readonly Contact[];
  /** Of a new customer, or of one whose type is not known. */
  readonly type?: Customer['type'];
  /** Whether a deal starts with it, and in which process. */
  readonly deal: { readonly title: string; readonly pipelineId: string; readonly stage: string } | null;
  /** Language that the lead's texts are in. */
  readonly side: keyof Localized;
}

/** What promotion writes, all in one transaction. */
export interface Promotion {
  /** A new customer, or what an existing one did not know yet. */
  readonly customer:
    | { readonly kind: 'new'; readonly record: Unsaved<Customer> }
    | { readonly kind: 'known'; readonly id: string; readonly changes: Partial<Customer> };
  readonly contact:
    | { readonly kind: 'new'; readonly record: Unsaved<Contact> }
    | { readonly kind: 'known'; readonly id: string; readonly changes: Partial<Contact> }
    | null;
  readonly deal: Unsaved<Opportunity> | null;
  readonly lead: Partial<Lead>;
}

/** As many tags as a customer carries. */
const mostTags = 50;

/** What the lead knows of the company; a person without a company is the customer. */
function profileOf(lead: Lead) {
  const person = lead.name.trim() !== '';
  return {
    location: lead.location,
    industry: lead.industry,
    region: lead.region,
    employees: lead.employees,
    preferredChannel: lead.preferredChannel,
    source: lead.source,
    campaignId: lead.campaignId,
    referredById: lead.referredById,
    businessPain: lead.need,
    budgetMax: lead.budgetMax,
    // Numbers and addresses of a person belong to the contact.
    phone: person ? '' : lead.phone || lead.mobile,
    email: person ? '' : lead.email,
  } satisfies Partial<Customer>;
}

const isBlank = (value: unknown): boolean => value === '' || value === null;

/** Of `given` what the record has not got yet. */
function newTo<T extends object>(record: T, given: Partial<T>): Partial<T> {
  const fields = Object.entries(given).filter(([name, value]) => !isBlank(value) && isBlank(record[name as keyof T]));
  return Object.fromEntries(fields) as Partial<T>;
}

/** Fields of the profile that the customer has not got yet; notes and tags are added to. */
function newToCustomer(customer: Customer, lead: Lead, type: Customer['type']): Partial<Customer> {
  const tags = [...new Set([...customer.tags, ...lead.tags])].slice(0, mostTags);
  const notes = lead.notes.trim() === '' || customer.notes.includes(lead.notes) ? [] : [lead.notes];
  return {
    ...newTo(customer, { ...profileOf(lead), type }),
    ...(tags.length > customer.tags.length ? { tags } : {}),
    ...(notes.length > 0 ? { notes: [customer.notes, ...notes].filter((each) => each !== '').join('\n') } : {}),
    // It talks to us again.
    ...(customer.archivedAt > 0 ? { archivedAt: 0 } : {}),
  };
}

/** The same person: by mobile number, e-mail address or WeChat, else by name. */
function isPerson(contact: Contact, lead: Lead): boolean {
  const same = (a: string, b: string) => a.trim() !== '' && a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');
  return (
    same(contact.mobile, lead.mobile) ||
    same(contact.email.toLowerCase(), lead.email.toLowerCase()) ||
    same(contact.wechat, lead.wechat) ||
    same(contact.name, lead.name)
  );
}

function contactFor(lead: Lead, customerId: string, choice: PromotionChoice, env: Environment): Promotion['contact'] {
  if (lead.name.trim() === '') return null;
  const { name, jobTitle, mobile, phone, email, wechat, preferredChannel } = lead;
  const person = { name, jobTitle, mobile, phone, email, wechat, preferredChannel };
  const known = choice.contacts?.find((contact) => isPerson(contact, lead));
  if (known) return { kind: 'known', id: known.id, changes: newTo(known, person) };
  const record = { ...person, id: newId(env), customerId, primary: !choice.into, createdAt: 0, updatedAt: 0 };
  return { kind: 'new', record: unsaved(contactEntity.schema.parse(record)) };
}

/**
 * What makes a customer, a contact and, where wanted, a deal of a lead, without retyping a field (R40). What the chosen
 * customer knows already stays as it is. Problems: `lead.promoted`, `lead.nameless`.
 */
export function promoteLead(lead: Lead, choice: PromotionChoice, env: Environment): Result<Promotion> {
  if (lead.status === 'promoted' || lead.promotedAt > 0) return fail(problem('lead.promoted'));
  const name = lead.companyName.trim() || lead.name.trim();
  if (name === '' && !choice.into) return fail(problem('lead.nameless', undefined, 'companyName'));
  const words = (text: string): Localized => ({ zh: '', en: '', [choice.side]: text });
  const customer: Promotion['customer'] = choice.into
    ? { kind: 'known', id: choice.into.id, changes: newToCustomer(choice.into, lead, choice.type ?? '') }
    : {
        kind: 'new',
        record: unsaved(
          customerEntity.schema.parse({
            id: newId(env),
            ...profileOf(lead),
            type: choice.type ?? '',
            name,
            tags: lead.tags,
            notes: lead.notes,
            createdAt: 0,
            updatedAt: 0,
          }),
        ),
      };
  const customerId = customer.kind === 'new' ? customer.record.id : customer.id;
  const contact = contactFor(lead, customerId, choice, env);
  const contactId = contact === null ? '' : contact.kind === 'new' ? contact.record.id : contact.id;
  const { into } = choice;
  const deal = choice.deal
    ? newOpportunity(env, {
        title: words(choice.deal.title),
        customerId,
        contactId,
        pipelineId: choice.deal.pipelineId,
        stage: choice.deal.stage,
        owner: lead.owner,
        ...knownNeeds(
          {
            businessPain: lead.need,
            technicalNeed: into?.technicalNeed ?? '',
            budgetMin: lead.budgetMax ? null : (into?.budgetMin ?? null),
            budgetMax: lead.budgetMax ?? into?.budgetMax ?? null,
          },
          choice.side,
        ),
      })
    : null;
  return ok({
    customer,
    contact,
    deal,
    lead: {
      status: 'promoted',
      promotedAt: env.now(),
      customerId,
      contactId,
      opportunityId: deal?.id ?? '',
    },
  });
}

/** The change that gives a lead up, with why (R39). Problems: `lead.promoted`, `lead.discardReason`. */
export function discardLead(lead: Lead, reason: string): Result<Pick<Lead, 'status' | 'discardReason'>> {
  if (lead.status === 'promoted') return fail(problem('lead.promoted'));
  if (reason.trim() === '') return fail(problem('lead.discardReason', undefined, 'discardReason'));
  return ok({ status: 'discarded', discardReason: reason.trim() });
}
