import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { openStore } from '@/data/store';
import { newOpportunity } from '@/domain/deals/create';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { environmentOf } from '@/features/common/environment';
import { lossCard } from '@/features/deals/lossCard';
import { createMemoryPlatform } from '@/platform/memory';

let databases = 0;

async function open() {
  databases += 1;
  const environment = environmentOf(createMemoryPlatform());
  const store = unwrap(await openStore({ name: `loss-${databases}`, environment }));
  const deal = newOpportunity(environment, {
    id: 'deal',
    customerId: 'customer',
    stage: 'negotiation',
    owner: '林越',
    competitors: [dealCompetitorSchema.parse({ competitorId: 'lantu' })],
  });
  unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { id: 'customer', name: '华东云商', type: 'sme' } },
      { type: 'create', entity: 'opportunity', record: deal },
      {
        type: 'create',
        entity: 'objection',
        record: { id: 'known', text: { zh: '太贵了', en: '' }, alsoSaid: ['比乙家贵两成'] },
      },
    ]),
  );
  const stored = await store.get('opportunity', 'deal');
  if (!stored) throw new Error('not stored');
  const lose = async (objection: string) => {
    const loss = { reason: '价格', objection, category: 'price', competitorId: 'far' } as const;
    const card = await lossCard(store, stored, loss, '林越');
    if (card) unwrap(await store.write(card.operations));
    return card;
  };
  const cards = async () => (await listPage(store, 'objection', { order: 'name' })).rows;
  const uses = () => related(store, 'objectionUse', 'opportunityId', 'deal');
  return { store, lose, cards, uses };
}

describe('what a lost deal leaves in the library (U49)', () => {
  it('is a draft of a card, and the objection in the log as not resolved, against all who were in it', async () => {
    const { lose, cards, uses } = await open();
    const left = await lose('你们没有本地团队');
    expect(left?.drafted).toBe(true);
    expect((await cards()).find(({ id }) => id === left?.cardId)).toMatchObject({
      text: { zh: '你们没有本地团队', en: '' },
      status: 'draft',
      category: 'price',
      opportunityId: 'deal',
      competitorIds: ['far'],
    });
    expect(await uses()).toEqual([
      expect.objectContaining({
        objectionId: left?.cardId,
        result: 'unresolved',
        stage: 'negotiation',
        customerType: 'sme',
        competitorIds: ['lantu', 'far'],
        by: '林越',
      }),
    ]);
  });

  it.each(['太贵了。', '比乙家贵两成！'])('is counted on the card that has the words already: %s', async (said) => {
    const { lose, cards, uses } = await open();
    expect(await lose(said)).toMatchObject({ cardId: 'known', drafted: false });
    expect(await cards()).toHaveLength(1);
    expect(await uses()).toEqual([expect.objectContaining({ objectionId: 'known', result: 'unresolved' })]);
  });

  it.each([
    ['', 'unresolved'],
    ['unresolved', 'unresolved'],
  ] as const)('does not count twice what was logged in this deal: %j stays or becomes %s', async (before, after) => {
    const { store, lose, uses } = await open();
    const record = { id: 'use', objectionId: 'known', opportunityId: 'deal', result: before, at: 1 };
    unwrap(await store.write([{ type: 'create', entity: 'objectionUse', record }]));
    await lose('太贵了');
    expect(await uses()).toEqual([expect.objectContaining({ id: 'use', result: after })]);
  });

  it('is heard anew where an answer had seemed to help', async () => {
    const { store, lose, uses } = await open();
    const record = { id: 'use', objectionId: 'known', opportunityId: 'deal', result: 'resolved', at: 1 } as const;
    unwrap(await store.write([{ type: 'create', entity: 'objectionUse', record }]));
    await lose('太贵了');
    expect((await uses()).map(({ result }) => result)).toEqual(['unresolved', 'resolved']);
  });
});
