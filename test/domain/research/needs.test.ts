import { describe, expect, it } from 'vitest';
import { needTrends } from '@/domain/research/needs';

const entry = (date: string, ...tags: string[]) => ({ date, tags });

describe('needs over time (R19)', () => {
  it('counts tags by quarter, the running one last', () => {
    const { quarters, rows } = needTrends(
      [
        entry('2026-11-20', 'price', 'cloud'),
        entry('2026-10-01', 'price'),
        entry('2026-09-30', 'price'),
        entry('2026-01-01', 'price'),
        entry('2026-03-31', 'cloud', 'cloud'),
      ],
      '2026-11-22',
    );
    expect(quarters).toEqual(['2026 Q1', '2026 Q2', '2026 Q3', '2026 Q4']);
    expect(rows).toEqual([
      { tag: 'price', counts: [1, 0, 1, 2], total: 4, trend: 'up' },
      { tag: 'cloud', counts: [1, 0, 0, 1], total: 2, trend: 'level' },
    ]);
  });

  it('reaches over the turn of the year, and no further back than four quarters', () => {
    const { quarters, rows } = needTrends(
      [entry('2025-04-01', 'a'), entry('2025-06-30', 'a'), entry('2025-03-31', 'old')],
      '2026-02-01',
    );
    expect(quarters).toEqual(['2025 Q2', '2025 Q3', '2025 Q4', '2026 Q1']);
    expect(rows).toEqual([{ tag: 'a', counts: [2, 0, 0, 0], total: 2, trend: 'down' }]);
  });

  it('leaves out what has no date, or one ahead', () => {
    expect(needTrends([entry('', 'a'), entry('2026-02-30', 'a'), entry('2026-11-23', 'a')], '2026-11-22').rows).toEqual(
      [],
    );
  });
});
