import type { MeetingBrief } from '../../domain/activities/brief';
import type { Company } from '../../domain/company/company';
import type { Localized } from '../../domain/kernel/fields';
import { type ReportRequest, reportBase, sourceOf } from './reportParts';
import type { MeetingBriefInput } from './saleReports';

const nothing: Localized = { zh: '', en: '' };

/** The page for a meeting as a Word file. `day` gives the local day of a moment; `missing` says what the gate still asks for. */
export function meetingBriefInput(
  records: {
    readonly company: Company;
    readonly brief: MeetingBrief;
    readonly stage: Localized;
    readonly grade: string;
    readonly missing: readonly Localized[];
    readonly day: (at: number) => string;
  },
  request: ReportRequest,
): MeetingBriefInput {
  const { company, brief, day } = records;
  const { deal, customer, quote } = brief;
  return {
    ...reportBase(company, request),
    kind: 'meetingBrief',
    title: deal?.title ?? nothing,
    source: deal
      ? sourceOf('opportunity', deal)
      : { entity: 'customer', id: customer?.id ?? '', rev: customer?.rev ?? 0 },
    customerName: customer
      ? { zh: customer.shortName || customer.name, en: customer.nameEn || customer.name }
      : nothing,
    stage: records.stage,
    amount: quote?.total ?? deal?.estimate ?? null,
    quote: quote ? { version: quote.quote.version, number: quote.quote.number, until: quote.quote.validUntil } : null,
    expectedClose: deal?.expectedClose ?? '',
    budget: deal?.budgetMax ?? customer?.budgetMax ?? null,
    grade: records.grade,
    lastContact: brief.lastContactAt === null ? '' : day(brief.lastContactAt),
    people: brief.people.map(({ contact }) => ({
      name: contact.name,
      jobTitle: contact.jobTitle,
      role: contact.decisionRole,
      influence: contact.influence,
      attitude: contact.attitude,
      relation: contact.relation,
    })),
    missingRoles: brief.missingRoles,
    needs: brief.needs.map(({ text, kind }) => ({ text, latent: kind === 'latent' })),
    questions: brief.openQuestions.map(({ question }) => question),
    promises: [...brief.ourPromises, ...brief.theirPromises].map((promise) => ({
      text: promise.text,
      ours: promise.by === 'us',
      due: promise.due,
      late: promise.doneAt === 0 && promise.due !== '' && promise.due < request.today,
    })),
    contacts: brief.lastContacts.map(({ activity }) => ({
      date: day(activity.at),
      kind: activity.kind,
      text: activity.text,
    })),
    competitors: brief.competitors.map((rival) => ({
      name: { zh: rival.name, en: rival.nameEn || rival.name },
      strengths: rival.strengths.join('; '),
      answer: rival.answers.join('; '),
    })),
    missing: records.missing,
    next: brief.nextSteps.map(({ text, due }) => ({ text, date: due })),
  };
}
