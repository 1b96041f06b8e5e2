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

  it('names what failed, however long the output above it', () => {
    const failures = Array.from({ length: 23 }, (_, index) => `story ${index}: why`);
    const { text } = summary([
      { step: step('browser'), counts: { passed: 1, failed: 23, skipped: 0, failures }, seconds: 1 },
    ]);
    expect(text).toContain('  FAIL story 0: why');
    expect(text).toContain('… and 3 more');
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
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'adds up', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nat'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(vitestCounts(report)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
      failures: ['b.test.ts: no such module', 'a.test.ts › adds up: expected 1'],
    });
  });

  it('of Playwright: flaky has passed', () => {
    const test = (status: string, message?: string) => ({ status, results: [{ error: { message } }] });
    const specs = [
      { title: 'a deal is won', file: 'deals.spec.ts', tests: [test('unexpected', 'not visible\nat line 3')] },
      { title: 'it starts', file: 'start.spec.ts', tests: [test('expected')] },
    ];
    const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, suites: [{ suites: [{ specs }] }] };
    expect(playwrightCounts(report)).toEqual({
      passed: 6,
      failed: 2,
      skipped: 3,
      failures: ['deals.spec.ts › a deal is won: not visible'],
    });
  });

  it.each([null, undefined, {}, 'junk'])('of a broken report (%j) are none', (report) => {
    expect(vitestCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
    expect(playwrightCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
  });
});
