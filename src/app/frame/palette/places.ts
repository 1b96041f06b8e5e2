import type { RecordMap } from '@/domain/entities';
import type { Findable } from '@/features/common';
import { paths } from '@/features/paths';

/** Where each record is looked at; those without a page of their own on the page they belong to. */
const places: { readonly [Name in Findable]: (record: RecordMap[Name]) => string } = {
  customer: ({ id }) => paths.customer(id),
  contact: ({ customerId }) => paths.customer(customerId),
  lead: ({ id }) => paths.lead(id),
  opportunity: ({ id }) => paths.deal(id),
  product: ({ id }) => paths.product(id),
  quote: ({ id }) => paths.quote(id),
  proposal: ({ id }) => paths.proposal(id),
  contract: ({ id }) => paths.contract(id),
  paper: ({ id }) => paths.paper(id),
  task: ({ opportunityId, customerId, leadId }) => placeOf(opportunityId, customerId, leadId) ?? paths.tasks,
  activity: ({ opportunityId, customerId, leadId }) => placeOf(opportunityId, customerId, leadId) ?? paths.today,
  competitor: ({ id }) => paths.competitor(id),
  partner: ({ id }) => paths.partner(id),
  material: ({ id }) => paths.material(id),
  script: ({ id }) => paths.script(id),
  objection: ({ id }) => paths.objection(id),
  targetProfile: ({ id }) => paths.target(id),
  pipeline: ({ id }) => paths.process(id),
  questionnaire: ({ id }) => paths.questionnaire(id),
  campaign: () => paths.leads,
  research: ({ id }) => paths.research(id),
  segment: ({ id }) => paths.segment(id),
  comparison: ({ id }) => paths.comparison(id),
  swot: ({ id }) => paths.swot(id),
};

function placeOf(dealId: string, customerId: string, leadId: string): string | undefined {
  if (dealId !== '') return paths.deal(dealId, 'timeline');
  if (customerId !== '') return paths.customer(customerId, 'timeline');
  return leadId === '' ? undefined : paths.lead(leadId);
}

/** What the palette searches, what people look for most at first. */
export const searched = Object.keys(places) as Findable[];

export function placeOfRecord<Name extends Findable>(entity: Name, record: RecordMap[Name]): string {
  return (places[entity] as (record: RecordMap[Name]) => string)(record);
}
