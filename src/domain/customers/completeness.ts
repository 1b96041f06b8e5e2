import { halfUp } from '../kernel/rounding';
import type { Contact, Customer } from './customer';

/** What a field of a profile gives back to the seller (U46). */
export type Feed = 'match' | 'class' | 'proposal' | 'quote' | 'contract' | 'brief' | 'approach' | 'reminder';

interface Item {
  readonly feeds: readonly Feed[];
  readonly known: (customer: Customer, contacts: readonly Contact[]) => boolean;
}

const filled = (text: string): boolean => text.trim() !== '';
const either = (text: { readonly zh: string; readonly en: string }): boolean => filled(text.zh) || filled(text.en);

/** Every item weighs the same; order = order of what to ask for first. */
const items = {
  type: { known: (c) => c.type !== '', feeds: ['reminder'] },
  industry: { known: (c) => c.industry !== '', feeds: ['match', 'class', 'proposal'] },
  region: { known: (c) => c.region !== '', feeds: ['match', 'class'] },
  size: { known: (c) => c.employees !== null || c.annualTurnover !== null, feeds: ['match', 'class'] },
  budget: { known: (c) => c.budgetMin !== null || c.budgetMax !== null, feeds: ['match', 'class', 'quote'] },
  businessPain: { known: (c) => filled(c.businessPain), feeds: ['match', 'class', 'proposal'] },
  technicalNeed: { known: (c) => filled(c.technicalNeed), feeds: ['match', 'proposal'] },
  growth: { known: (c) => c.growth !== '', feeds: ['class'] },
  contact: { known: (_, people) => people.length > 0, feeds: ['quote', 'contract', 'brief'] },
  decisionMaker: {
    known: (_, people) => people.some((contact) => contact.decisionRole === 'decisionMaker'),
    feeds: ['class', 'brief'],
  },
  attitudes: { known: (_, people) => people.some((contact) => contact.attitude !== ''), feeds: ['brief'] },
  decisionMakerRole: { known: (c) => filled(c.decisionMakerRole), feeds: ['match'] },
  decisionProcess: { known: (c) => filled(c.decisionProcess), feeds: ['brief', 'approach'] },
  buyingHabits: { known: (c) => filled(c.buyingHabits), feeds: ['approach'] },
  preferences: { known: (c) => filled(c.preferences), feeds: ['approach', 'proposal'] },
  priceSensitivity: { known: (c) => c.priceSensitivity !== '', feeds: ['quote', 'approach'] },
  preferredChannel: { known: (c) => c.preferredChannel !== '', feeds: ['approach', 'reminder'] },
  source: { known: (c) => c.source !== '', feeds: ['approach'] },
  creditCode: { known: (c) => filled(c.creditCode), feeds: ['contract'] },
  registeredAddress: { known: (c) => either(c.registeredAddress), feeds: ['contract'] },
  legalRepresentative: { known: (c) => filled(c.legalRepresentative), feeds: ['contract'] },
  phone: { known: (c) => filled(c.phone), feeds: ['contract', 'quote'] },
} as const satisfies Readonly<Record<string, Item>>;
export type ProfileItem = keyof typeof items;
export const profileItems = Object.keys(items) as ProfileItem[];

export interface ProfileCompleteness {
  /** Known items of all, basis points, rounded half-up. */
  readonly bp: number;
  readonly known: number;
  readonly all: number;
  /** What is not known, and what it would feed, in the order to ask for it. */
  readonly missing: readonly { readonly item: ProfileItem; readonly feeds: readonly Feed[] }[];
}

/** How much of a customer's profile is known (U36), and what the rest would be good for (U46). */
export function profileCompleteness(customer: Customer, contacts: readonly Contact[]): ProfileCompleteness {
  const people = contacts.filter((contact) => contact.deletedAt === 0);
  const missing = profileItems
    .filter((item) => !(items[item] as Item).known(customer, people))
    .map((item) => ({ item, feeds: items[item].feeds }));
  const all = profileItems.length;
  const known = all - missing.length;
  return { bp: Number(halfUp(BigInt(known) * 10_000n, BigInt(all))), known, all, missing };
}
