import { describe, expect, it } from 'vitest';
import { changeLeads } from '@/domain/leads/bulk';
import { type Lead, leadEntity } from '@/domain/leads/lead';

const lead = (id: string, fields: Partial<Lead> = {}): Lead =>
  leadEntity.schema.parse({ id, name: id, createdAt: 0, updatedAt: 0, ...fields });
const leads = [
  lead('open'),
  lead('lost', { status: 'discarded', discardReason: '没有需求' }),
  lead('ours', { status: 'promoted', promotedAt: 1 }),
  lead('gone', { deletedAt: 1 }),
];

describe('many leads changed at once', () => {
  it('leaves those that became customers, or are deleted', () => {
    const { updates, left } = changeLeads(leads, { kind: 'set', changes: { campaignId: 'fair' } });
    expect(updates).toEqual([
      { id: 'open', changes: { campaignId: 'fair' } },
      { id: 'lost', changes: { campaignId: 'fair' } },
    ]);
    expect(left).toBe(2);
  });

  it('opens again those that were given up when they get a state', () => {
    const { updates } = changeLeads(leads, { kind: 'set', changes: { status: 'contacted' } });
    expect(updates[1]).toEqual({ id: 'lost', changes: { status: 'contacted', discardReason: '' } });
  });

  it('gives up with a reason only', () => {
    expect(changeLeads(leads, { kind: 'discard', reason: ' ' }).problem?.code).toBe('lead.discardReason');
    const { updates, problem } = changeLeads(leads, { kind: 'discard', reason: ' 联系不上 ' });
    expect(problem).toBeUndefined();
    expect(updates[0]?.changes).toEqual({ status: 'discarded', discardReason: '联系不上' });
  });
});
