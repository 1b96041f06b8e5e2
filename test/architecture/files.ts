import { type Source, withoutComments } from './sources';

const hardLimit = 500;

/** Files whose purpose is words: there Chinese may stand. Tests may hold it as data. */
const wordFiles = [/^src\/documents\/(.*\/)?strings[^/]*\.ts$/, /^src\/domain\/(.*\/)?strings[^/]*\.ts$/, /^test\//];

const forbidden: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly look: (text: string) => string;
}[] = [
  { name: 'any', pattern: /(?:\bas\s+|[:<|,]\s*)any\b(?!\.)/, look: codeOnly },
  { name: 'an ignored type error', pattern: /@ts-(?:ignore|nocheck)/, look: asItIs },
  { name: 'an empty catch', pattern: /\bcatch\s*(?:\([^)]*\))?\s*\{\s*\}/, look: asItIs },
  {
    name: 'a suppression without its reason',
    pattern: /(?:biome|eslint)-(?:ignore|disable)(?:-\w+)*(?:\s+[\w/]+)*\s*(?::\s*)?(?:\*\/|$)/m,
    look: asItIs,
  },
];

function asItIs(text: string): string {
  return text;
}

/** Without comments, and with every string empty. */
function codeOnly(text: string): string {
  return withoutComments(text).replace(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g, '$1$1');
}

/** What breaks the rules on single files (ARCHITECTURE.md §8), as `file: what is wrong`. */
export function wrongFiles(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const found: string[] = [];
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > hardLimit) found.push(`${path}: ${lines} lines, more than ${hardLimit}`);
    if (/\p{Script=Han}/u.test(text) && !wordFiles.some((pattern) => pattern.test(path)))
      found.push(`${path}: Han characters`);
    for (const { name, pattern, look } of forbidden) if (pattern.test(look(text))) found.push(`${path}: ${name}`);
    return found;
  });
}
