import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { fieldMeta } from '@/domain/kernel/fields';
import { goldenContact, goldenCustomer, secret } from './documentFixture';
import { marketOpportunity } from './marketFixture';

/** A day that no document of the story names. */
const hiddenDay = '2031-07-07';
/** Shows as 777.77, whatever the currency. */
const hiddenMoney = { minor: 77_777, currency: 'CNY' };
const words = (what: string) => ({ zh: `${secret} ${what}`, en: `${secret} ${what}` });
const need = {
  id: 'need-x',
  pain: words('pain'),
  kind: 'latent',
  capability: words('capability'),
  evidence: words('proof'),
};

/** What is planted into lists and objects, by entity and field. */
const structures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  opportunity: {
    stageHistory: [{ kind: 'stage', stage: secret, at: 1, by: secret, amount: hiddenMoney, pipelineId: secret }],
    team: { account: secret, solution: secret, delivery: secret, success: secret },
    signOffs: [{ id: 's', subject: 'order', role: 'account', by: secret, at: 1, note: secret }],
    waivers: [
      { id: 'w', pipelineId: '', stage: 'demo', ruleId: 'r', check: 'pain', reason: secret, by: secret, at: 1 },
    ],
    checked: { [secret]: 1 },
    stepsDone: { [secret]: { at: 1, by: secret, skipped: true } },
    promises: [{ id: 'p', text: secret, by: 'us', due: hiddenDay, doneAt: 0 }],
    feedback: [{ id: 'f', stage: 'demo', from: 'team', score: 1, text: secret, at: 1, by: secret }],
    partnerTerms: {
      involvement: 'present',
      involvedOn: hiddenDay,
      discount: 7777,
      price: hiddenMoney,
      agreementNumber: secret,
      visitReportOn: hiddenDay,
    },
    technicalNeeds: [{ id: 't', text: words('technical need'), must: true }],
    answers: { [secret]: secret },
    bant: [{ item: 'budget', score: 1, evidence: secret, contactId: secret, date: hiddenDay }],
    meddpicc: [{ item: 'champion', score: 1, evidence: secret, contactId: secret, date: hiddenDay, off: false }],
    confirmations: [
      { id: 'k', date: hiddenDay, confirmedBy: secret, situation: words('sheet'), needs: [need], note: secret },
    ],
  },
  customer: {
    events: [{ id: 'e', kind: 'news', date: hiddenDay, text: secret, by: secret }],
    classOverride: { value: 'C', reason: secret, on: hiddenDay, by: secret },
    hours: { account: 7777, solution: 7777, delivery: 7777 },
    contactPlan: [{ id: 'c', channel: 'visit', message: secret, date: hiddenDay, done: false }],
  },
  contact: { moods: [{ id: 'm', date: hiddenDay, mood: 'negative', phase: 'after', note: secret }] },
};

/**
 * What documents for customers may take, by entity; everything else is planted, so that a field added later is too, or fails
 * for want of a plant. A deal's competitors carry their own secrets in the story: who they are is what is compared.
 */
const shown: Readonly<Record<string, readonly string[]>> = {
  opportunity: [
    'title',
    'customerId',
    'contactId',
    'situation',
    'needs',
    'owner',
    'criteria',
    'comparisonId',
    'competitors',
  ],
  customer: [
    ...['name', 'nameEn', 'shortName', 'creditCode', 'registeredAddress', 'addresses', 'legalRepresentative'],
    ...['phone', 'email', 'website', 'bank', 'bankAccount', 'taxpayerType', 'businessPain', 'technicalNeed'],
  ],
  contact: ['customerId', 'name', 'jobTitle', 'department', 'mobile', 'phone', 'email'],
};
const bookkeeping = ['id', 'createdAt', 'updatedAt', 'deletedAt', 'rev', 'archivedAt'];

function planted(entity: string, field: string, schema: Parameters<typeof fieldMeta>[0]): unknown {
  const own = structures[entity]?.[field];
  if (own !== undefined) return own;
  const { kind, options = [] } = fieldMeta(schema);
  switch (kind) {
    case 'choice':
      return options.at(-1);
    case 'date':
      return hiddenDay;
    case 'flag':
      return true;
    case 'integer':
      return 5;
    case 'money':
      return hiddenMoney;
    case 'tags':
      return [secret];
    case 'localized':
    case 'localizedMultiline':
      return words(field);
    case 'structure':
      if (field === 'stage') return secret;
      throw new Error(`${entity}.${field}: nothing is planted`);
    default:
      return secret;
  }
}

function plant(entity: {
  readonly name: string;
  readonly schema: { readonly shape: object };
}): Record<string, unknown> {
  const kept = new Set([...bookkeeping, ...(shown[entity.name] ?? [])]);
  const fields = Object.entries(entity.schema.shape).filter(([field]) => !kept.has(field));
  return Object.fromEntries(fields.map(([field, schema]) => [field, planted(entity.name, field, schema)]));
}

/** Names of the fields that are planted. */
export const plantedFields = (entity: Parameters<typeof plant>[0]): readonly string[] => Object.keys(plant(entity));

/** Deal, customer and person of the story with something to be found in every field that is no affair of a customer. */
export const plantedOpportunity = () => marketOpportunity(plant(opportunityEntity));
export const plantedCustomer = () => goldenCustomer(plant(customerEntity));
export const plantedContact = () => goldenContact(plant(contactEntity));

/** Anything that was planted, as it would read in a document. */
export const plantedTrace = new RegExp(`${secret}|777\\.77|77\\.77|2031`);

/** The same, planted over records of any story. */
export const plants = {
  opportunity: plant(opportunityEntity),
  customer: plant(customerEntity),
  contact: plant(contactEntity),
};
