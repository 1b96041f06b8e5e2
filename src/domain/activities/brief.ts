import type { Competitor } from '../competitors/competitor';
import type { Contact, Customer } from '../customers/customer';
import { leadingQuote } from '../deals/amount';
import type { DealCompetitor, DealPromise, Opportunity } from '../deals/opportunity';
import { daysBetween } from '../kernel/dates';
import type { Localized, Money } from '../kernel/fields';
import { computeQuote } from '../quoting/calculator';
import type { Quote } from '../quoting/quote';
import type { Task } from '../tasks/task';
import type { Activity } from './activity';
import { lastContactAt } from './contact';

/** All that a brief is made of, gathered before. */
export interface BriefFacts {
  /** `undefined` for the brief of a customer. */
  readonly deal: Opportunity | undefined;
  readonly customer: Customer | undefined;
  /** Of the customer. */
  readonly contacts: readonly Contact[];
  /** Of the deal and of the customer. */
  readonly activities: readonly Activity[];
  readonly quotes: readonly Quote[];
  /** Those named in the deal. */
  readonly competitors: readonly Competitor[];
  /** Open ones of the deal and of the customer. */
  readonly tasks: readonly Task[];
  /** Local business date. */
  readonly today: string;
}

export interface BriefPerson {
  readonly contact: Contact;
  /** The person he reports to, where known. */
  readonly reportsTo: string;
}

export interface BriefNeed {
  readonly id: string;
  readonly text: Localized;
  readonly kind: 'stated' | 'latent' | 'technical';
  /** Whether we have said how we meet it. */
  readonly answered: boolean;
}

export interface BriefCompetitor {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly threat: DealCompetitor['threat'];
  readonly position: DealCompetitor['position'];
  /** First lines; what the deal says goes before the card. */
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly answers: readonly string[];
  /** Questions that lead to where they are weak. */
  readonly landmines: readonly string[];
}

export interface BriefContact {
  readonly activity: Activity;
  /** Names of those who took part, of ours excepted. */
  readonly people: readonly string[];
}

export interface BriefQuestion {
  readonly id: string;
  readonly question: string;
  /** Epoch ms of the meeting it was asked in. */
  readonly at: number;
}

export interface BriefQuote {
  readonly quote: Quote;
  readonly total: Money;
  /** Days until it ends, negative when past; `null` without an end. */
  readonly daysLeft: number | null;
}

export interface BriefStep {
  readonly id: string;
  readonly text: string;
  /** `YYYY-MM-DD` or empty; `HH:MM` or empty. */
  readonly due: string;
  readonly time: string;
  readonly overdue: boolean;
}

/** What one page before a meeting says (N18); internal. */
export interface MeetingBrief {
  readonly deal: Opportunity | undefined;
  readonly customer: Customer | undefined;
  readonly people: readonly BriefPerson[];
  /** Roles of the decision that nobody is known for. */
  readonly missingRoles: readonly ('decisionMaker' | 'influencer' | 'user')[];
  readonly needs: readonly BriefNeed[];
  readonly competitors: readonly BriefCompetitor[];
  readonly ourPromises: readonly DealPromise[];
  readonly theirPromises: readonly DealPromise[];
  readonly lastContacts: readonly BriefContact[];
  /** Epoch ms of the last two-way contact. */
  readonly lastContactAt: number | null;
  readonly openQuestions: readonly BriefQuestion[];
  readonly quote: BriefQuote | null;
  readonly nextSteps: readonly BriefStep[];
}

/** What fits on one page of A4 and can be read in ninety seconds. */
const most = {
  people: 8,
  needs: 6,
  competitors: 2,
  points: 2,
  promises: 3,
  contacts: 4,
  questions: 5,
  steps: 5,
} as const;

const roleOrder = ['decisionMaker', 'champion', 'influencer', 'purchaser', 'user', 'gatekeeper', ''] as const;
const influenceOrder = ['high', 'medium', 'low', ''] as const;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The page for a meeting from what is known; each list holds what matters most first, cut to what fits on the page. */
export function meetingBrief(facts: BriefFacts): MeetingBrief {
  const { deal, customer, today } = facts;
  const names = new Map(facts.contacts.map(({ id, name }) => [id, name]));
  const live = facts.activities.filter(({ deletedAt }) => deletedAt === 0).sort((a, b) => b.at - a.at);
  return {
    deal,
    customer,
    people: people(facts.contacts, names),
    missingRoles: (['decisionMaker', 'influencer', 'user'] as const).filter(
      (role) => !facts.contacts.some((each) => each.deletedAt === 0 && each.decisionRole === role),
    ),
    needs: needs(deal, customer),
    competitors: competitors(deal, facts.competitors),
    ourPromises: promises(deal, 'us'),
    theirPromises: promises(deal, 'customer'),
    lastContacts: live
      .filter(({ kind }) => kind !== 'note')
      .slice(0, most.contacts)
      .map((activity) => ({
        activity,
        people: [...new Set([activity.contactId, ...activity.attendeeIds])].flatMap((id) => names.get(id) ?? []),
      })),
    lastContactAt: lastContactAt(live),
    openQuestions: live
      .flatMap(({ at, questions }) =>
        questions
          .filter(({ open, question }) => open && question !== '')
          .map(({ id, question }) => ({ id, question, at })),
      )
      .slice(0, most.questions),
    quote: quote(facts.quotes, today),
    nextSteps: steps(deal, facts.tasks, today),
  };
}

