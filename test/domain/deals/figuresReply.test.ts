import { describe, expect, it } from 'vitest';
import { activityEntity } from '@/domain/activities/activity';
import { replyFigures } from '@/domain/deals/figuresReply';

const activity = (day: string, direction: 'in' | 'out' | 'both', partial: object = {}) =>
  activityEntity.schema.parse({
    id: day,
    createdAt: 0,
    updatedAt: 0,
    kind: 'message',
    at: Date.parse(`${day}T10:00:00`),
    direction,
    ...partial,
  });
const asked = activity('2026-11-16', 'in', { awaitsReply: true });

describe('first reply by the way of selling (R100)', () => {
  it('takes the middle of the working days over those that were answered', () => {
    const [direct, channel] = replyFigures([
      { strategy: 'direct', activities: [asked, activity('2026-11-16', 'out')] },
      { strategy: 'direct', activities: [asked, activity('2026-11-17', 'both')] },
      // A weekend in between does not count.
      { strategy: 'direct', activities: [asked, activity('2026-11-23', 'out')] },
      { strategy: 'direct', activities: [asked] },
      { strategy: 'direct', activities: [activity('2026-11-16', 'out')] },
      { strategy: 'channel', activities: [asked, activity('2026-11-18', 'out')] },
    ]);
    expect(direct).toMatchObject({ asked: 4, answered: 3, median: 10, inTime: 2, enough: false });
    expect(channel).toMatchObject({ asked: 1, answered: 1, median: 20, inTime: 0 });
  });

  it('has no figure where nobody asked', () => {
    expect(replyFigures([])).toMatchObject([
      { strategy: 'direct', asked: 0, median: null },
      { strategy: 'channel', asked: 0, median: null },
    ]);
  });
});
