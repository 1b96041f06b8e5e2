import { activityEntity } from './activities/activity';
import { companyEntity } from './company/company';
import { comparisonEntity } from './competitors/comparison';
import { competitorEntity } from './competitors/competitor';
import { priceEntryEntity } from './competitors/priceEntry';
import { contractEntity } from './contracts/contract';
import { contactEntity, customerEntity } from './customers/customer';
import { targetProfileEntity } from './customers/targetProfile';
import { opportunityEntity } from './deals/opportunity';
import type { EntityDefinition, RecordOf } from './kernel/entity';
import { campaignEntity, leadEntity } from './leads/lead';
import { materialEntity } from './materials/material';
import { questionnaireEntity } from './needs/questionnaire';
import { numberEntryEntity } from './numbering/numberEntry';
import { blobEntity, paperEntity } from './papers/paper';
import { partnerEntity } from './process/partner';
import { pipelineEntity } from './process/pipeline';
import { productEntity } from './products/product';
import { proposalEntity } from './proposals/proposal';
import { quoteEntity } from './quoting/quote';
import { researchEntity, segmentEntity } from './research/research';
import { objectionEntity, objectionUseEntity } from './scripts/objection';
import { scriptEntity, scriptVersionEntity } from './scripts/script';
import { practiceEntity, talkEntity } from './scripts/talk';
import { swotEntity, swotSnapshotEntity } from './swot/swot';
import { taskEntity } from './tasks/task';
import { savedViewEntity } from './views/savedView';

/** The one list of stored entities. The name is also the name of the table. */
export const entities = {
  company: companyEntity,
  customer: customerEntity,
  contact: contactEntity,
  product: productEntity,
  opportunity: opportunityEntity,
  quote: quoteEntity,
  proposal: proposalEntity,
  contract: contractEntity,
  paper: paperEntity,
  blob: blobEntity,
  activity: activityEntity,
  numberEntry: numberEntryEntity,
  competitor: competitorEntity,
  priceEntry: priceEntryEntity,
  comparison: comparisonEntity,
  research: researchEntity,
  segment: segmentEntity,
  swot: swotEntity,
  swotSnapshot: swotSnapshotEntity,
  lead: leadEntity,
  campaign: campaignEntity,
  targetProfile: targetProfileEntity,
  pipeline: pipelineEntity,
  partner: partnerEntity,
  questionnaire: questionnaireEntity,
  task: taskEntity,
  material: materialEntity,
  savedView: savedViewEntity,
  script: scriptEntity,
  scriptVersion: scriptVersionEntity,
  objection: objectionEntity,
  objectionUse: objectionUseEntity,
  talk: talkEntity,
  practice: practiceEntity,
} as const;

export type EntityName = keyof typeof entities;
export type RecordMap = { [Name in EntityName]: RecordOf<(typeof entities)[Name]> };

export const entityNames = Object.keys(entities) as EntityName[];

/** The definition of an entity, widened for code that treats all alike. */
export function definitionOf(name: EntityName): EntityDefinition {
  return entities[name] as unknown as EntityDefinition;
}