function people(contacts: readonly Contact[], names: ReadonlyMap<string, string>): BriefPerson[] {
  const rank = (contact: Contact) =>
    roleOrder.indexOf(contact.decisionRole) * 10 +
    influenceOrder.indexOf(contact.influence) -
    (contact.executive ? 5 : 0);
  return contacts
    .filter(({ deletedAt }) => deletedAt === 0)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, most.people)
    .map((contact) => ({ contact, reportsTo: names.get(contact.reportsToId) ?? '' }));
}

const filled = (text: Localized): boolean => text.zh !== '' || text.en !== '';

function needs(deal: Opportunity | undefined, customer: Customer | undefined): BriefNeed[] {
  const stated = (deal?.needs ?? [])
    .filter(({ pain }) => filled(pain))
    .map((need) => ({ id: need.id, text: need.pain, kind: need.kind, answered: filled(need.capability) }));
  const technical = (deal?.technicalNeeds ?? [])
    .filter(({ text }) => filled(text))
    .map((need) => ({ id: need.id, text: need.text, kind: 'technical' as const, answered: false }));
  const general = [customer?.businessPain ?? '', customer?.technicalNeed ?? ''].flatMap((text, index) =>
    lines(text).map((line, at) => ({
      id: `${index}.${at}`,
      text: { zh: line, en: line },
      kind: index === 0 ? ('stated' as const) : ('technical' as const),
      answered: false,
    })),
  );
  const own = [...stated, ...technical];
  return [...(own.length > 0 ? own : general)]
    .sort((a, b) => Number(a.answered) - Number(b.answered))
    .slice(0, most.needs);
}

const threatOrder = ['high', 'medium', 'low', ''] as const;

function competitors(deal: Opportunity | undefined, records: readonly Competitor[]): BriefCompetitor[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (deal?.competitors ?? [])
    .flatMap((rival): BriefCompetitor[] => {
      const record = byId.get(rival.competitorId);
      if (!record || record.deletedAt > 0) return [];
      const facts = (kind: 'strength' | 'weakness') => record.facts.filter((fact) => fact.kind === kind);
      const first = (own: string, others: readonly string[]) =>
        (lines(own).length > 0 ? lines(own) : others.filter((text) => text !== '')).slice(0, most.points);
      return [
        {
          id: record.id,
          name: record.name,
          nameEn: record.nameEn,
          threat: rival.threat || record.threat,
          position: rival.position,
          strengths: first(
            rival.strengths,
            facts('strength').map(({ text }) => text),
          ),
          weaknesses: first(
            rival.weaknesses,
            facts('weakness').map(({ text }) => text),
          ),
          answers: first(
            rival.answers,
            facts('strength').map(({ answer }) => answer),
          ),
          landmines: record.landmines
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .slice(0, most.points),
        },
      ];
    })
    .sort((a, b) => threatOrder.indexOf(a.threat) - threatOrder.indexOf(b.threat))
    .slice(0, most.competitors);
}

/** Open ones first by day, then the last that were kept. */
function promises(deal: Opportunity | undefined, by: DealPromise['by']): DealPromise[] {
  return (deal?.promises ?? [])
    .filter((promise) => promise.by === by && promise.text !== '')
    .sort(
      (a, b) =>
        Number(a.doneAt > 0) - Number(b.doneAt > 0) ||
        b.doneAt - a.doneAt ||
        (a.due || '9').localeCompare(b.due || '9'),
    )
    .slice(0, most.promises);
}

function quote(quotes: readonly Quote[], today: string): BriefQuote | null {
  const leading = leadingQuote(quotes.filter(({ deletedAt }) => deletedAt === 0));
  if (!leading) return null;
  return {
    quote: leading,
    total: { minor: computeQuote(leading).total, currency: leading.currency },
    daysLeft: leading.validUntil === '' ? null : daysBetween(today, leading.validUntil),
  };
}

function steps(deal: Opportunity | undefined, tasks: readonly Task[], today: string): BriefStep[] {
  const open = tasks
    .filter(({ deletedAt, doneAt }) => deletedAt === 0 && doneAt === 0)
    .map(({ id, text, due, time }) => ({ id, text, due, time }));
  const known = open.some(({ text, due }) => deal && text === deal.nextStep && due === deal.nextStepDate);
  const own =
    deal && deal.outcome === 'open' && deal.nextStep !== '' && !known
      ? [{ id: deal.id, text: deal.nextStep, due: deal.nextStepDate, time: '' }]
      : [];
  return [...own, ...open]
    .sort((a, b) => (a.due || '9').localeCompare(b.due || '9') || a.time.localeCompare(b.time))
    .slice(0, most.steps)
    .map((step) => ({ ...step, overdue: step.due !== '' && step.due < today }));
}
