import { describe, expect, it } from 'vitest';
import { dealCompetitorSchema, type Opportunity, stageEventSchema } from '@/domain/deals/opportunity';
import { lostDeal, reopenedDeal, winsAndLosses, withObjection, wonDeal } from '@/domain/deals/outcome';

type Deal = Pick<Opportunity, 'competitors' | 'stage' | 'stageHistory' | 'pipelineId'>;
const rivals = (outcomes: Record<string, '' | 'wonAgainst' | 'lostTo'>): Deal => ({
  stage: 'closing',
  pipelineId: '',
  stageHistory: [stageEventSchema.parse({ stage: 'closing', at: 1 })],
  competitors: Object.entries(outcomes).map(([competitorId, outcome]) =>
    dealCompetitorSchema.parse({ competitorId, outcome, note: `note ${competitorId}` }),
  ),
});
const decision = { by: 'Lin', amount: { minor: 100, currency: 'CNY' }, at: 5 };
const lost = (deal: Deal, loss: { readonly reason: string; readonly competitorId: string }) =>
  lostDeal(deal, { ...loss, category: 'price' }, decision);
const outcomes = (fields: Partial<Opportunity>) =>
  Object.fromEntries((fields.competitors ?? []).map((each) => [each.competitorId, each.outcome]));

describe('the outcome of a deal', () => {
  it('is lost to one of its competitors, and what is noted of them stays', () => {
    const fields = lost(rivals({ x: '', y: 'lostTo' }), { reason: ' dearer ', competitorId: 'x' });
    expect(fields).toMatchObject({ outcome: 'lost', outcomeReason: 'dearer', lostCategory: 'price' });
    expect(outcomes(fields)).toEqual({ x: 'lostTo', y: '' });
    expect(fields.competitors?.map(({ note }) => note)).toEqual(['note x', 'note y']);
  });

  it('is lost to one who was not in it, who then is', () => {
    const fields = lost(rivals({ x: '' }), { reason: 'r', competitorId: 'z' });
    expect(outcomes(fields)).toEqual({ x: '', z: 'lostTo' });
  });

  it('is lost to nobody', () => {
    expect(outcomes(lost(rivals({ x: 'lostTo', '': '' }), { reason: 'r', competitorId: '' }))).toEqual({
      x: '',
      '': '',
    });
  });

  it('is won against those named, and opened again for all', () => {
    const won = wonDeal(rivals({ x: '', y: '' }), { reason: '', against: ['x'] }, decision);
    expect(won).toMatchObject({ outcome: 'won', outcomeReason: '' });
    expect(outcomes(won)).toEqual({ x: 'wonAgainst', y: '' });
    const open = reopenedDeal(rivals({ x: 'wonAgainst' }), decision);
    expect(open).toMatchObject({ outcome: 'open', outcomeReason: '' });
    expect(outcomes(open)).toEqual({ x: '' });
  });

  it.each([
    ['won', (deal: Deal) => wonDeal(deal, { reason: '', against: [] }, decision)],
    ['lost', (deal: Deal) => lost(deal, { reason: 'r', competitorId: '' })],
    ['reopened', (deal: Deal) => reopenedDeal(deal, decision)],
  ] as const)('is a line of the event log: %s', (kind, decide) => {
    const deal = rivals({});
    expect(decide(deal).stageHistory).toEqual([
      ...deal.stageHistory,
      { kind, stage: 'closing', at: 5, by: 'Lin', amount: { minor: 100, currency: 'CNY' }, pipelineId: '' },
    ]);
  });

  it('counts by competitor, once the deal is decided', () => {
    const deals = [
      { outcome: 'won' as const, ...rivals({ x: 'wonAgainst', y: '' }) },
      { outcome: 'lost' as const, ...rivals({ x: 'lostTo' }) },
      { outcome: 'lost' as const, ...rivals({ x: '', y: 'lostTo' }) },
      // Decided once, open again.
      { outcome: 'open' as const, ...rivals({ x: 'lostTo' }) },
    ];
    expect(winsAndLosses(deals, 'x')).toEqual({ won: 1, lost: 1 });
    expect(winsAndLosses(deals, 'y')).toEqual({ won: 0, lost: 1 });
    expect(winsAndLosses(deals, 'z')).toEqual({ won: 0, lost: 0 });
  });
});

describe('the objection that decided a deal', () => {
  const objections = [{ id: 'o', objection: 'They are listed.', reply: 'yes', opportunityId: '' }];
  const said = (objection: string) => withObjection({ objections }, { id: 'n', objection, opportunityId: 'deal' });

  it('joins those of the competitor, to be answered', () => {
    expect(said(' Dearer ')).toEqual([
      ...objections,
      { id: 'n', objection: 'Dearer', reply: '', opportunityId: 'deal' },
    ]);
  });

  it.each(['They are listed.', ' they  are\nListed', 'Ｔhey are listed', '', '  ', '。'])(
    'is not doubled: %j',
    (text) => {
      expect(said(text)).toBeNull();
    },
  );
});
