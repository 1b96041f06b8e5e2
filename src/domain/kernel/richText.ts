/** A stretch of text in one style, or a variable: then `variable` is its name and `text` as it is written, `{{name}}`. */
export interface RichRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly variable: string;
}

/** One line of a marked-up text. A line without runs is an empty one. */
export interface RichBlock<Run extends RichRun = RichRun> {
  readonly kind: 'paragraph' | 'bullet' | 'number';
  readonly runs: readonly Run[];
}

interface Token {
  readonly kind: 'text' | 'stars' | 'variable';
  readonly text: string;
  /** Of stars: white space, or nothing, stands before or behind them. */
  readonly afterSpace: boolean;
  readonly beforeSpace: boolean;
}

const lineEnd = /\r\n?|\n/;
const bullet = /^- /;
const number = /^\d{1,3}\. /;
/** What a backslash takes the meaning of; before anything else it is a backslash. */
const escapable = /[!-/:-@[-`{-~\s]/;
const variableAt = /\{\{([^{}\n]{1,80})\}\}/y;
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  const plain = { afterSpace: false, beforeSpace: false };
  let text = '';
  const flush = () => {
    if (text !== '') tokens.push({ kind: 'text', text, ...plain });
    text = '';
  };
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === '\\' && escapable.test(line.charAt(at + 1))) {
      text += line.charAt(at + 1);
      at += 2;
      continue;
    }
    variableAt.lastIndex = at;
    const name = character === '{' ? variableAt.exec(line)?.[1]?.trim() : undefined;
    if (name) {
      flush();
      tokens.push({ kind: 'variable', text: name, ...plain });
      at = variableAt.lastIndex;
      continue;
    }
    if (character !== '*') {
      text += character;
      at += 1;
      continue;
    }
    let end = at;
    while (line.charAt(end) === '*') end += 1;
    const escapedBefore = line.charAt(at - 2) === '\\';
    flush();
    tokens.push({
      kind: 'stars',
      text: line.slice(at, end),
      afterSpace: isSpace(line[at - 1]) && !escapedBefore,
      beforeSpace: isSpace(line[end]),
    });
    at = end;
  }
  flush();
  return tokens;
}

/** The star tokens that switch a style: they come in pairs, the first before a word and the second behind one. */
function switches(tokens: readonly Token[], lengths: readonly number[]): Set<number> {
  const found = new Set<number>();
  let open = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'stars' || !lengths.includes(token.text.length)) continue;
    if (open < 0) {
      if (!token.beforeSpace) open = index;
    } else if (!token.afterSpace) {
      found.add(open).add(index);
      open = -1;
    }
  }
  return found;
}

function runsOf(line: string): RichRun[] {
  const tokens = tokensOf(line);
  const ofBold = switches(tokens, [2, 3]);
  const ofItalic = switches(tokens, [1, 3]);
  const runs: RichRun[] = [];
  let [bold, italic] = [false, false];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'variable') {
      runs.push({ text: `{{${token.text}}}`, bold, italic, variable: token.text });
      continue;
    }
    let { text } = token;
    if (ofBold.has(index)) {
      bold = !bold;
      text = text.slice(2);
    }
    if (ofItalic.has(index)) {
      italic = !italic;
      text = text.slice(1);
    }
    if (text !== '') runs.push({ text, bold, italic, variable: '' });
  }
  return merged(runs);
}

/** Neighbours in the same style made one, without empty runs. */
function merged(runs: readonly RichRun[]): RichRun[] {
  const result: RichRun[] = [];
  for (const run of runs) {
    if (run.text === '' && run.variable === '') continue;
    const last = result.at(-1);
    if (last && last.variable === '' && run.variable === '' && last.bold === run.bold && last.italic === run.italic)
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/**
 * Reads a marked-up text: `**bold**`, `*italic*`, `{{variable}}`, lines beginning with `- ` or `1. `; a backslash takes the
 * meaning of the sign behind it. Every text can be read: marks without a partner stand for themselves.
 */
export function parseRich(text: string): readonly RichBlock[] {
  if (text === '') return [];
  return text.split(lineEnd).map((line) => {
    const kind = bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : 'paragraph';
    const rest = kind === 'bullet' ? line.slice(2) : kind === 'number' ? line.replace(number, '') : line;
    return { kind, runs: runsOf(rest) };
  });
}

function escaped(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/[\\*]|\{(?=\{)/g, '\\$&');
}

/** White space at a switch of style would hide the switch. */
function guarded(text: string, first: boolean, last: boolean): string {
  const before = first ? text.replace(/^\s/, '\\$&') : text;
  return last ? before.replace(/(?<!\\)\s$/, '\\$&') : before;
}

function lineOf(runs: readonly RichRun[]): string {
  const all = merged(runs);
  let line = '';
  let [bold, italic] = [false, false];
  const turnTo = (toBold: boolean, toItalic: boolean): boolean => {
    const stars = (toBold === bold ? '' : '**') + (toItalic === italic ? '' : '*');
    line += stars;
    [bold, italic] = [toBold, toItalic];
    return stars !== '';
  };
  for (const [index, run] of all.entries()) {
    const turned = turnTo(run.bold, run.italic);
    const next = all[index + 1];
    const turns = run.bold !== (next?.bold ?? false) || run.italic !== (next?.italic ?? false);
    line += run.variable === '' ? guarded(escaped(run.text), turned, turns) : `{{${run.variable}}}`;
  }
  turnTo(false, false);
  return line;
}

/** Writes blocks as marked-up text; {@link parseRich} gives the same blocks again. */
export function formatRich(blocks: readonly RichBlock[]): string {
  let count = 0;
  const lines = blocks.map(({ kind, runs }) => {
    const line = lineOf(runs);
    count = kind === 'number' ? count + 1 : 0;
    if (kind === 'bullet') return `- ${line}`;
    if (kind === 'number') return `${count}. ${line}`;
    return line.replace(/^(?=- )/, '\\').replace(/^(\d{1,3})(?=\. )/, '$1\\');
  });
  return lines.join('\n');
}

/** The words as search has them: on one line, without marks and variables. */
export function searchableOf(text: string): string {
  if (!/[*\\{\n]|^- |^\d{1,3}\. /.test(text)) return text;
  const lines = parseRich(text).map(({ runs }) => runs.map((run) => (run.variable === '' ? run.text : ' ')).join(''));
  return lines.join(' ');
}

/** The words without marks, line by line; variables stay as they are written. */
export function plainOf(text: string): string {
  return parseRich(text)
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n');
}
