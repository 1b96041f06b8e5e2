import type { Problem } from '../domain/kernel/result';
import words from '../i18n/en/problems.json';

/** A problem in English for the terminal: words by code, then the field and the code itself. */
export function problemWords(problem: Problem): string {
  let found: unknown = words;
  for (const part of problem.code.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  const text = typeof found === 'string' ? found : problem.code;
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(problem.params?.[name] ?? ''));
  return `${problem.field ? `${problem.field}: ` : ''}${filled} [${problem.code}]`;
}
