import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import { type PaperKind, paperKinds } from '../domain/papers/paper';

export interface Arguments {
  readonly workspace: string;
  readonly out: string;
  readonly kinds: readonly PaperKind[];
  /** Ids of quotes, proposals or contracts; empty = all. */
  readonly ids: readonly string[];
  /** Absent = the language each record names. */
  readonly language?: 'zh-CN' | 'en';
  readonly zip: boolean;
}

export const usage =
  'npm run documents -- --workspace FILE --out DIR [--kind quotation|proposal|contract] [--id ID …] [--language zh-CN|en] [--zip]';

/** Reads the command line. Codes `cli.*`, each naming the argument. */
export function readArguments(argv: readonly string[]): Result<Arguments, Problem> {
  const values = new Map<string, string[]>();
  let name = '';
  for (const word of argv) {
    if (word.startsWith('--')) {
      name = word.slice(2);
      if (!['workspace', 'out', 'kind', 'id', 'language', 'zip'].includes(name))
        return fail(problem('cli.unknown', { name: word }));
      values.set(name, values.get(name) ?? []);
    } else {
      if (name === '' || name === 'zip') return fail(problem('cli.unknown', { name: word }));
      values.get(name)?.push(word);
    }
  }
  const single = (key: string) => values.get(key)?.at(-1) ?? '';
  for (const key of ['workspace', 'out']) {
    if (single(key) === '') return fail(problem('cli.missing', { name: `--${key}` }));
  }
  const kinds: PaperKind[] = [];
  for (const kind of values.get('kind') ?? []) {
    const known = paperKinds.find((candidate) => candidate === kind);
    if (!known) return fail(problem('cli.value', { name: '--kind', value: kind }));
    kinds.push(known);
  }
  const language = single('language');
  if (language !== '' && language !== 'zh-CN' && language !== 'en') {
    return fail(problem('cli.value', { name: '--language', value: language }));
  }
  return ok({
    workspace: single('workspace'),
    out: single('out'),
    kinds: kinds.length === 0 ? paperKinds : kinds,
    ids: values.get('id') ?? [],
    ...(language === '' ? {} : { language }),
    zip: values.has('zip'),
  });
}
