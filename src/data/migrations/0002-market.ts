import type { Migration } from './migration';

/**
 * The market desk. `_.uses` holds the ids of records that a record refers to from inside its lists (a deal's
 * competitors, a SWOT factor's evidence, a proposal's strategies), so that “where is this used” is one indexed question.
 * Records of version 1 have no such lists, so nothing needs to be moved.
 */
export const market: Migration = {
  version: 2,
  tables: {
    opportunity: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt], *_.uses',
    proposal:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [quoteId+_.scope+createdAt], [opportunityId+_.scope+createdAt], [customerId+_.scope+createdAt], *_.uses',
    competitor: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id]',
    priceEntry:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [competitorId+_.scope+date+id], [productId+_.scope+date]',
    comparison: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], *_.uses',
    research:
      'id, [_.scope+updatedAt+id], [_.scope+date+id], [_.scope+deletedAt+id], [competitorId+_.scope+date], [customerId+_.scope+date], [segmentId+_.scope+date]',
    segment: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id]',
    swot: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], *_.uses',
    swotSnapshot: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [swotId+_.scope+takenOn]',
  },
};
