import { describe, expect, it } from 'vitest';
import { playwrightCounts, summary, vitestCounts } from './summary';

const step = (name: string, cannot: string | null = null) => ({ name, cannot });

describe('the end of a test run', () => {
  it('is a line of its own with the sums', () => {
    const { text, failed } = summary([
      { step: step('types'), counts: { passed: 1, failed: 0, skipped: 0 }, seconds: 1 },
      { step: step('unit'), counts: { passed: 40, failed: 2, skipped: 1 }, seconds: 12.34 },
    ]);
    expect(text.trimEnd().split('\n').at(-1)).toBe('41 passed, 2 failed');
    expect(failed).toBe(2);
    expect(text).toMatch(/FAIL unit .*40 passed, 2 failed, 1 skipped/);
  });

  it('says loudly what could not run and why, and does not fail for it', () => {
    const { text, failed } = summary([{ step: step('desktop', 'no Electron runtime'), counts: null, seconds: 0 }]);
    expect(text).toContain('!!!!  NOT RUN: desktop — no Electron runtime  !!!!');
    expect(failed).toBe(0);
  });
});

describe('counts', () => {
  it('of vitest: a file that does not load is a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('of Playwright: flaky has passed', () => {
    expect(playwrightCounts({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } })).toEqual({
      passed: 6,
      failed: 2,
      skipped: 3,
    });
  });

  it.each([null, undefined, {}, 'junk'])('of a broken report (%j) are none', (report) => {
    expect(vitestCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(playwrightCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
