import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name and with the first line of why; empty where a check has no tests of its own. */
  readonly failures?: readonly string[];
}

export interface Step {
  readonly name: string;
  /** Why it cannot run on this machine; `null` = it can. */
  readonly cannot: string | null;
  run(): Promise<Counts>;
}

export interface StepResult {
  readonly step: Pick<Step, 'name' | 'cannot'>;
  /** `null` = did not run. */
  readonly counts: Counts | null;
  readonly seconds: number;
}

/** A number out of a report of another program; what is missing counts as none. */
function figure(report: unknown, name: string): number {
  const value = typeof report === 'object' && report !== null ? (report as Record<string, unknown>)[name] : undefined;
  return typeof value === 'number' ? value : 0;
}

/** The first line of a message, without the colours of a terminal. */
function firstLine(message: unknown): string {
  const plain = typeof message === 'string' ? stripVTControlCharacters(message) : '';
  return plain.trim().split('\n', 1)[0] ?? '';
}

const shortPath = (path = ''): string => relative(process.cwd(), path);

interface VitestFile {
  name?: string;
  status?: string;
  message?: string;
  assertionResults?: { status?: string; fullName?: string; failureMessages?: string[] }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title?: string;
    file?: string;
    tests?: { status?: string; results?: { error?: { message?: string } }[] }[];
  }[];
}

function playwrightFailures({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, title, tests = [] }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results = [] }) => `${file} › ${title}: ${firstLine(results.at(-1)?.error?.message)}`),
  );
  return [...own, ...suites.flatMap(playwrightFailures)];
}

/** Counts out of vitest's JSON report. A test file that could not even be loaded is one failure. */
export function vitestCounts(report: unknown): Counts {
  const files = (report as { testResults?: VitestFile[] } | null)?.testResults ?? [];
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults?.length === 0,
  );
  const failed = files.flatMap(({ name, assertionResults = [] }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${shortPath(name)} › ${fullName}: ${firstLine(failureMessages?.[0])}`),
  );
  return {
    passed: figure(report, 'numPassedTests'),
    failed: figure(report, 'numFailedTests') + unloaded.length,
    skipped: figure(report, 'numPendingTests') + figure(report, 'numTodoTests'),
    failures: [...unloaded.map(({ name, message }) => `${shortPath(name)}: ${firstLine(message)}`), ...failed],
  };
}

/** Counts out of Playwright's JSON report; a flaky test has passed. */
export function playwrightCounts(report: unknown): Counts {
  const stats = (report as { stats?: unknown } | null)?.stats;
  return {
    passed: figure(stats, 'expected') + figure(stats, 'flaky'),
    failed: figure(stats, 'unexpected'),
    skipped: figure(stats, 'skipped'),
    failures: playwrightFailures((report ?? {}) as PlaywrightSuite),
  };
}

/** The words at the end of a run. Its last line is `N passed, N failed`; what could not run stands loudly above it. */
export function summary(results: readonly StepResult[]): { text: string; failed: number } {
  const lines = ['', '── summary'];
  for (const { step, counts, seconds } of results) {
    const time = `${seconds.toFixed(1)} s`.padStart(9);
    if (!counts) lines.push(`  -    ${step.name.padEnd(24)}${time}  did not run`);
    else {
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
      const mark = counts.failed > 0 ? 'FAIL' : 'ok  ';
      lines.push(
        `  ${mark} ${step.name.padEnd(24)}${time}  ${counts.passed} passed, ${counts.failed} failed${skipped}`,
      );
    }
  }
  for (const { step } of results) {
    if (step.cannot !== null) lines.push('', `!!!!  NOT RUN: ${step.name} — ${step.cannot}  !!!!`);
  }
  // Names last, for who sees only the end of the output.
  const failures = results.flatMap(({ counts }) => counts?.failures ?? []);
  if (failures.length > 0) lines.push('', ...failures.slice(0, 20).map((failure) => `  FAIL ${failure}`));
  if (failures.length > 20) lines.push(`  … and ${failures.length - 20} more`);
  const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  const failed = results.reduce((sum, { counts }) => sum + (counts?.failed ?? 0), 0);
  lines.push('', `${passed} passed, ${failed} failed`, '');
  return { text: lines.join('\n'), failed };
}
