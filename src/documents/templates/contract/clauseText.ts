import type { Inline, Run } from '../../model/blocks';

/** What a clause text may refer to. */
export interface ClauseValues {
  /** Variables; an empty one counts as absent in conditions. */
  readonly values: Readonly<Record<string, string>>;
  /** Printed labels of the clauses that are in the contract, by id. */
  readonly labels: ReadonlyMap<string, string>;
}

function present(name: string, { values, labels }: ClauseValues): boolean {
  return labels.has(name) || (values[name] ?? '') !== '';
}

const innermost = /\{([?!])(\w+)\}((?:(?!\{[?!]\w+\}|\{\/\}).)*)\{\/\}/s;

/** Resolves `{?name}…{/}` and `{!name}…{/}` from the inside out. */
function conditions(text: string, context: ClauseValues): string {
  let rest = text;
  for (let match = innermost.exec(rest); match; match = innermost.exec(rest)) {
    const kept = present(match[2] ?? '', context) === (match[1] === '?') ? (match[3] ?? '') : '';
    rest = rest.slice(0, match.index) + kept + rest.slice(match.index + match[0].length);
  }
  return rest;
}

/**
 * A clause sentence as rich text: `{name}` takes a variable, `{ref:clause}` the clause's number as it is in this contract,
 * `{?name}…{/}` stays only where the variable is filled or the clause is in, `{!name}…{/}` only where not.
 * Unknown names stay as written, so that text of one's own may hold braces.
 */
export function clauseInline(text: string, context: ClauseValues): Inline {
  const runs: Run[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') runs.push({ type: 'text', text: words });
    words = '';
  };
  for (const part of conditions(text, context).split(/(\{(?:ref:)?\w+\})/)) {
    const reference = /^\{ref:(\w+)\}$/.exec(part)?.[1];
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const label = reference === undefined ? undefined : context.labels.get(reference);
    if (reference !== undefined && label !== undefined) {
      flush();
      runs.push({ type: 'reference', target: clauseAnchor(reference), text: label });
    } else {
      words += name !== undefined && Object.hasOwn(context.values, name) ? (context.values[name] ?? '') : part;
    }
  }
  flush();
  return runs;
}

/** Name of the bookmark at a clause. */
export function clauseAnchor(id: string): string {
  return `clause-${id}`;
}

/** The same as plain text, for the editor. */
export function clausePlain(text: string, context: ClauseValues): string {
  return clauseInline(text, context)
    .map((run) => (run.type === 'break' ? '\n' : run.text))
    .join('');
}
