import type { Migration } from './migration';

/**
 * Customers, needs and the process of the deal. Sparse keys under `_` hold only what waits (open deals by next step,
 * close, stage and contact; open tasks by day; customers by contact; letters without an answer), so that the day's list
 * costs the same at any size. They and the search lines with pinyin are filled by `derive.ts` after the upgrade.
 */
export const process: Migration = {
  version: 3,
  tables: {
    customer:
      'id, [_.scope+updatedAt+id], [_.scope+createdAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], creditCode, [referredById+_.scope+createdAt], [campaignId+_.scope+createdAt], [_.grade+_.contacted+id], [_.verified+id]',
    contact:
      'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt], [_.birthday+id]',
    opportunity:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt], [partnerId+_.scope+createdAt], *_.uses, [_.next+id], [_.close+id], [_.entered+id], [_.contacted+id], [_.place+updatedAt+id], [_.won+id]',
    activity:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+at], [opportunityId+_.scope+at], [leadId+_.scope+at], [_.waiting+id], [_.scope+at+id], *_.uses',
    lead: 'id, [_.scope+updatedAt+id], [_.scope+createdAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], [campaignId+_.scope+createdAt], [campaignId+_.scope+status], [referredById+_.scope+createdAt], [_.scope+source+status], [_.scope+status+updatedAt+id]',
    campaign: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id]',
    targetProfile: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], *_.uses',
    pipeline: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [seriesId+_.scope+version], *_.uses',
    partner: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], *_.uses',
    questionnaire: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id]',
    task: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+due], [opportunityId+_.scope+due], [leadId+_.scope+due], [_.due+id]',
    material: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], *_.uses',
    tally: 'place',
    savedView: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id]',
  },
};
