import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { leadCountsByCampaign, leadCountsBySource, leadsBy } from '@/data/queries/leads';
import { unwrap } from '@/domain/kernel/result';
import { type Lead, leadStates } from '@/domain/leads/lead';
import { testStore } from './support';

const sources = ['exhibition', 'website', ''] as const;
const campaigns = ['fair', 'mail', ''] as const;

async function filled() {
  const store = await testStore();
  const records = Array.from({ length: 60 }, (_, index) => ({
    name: `lead ${index}`,
    status: leadStates[index % leadStates.length],
    source: sources[index % sources.length],
    campaignId: campaigns[Math.floor(index / 7) % campaigns.length],
  }));
  const { ids } = unwrap(
    await store.write(records.map((record) => ({ type: 'create', entity: 'lead', record }) as WriteOperation)),
  );
  unwrap(await store.write([{ type: 'delete', entity: 'lead', id: ids[3] ?? '' }]));
  const live = (await store.getMany('lead', ids)).filter((lead): lead is Lead => lead?.deletedAt === 0);
  return { store, live };
}

describe('leads', () => {
  it('come by every combination of filters, complete and without the deleted', async () => {
    const { store, live } = await filled();
    for (const status of ['', ...leadStates] as const)
      for (const source of ['', 'exhibition', 'website'] as const)
        for (const campaignId of campaigns) {
          const { rows, more } = await leadsBy(store, { status, source, campaignId });
          const expected = live.filter(
            (lead) =>
              (status === '' || lead.status === status) &&
              (source === '' || lead.source === source) &&
              (campaignId === '' || lead.campaignId === campaignId),
          );
          expect(rows.map((lead) => lead.id).sort()).toEqual(expected.map((lead) => lead.id).sort());
          expect(more).toBe(false);
        }
  });

  it('of a source come newest first, a limited number of them', async () => {
    const { store, live } = await filled();
    const { rows, more } = await leadsBy(store, { source: 'website', limit: 5 });
    const newest = live.filter((lead) => lead.source === 'website').map((lead) => lead.id);
    expect(rows.map((lead) => lead.id)).toEqual(newest.sort().reverse().slice(0, 5));
    expect(more).toBe(true);
  });

  it('are counted by source and by campaign', async () => {
    const { store, live } = await filled();
    const count = (key: 'source' | 'campaignId', value: string, status: Lead['status']) =>
      live.filter((lead) => lead[key] === value && lead.status === status).length;
    const bySource = await leadCountsBySource(store);
    const byCampaign = await leadCountsByCampaign(store, ['fair', 'mail', 'none']);
    for (const status of leadStates) {
      for (const source of sources) expect(bySource.get(source)?.[status]).toBe(count('source', source, status));
      expect(byCampaign.get('fair')?.[status]).toBe(count('campaignId', 'fair', status));
      expect(byCampaign.get('none')?.[status]).toBe(0);
    }
  });
});
