import { effectiveGrade } from '../../customers/customerClass';
import { bestProfile } from '../../customers/profileMatch';
import type { DealFacts } from '../facts';
import { lacking, present, reaching, type Verdict } from './verdict';

/** The customer was set against a target profile: one was chosen by hand, or the best match reaches `need` percent (R93). */
export function profileMatched({ customer, contacts, profiles, deal }: DealFacts, need: number): Verdict {
  if (!customer) return lacking('customer');
  if (profiles.some((profile) => profile.id === customer.targetProfileId)) return { have: null, need, missing: [] };
  if (profiles.length === 0) return { have: null, need, missing: ['profiles'] };
  const bp = bestProfile({ customer, contacts, deals: [deal] }, profiles)?.match.bp ?? null;
  if (bp === null) return { have: null, need, missing: ['profileData'] };
  return { have: Math.floor(bp / 100), need, missing: bp >= need * 100 ? [] : ['profileMatch'] };
}

/** Where the customer comes from (R39). */
export function source({ customer }: DealFacts): Verdict {
  return customer ? present(customer.source !== '', 'source') : lacking('customer');
}

/** A, B or C, computed or by hand (DOMAIN.md §3.1). */
export function customerGrade({ customer }: DealFacts): Verdict {
  if (!customer) return lacking('customer');
  return present(effectiveGrade(customer) !== '', 'class');
}

/** People whose role in the decision and whose influence are known (R44); who was deleted decides nothing. */
export function decisionMap(facts: DealFacts, need: number): Verdict {
  const contacts = facts.contacts.filter((each) => each.deletedAt === 0);
  const placed = contacts.filter((each) => each.decisionRole !== '' && each.influence !== '');
  const codes = [
    ...(contacts.length < need ? ['people'] : []),
    ...(contacts.some((each) => each.decisionRole === '') ? ['decisionRole'] : []),
    ...(contacts.some((each) => each.influence === '') ? ['influence'] : []),
  ];
  return reaching(placed.length, need, ...codes);
}
