import type { Localized } from '../kernel/fields';
import { canEnd, isClaim, leadingTo, nextOf, nodeOf, nodesOf, reachable } from './graph';
import { givenEvidence } from './parts';
import { plainOf } from './richText';
import type { ScriptContent, ScriptNode } from './script';
import { unknownVariables } from './variables';

export const lintCodes = [
  'noNodes',
  'noEnd',
  'deadEnd',
  'missingTarget',
  'endlessLoop',
  'unlabelledExit',
  'emptyText',
  'unknownVariable',
  'unreachable',
  'manyQuestions',
  'missingObjection',
  'noEvidence',
  'tooLong',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** What keeps a script from being walked to an end, or from being understood. */
const errors: ReadonlySet<LintCode> = new Set([
  'noNodes',
  'noEnd',
  'deadEnd',
  'missingTarget',
  'endlessLoop',
  'unlabelledExit',
  'emptyText',
  'unknownVariable',
]);

export interface LintIssue {
  readonly code: LintCode;
  /** An error keeps the script from being approved. */
  readonly severity: 'error' | 'warning';
  /** Empty: the script as a whole. */
  readonly nodeId: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** More than can be said in about 45 seconds: Chinese characters, English words. */
export const longestLine = { zh: 180, en: 110 } as const;

const questionMarks = /[?\uff1f]+/g;
const languages = ['zh', 'en'] as const;

function issue(code: LintCode, nodeId: string, params?: LintIssue['params']): LintIssue {
  return { code, severity: errors.has(code) ? 'error' : 'warning', nodeId, ...(params ? { params } : {}) };
}

const isBlank = (text: Localized): boolean => text.zh.trim() === '' && text.en.trim() === '';
const isSpoken = ({ kind }: ScriptNode): boolean => kind === 'say' || kind === 'question';

function lengthOf(text: string, language: keyof Localized): number {
  if (language === 'en') return text.match(/\S+/g)?.length ?? 0;
  return text.replaceAll(/\s/g, '').length;
}

function textIssues(node: ScriptNode, hasCard: boolean): LintIssue[] {
  const found: LintIssue[] = [];
  const { id, kind, text } = node;
  if (isBlank(text)) {
    const mayBeSilent = kind === 'end' || (kind === 'objection' && hasCard);
    return mayBeSilent ? [] : [issue('emptyText', id)];
  }
  if (!isSpoken(node)) return found;
  const plain = { zh: plainOf(text.zh), en: plainOf(text.en) };
  const questions = Math.max(...languages.map((side) => plain[side].match(questionMarks)?.length ?? 0));
  if (questions > 1) found.push(issue('manyQuestions', id, { count: questions }));
  if (isClaim(node) && givenEvidence(node.evidence).length === 0) found.push(issue('noEvidence', id));
  const long = languages.find((side) => lengthOf(plain[side], side) > longestLine[side]);
  if (long) found.push(issue('tooLong', id, { count: lengthOf(plain[long], long), most: longestLine[long] }));
  return found;
}

function exitIssues(content: ScriptContent, node: ScriptNode): LintIssue[] {
  if (node.kind === 'end') return [];
  if (node.exits.length === 0) return [issue('deadEnd', node.id)];
  const lost = node.exits.filter(({ to }) => to === '' || !nodeOf(content, to)).length;
  const unlabelled = node.exits.length > 1 ? node.exits.filter(({ label }) => isBlank(label)).length : 0;
  return [
    ...(lost > 0 ? [issue('missingTarget', node.id, { count: lost })] : []),
    ...(unlabelled > 0 ? [issue('unlabelledExit', node.id, { count: unlabelled })] : []),
  ];
}

/** One node of each loop that nothing leads out of, neither to an end nor to a place where the script breaks off. */
function endlessLoops(content: ScriptContent): LintIssue[] {
  const nodes = nodesOf(content);
  const breaks = nodes.filter(
    (node) => node.exits.length === 0 || node.exits.some(({ to }) => to === '' || !nodeOf(content, to)),
  );
  const stops = leadingTo(content, [...canEnd(content), ...breaks.map(({ id }) => id)]);
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { id } of nodes) {
    const way = new Set<string>();
    let at: string | undefined = stops.has(id) ? undefined : id;
    // From here every step leads on, so that following the first exits comes round to where it was.
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      const node = nodeOf(content, at);
      at = node && nextOf(node)[0];
    }
    if (at !== undefined && way.has(at)) found.push(at);
  }
  return found.map((id) => issue('endlessLoop', id));
}

function flowIssues(content: ScriptContent): LintIssue[] {
  const start = content.nodes[0]?.id ?? '';
  const met = reachable(content);
  const found = nodesOf(content).flatMap((node) => [
    ...exitIssues(content, node),
    ...(met.has(node.id) ? [] : [issue('unreachable', node.id)]),
  ]);
  const noEnd = canEnd(content).has(start) ? [] : [issue('noEnd', '')];
  return [...noEnd, ...found, ...endlessLoops(content)];
}

/** The objection cards there are, where that is known. */
export interface KnownCards {
  readonly objectionIds?: ReadonlySet<string>;
}

/**
 * What is wrong with a script, by node in the order of the script: whether every way through it ends, and whether its lines
 * can be said. Errors ({@link canApprove}) come before warnings of the same node. `known`: the cards there are.
 */
export function lintScript(content: ScriptContent, known: KnownCards = {}): readonly LintIssue[] {
  if (content.nodes.length === 0) return [issue('noNodes', '')];
  const hasCard = (node: ScriptNode): boolean =>
    node.objectionId !== '' && (known.objectionIds?.has(node.objectionId) ?? true);
  const found = [
    ...(content.form === 'flow' ? flowIssues(content) : []),
    ...unknownVariables(content).map(({ nodeId, variable }) => issue('unknownVariable', nodeId, { name: variable })),
    ...content.nodes.flatMap((node) => [
      ...textIssues(node, hasCard(node)),
      ...(node.kind === 'objection' && !hasCard(node) ? [issue('missingObjection', node.id)] : []),
    ]),
  ];
  const places = new Map([['', -1], ...content.nodes.map(({ id }, index) => [id, index] as const)]);
  const placeOf = ({ nodeId, severity }: LintIssue) => (places.get(nodeId) ?? 0) * 2 + (severity === 'error' ? 0 : 1);
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether a script may be approved: it has warnings at most. */
export function canApprove(issues: readonly LintIssue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}
