import { describe, expect, it } from 'vitest';
import { dealCompetitorSchema, type Opportunity } from '@/domain/deals/opportunity';
import { lostDeal, reopenedDeal, winsAndLosses, withObjection, wonDeal } from '@/domain/deals/outcome';

const rivals = (outcomes: Record<string, '' | 'wonAgainst' | 'lostTo'>): Pick<Opportunity, 'competitors'> => ({
  competitors: Object.entries(outcomes).map(([competitorId, outcome]) =>
    dealCompetitorSchema.parse({ competitorId, outcome, note: `note ${competitorId}` }),
  ),
});
const outcomes = (fields: Partial<Opportunity>) =>
  Object.fromEntries((fields.competitors ?? []).map((each) => [each.competitorId, each.outcome]));

describe('the outcome of a deal', () => {
  it('is lost to one of its competitors, and what is noted of them stays', () => {
    const fields = lostDeal(rivals({ x: '', y: 'lostTo' }), { reason: ' dearer ', competitorId: 'x' });
    expect(fields).toMatchObject({ outcome: 'lost', outcomeReason: 'dearer' });
    expect(outcomes(fields)).toEqual({ x: 'lostTo', y: '' });
    expect(fields.competitors?.map(({ note }) => note)).toEqual(['note x', 'note y']);
  });

  it('is lost to one who was not in it, who then is', () => {
    const fields = lostDeal(rivals({ x: '' }), { reason: 'r', competitorId: 'z' });
    expect(outcomes(fields)).toEqual({ x: '', z: 'lostTo' });
  });

  it('is lost to nobody', () => {
    expect(outcomes(lostDeal(rivals({ x: 'lostTo', '': '' }), { reason: 'r', competitorId: '' }))).toEqual({
      x: '',
      '': '',
    });
  });

  it('is won against those named, and opened again for all', () => {
    const won = wonDeal(rivals({ x: '', y: '' }), { reason: '', against: ['x'] });
    expect(won).toMatchObject({ outcome: 'won', outcomeReason: '' });
    expect(outcomes(won)).toEqual({ x: 'wonAgainst', y: '' });
    const open = reopenedDeal(rivals({ x: 'wonAgainst' }));
    expect(open).toMatchObject({ outcome: 'open', outcomeReason: '' });
    expect(outcomes(open)).toEqual({ x: '' });
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
