import { exampleFactors, factorOf } from '@test/support/swotSamples';
import { describe, expect, it } from 'vitest';
import { swotProblems } from '@/domain/swot/checks';
import { quadrants } from '@/domain/swot/swot';

const today = '2026-06-30';
const reviewedOn = '2026-06-01';
const codes = (problems: ReturnType<typeof swotProblems>) => problems.map(({ code, params }) => ({ code, ...params }));

describe('checks of a SWOT (DOMAIN.md §6)', () => {
  it('find nothing wrong with the worked example', () => {
    expect(swotProblems({ factors: [...exampleFactors], reviewedOn }, today)).toEqual([]);
  });

  it('warn of more than seven factors in a box', () => {
    const seven = Array.from({ length: 7 }, (_, index) => factorOf(`f${index}`, 'threat'));
    expect(swotProblems({ factors: seven, reviewedOn }, today)).toEqual([]);
    const eight = [...seven, factorOf('f8', 'threat')];
    expect(codes(swotProblems({ factors: eight, reviewedOn }, today))).toEqual([
      { code: 'swot.tooMany', box: 'T', count: 8, max: 7 },
    ]);
  });

  it('warn of the same text in two boxes, whatever its width, case and spaces; never of empty texts', () => {
    const factors = [
      factorOf('a', 'strength', { text: { zh: '交付 ＦＡＳＴ', en: '' } }),
      factorOf('b', 'weakness', { text: { zh: '', en: '' } }),
      factorOf('c', 'opportunity', { text: { zh: '交付fast', en: '' } }),
      factorOf('d', 'threat', { text: { zh: '', en: '' } }),
    ];
    expect(codes(swotProblems({ factors, reviewedOn }, today))).toEqual([
      { code: 'swot.duplicate', first: 'S1', second: 'O1' },
    ]);
  });

  it('mark a factor without evidence, and its place', () => {
    const factors = [factorOf('a', 'strength'), factorOf('b', 'strength', { evidence: [] })];
    expect(swotProblems({ factors, reviewedOn }, today)).toEqual([
      { code: 'swot.noEvidence', params: { factor: 'S2' }, field: 'factors.1.evidence' },
    ]);
  });

  it.each([
    ['2026-03-30', []],
    ['2026-03-29', [{ code: 'swot.stale', date: '2026-03-29', days: 1 }]],
    ['', [{ code: 'swot.neverReviewed' }]],
    ['2026-07-01', [{ code: 'swot.neverReviewed' }]],
  ])('reviewed on “%s”', (date, expected) => {
    expect(codes(swotProblems({ factors: [], reviewedOn: date }, today))).toEqual(expected);
  });

  it('take 200 factors', () => {
    const factors = Array.from({ length: 200 }, (_, index) =>
      factorOf(`f${index}`, quadrants[index % 4] ?? 'threat', { text: { zh: `${index % 100}`, en: '' } }),
    );
    const found = swotProblems({ factors, reviewedOn }, today);
    expect(found.filter((entry) => entry.code === 'swot.tooMany')).toHaveLength(4);
    expect(found.filter((entry) => entry.code === 'swot.duplicate')).toHaveLength(100);
  });
});
