import type { Activity } from '../activities/activity';
import type { Company } from '../company/company';
import type { Contract } from '../contracts/contract';
import type { Contact, Customer } from '../customers/customer';
import type { TargetProfile } from '../customers/targetProfile';
import type { Opportunity } from '../deals/opportunity';
import type { Proposal } from '../proposals/proposal';
import type { Quote } from '../quoting/quote';
import type { Partner } from './partner';

/** All that is known of a deal and that gates and scores ask for, gathered before: the domain reads no store. */
export interface DealFacts {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  /** Of the customer. */
  readonly contacts: readonly Contact[];
  /** Of the deal and of the customer, newest first, live. */
  readonly activities: readonly Activity[];
  readonly quotes: readonly Quote[];
  readonly proposals: readonly Proposal[];
  readonly contracts: readonly Contract[];
  readonly company: Company | undefined;
  readonly profiles: readonly TargetProfile[];
  readonly partner: Partner | undefined;
  /** Local business date. */
  readonly today: string;
}
