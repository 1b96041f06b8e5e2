import type { Migration } from './migration';

/**
 * The first form. Lists page by `[_.scope+<order>+id]`, relations by `[<field>+_.scope+<time>]`; both end where a page
 * ends, so that no query ever grows with the table. Numbers are unique by index: two takers of one number cannot both win.
 */
export const first: Migration = {
  version: 1,
  tables: {
    company: 'id',
    customer:
      'id, [_.scope+updatedAt+id], [_.scope+createdAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], creditCode',
    contact: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt]',
    product: 'id, [_.scope+updatedAt+id], [_.scope+_.code+id], [_.scope+_.name+id], [_.scope+deletedAt+id]',
    opportunity: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt]',
    quote:
      'id, [_.scope+updatedAt+id], [_.scope+_.number+id], [_.scope+deletedAt+id], [customerId+_.scope+createdAt], [opportunityId+_.scope+createdAt], [seriesId+_.scope+createdAt]',
    proposal:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [quoteId+_.scope+createdAt], [opportunityId+_.scope+createdAt], [customerId+_.scope+createdAt]',
    contract:
      'id, [_.scope+updatedAt+id], [_.scope+_.number+id], [_.scope+deletedAt+id], [quoteId+_.scope+createdAt], [opportunityId+_.scope+createdAt], [customerId+_.scope+createdAt]',
    paper:
      'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [sourceId+_.scope+createdAt], [quoteId+_.scope+createdAt], [customerId+_.scope+createdAt], [opportunityId+_.scope+createdAt]',
    blob: 'id',
    activity: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [customerId+_.scope+at], [opportunityId+_.scope+at]',
    numberEntry: 'id, &number, &[scope+year+sequence]',
    change: 'id, transactionId, [entity+recordId+id]',
    counter: 'entity',
    searchHead: 'entity',
    searchChunk: '[entity+no]',
    meta: 'key',
  },
};
