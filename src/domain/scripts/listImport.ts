import { inWords } from '../deals/outcome';
import { plainWord } from '../exchange/headers';
import type { TableRow } from '../exchange/table';
import type { Localized } from '../kernel/fields';
import { type Problem, problem } from '../kernel/result';
import { sumOf } from '../kernel/sum';
import {
  type Cells,
  cellsOf,
  type ListMapping,
  type ListWords,
  longestEvidence,
  longestLine,
  longestObjection,
  longestTag,
  longestTitle,
  markedCell,
  optionReader,
  parts,
  tooLong,
} from './listCells';
import type { Objection } from './objection';
import { inItsLanguage } from './origin';
import type { LineEvidence } from './parts';
import { maximumNodes, type Scenario, type Script } from './script';
import type { ListColumn } from './stringsList';
import { isVariable, usedVariables } from './variables';

const mostAnswers = 30;
const mostTags = 50;

export interface ListRequest {
  readonly rows: readonly TableRow[];
  readonly mapping: ListMapping;
  readonly words: ListWords;
  /** Live scripts and cards that rows may belong to. */
  readonly scripts: readonly Script[];
  readonly objections: readonly Objection[];
  /** Of lines whose rows name no title: the name of the file. */
  readonly title: string;
}

export interface ListRow {
  readonly line: number;
  /** `skip`: all of it is there already. */
  readonly verdict: 'create' | 'skip' | 'error';
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The script that the line goes into, and whether that is a new one; empty = the row has no line. */
  readonly script: string;
  readonly newScript: boolean;
  readonly text: string;
  readonly objection: string;
  readonly answer: string;
}

type Audience = Pick<Script, 'stages' | 'personas' | 'customerTypes' | 'productIds' | 'competitorIds'>;

/** A line or an answer of a list. */
interface ListPiece {
  readonly id: string;
  readonly text: Localized;
  readonly hint: Localized;
  readonly evidence: LineEvidence[];
}

/** A script of single lines that is made, or that lines are added to. */
export interface ListScript extends Audience {
  /** The one that there is; `undefined` = a new one. */
  readonly stored: Script | undefined;
  readonly title: Localized;
  readonly scenario: Scenario;
  readonly tags: readonly string[];
  readonly lines: readonly ListPiece[];
}
export interface ListCard extends Audience {
  readonly stored: Objection | undefined;
  readonly text: Localized;
  readonly category: Objection['category'];
  readonly tags: readonly string[];
  readonly answers: readonly ListPiece[];
}

export interface ListPlan {
  readonly rows: readonly ListRow[];
  readonly counts: { readonly create: number; readonly skip: number; readonly error: number };
  readonly scripts: readonly ListScript[];
  readonly objections: readonly ListCard[];
}

/** What is made of a script or a card while the rows are gone through. */
interface Making<Stored> extends Audience {
  readonly stored: Stored | undefined;
  readonly tags: string[];
  /** Ids and texts of what it has, and of what is added. */
  readonly has: Set<string>;
  readonly added: ListPiece[];
}
interface MakingScript extends Making<Script> {
  readonly title: string;
  readonly scenario: Scenario;
}
interface MakingCard extends Making<Objection> {
  readonly said: string;
  readonly scenario: Scenario | '';
}

const textKeys = ({ zh, en }: Localized): string[] => [zh, en].filter((text) => text !== '').map((text) => `= ${text}`);
const scriptKey = (title: string, scenario: string) => `${plainWord(title)}|${scenario}`;

class Planner {
  private readonly scripts = new Map<string, MakingScript>();
  private readonly cards = new Map<string, MakingCard>();
  private readonly places: ReadonlyMap<ListColumn, number>;
  /** Ids of all lines and answers that there are: also of those that were rewritten or moved since. */
  private readonly known: ReadonlySet<string>;
  private readonly inFile = new Map<string, number>();
  private readonly options: ReturnType<typeof optionReader>;
  private above = { title: '', scenario: '' as Scenario | '', objection: '' };

  constructor(private readonly request: ListRequest) {
    this.options = optionReader(request.words);
    this.places = new Map(
      request.mapping.flatMap((column, index) => (column === '' ? [] : [[column, index] as const])).reverse(),
    );
    this.known = new Set([
      ...request.scripts.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
      ...request.objections.flatMap(({ answers }) => answers.map(({ id }) => id)),
    ]);
    for (const stored of request.scripts.filter(({ form, deletedAt }) => form === 'lines' && deletedAt === 0)) {
      const has = new Set(stored.nodes.flatMap(({ text }) => textKeys(text)));
      const making = { stored, title: '', scenario: stored.scenario, ...noAudience(), tags: [], has, added: [] };
      for (const title of [stored.title.zh, stored.title.en].filter((each) => each.trim() !== '')) {
        for (const key of [scriptKey(title, stored.scenario), scriptKey(title, '')])
          if (!this.scripts.has(key)) this.scripts.set(key, making);
      }
    }
    for (const stored of request.objections.filter(({ deletedAt }) => deletedAt === 0)) {
      const has = new Set(stored.answers.flatMap(({ text }) => textKeys(text)));
      const making: MakingCard = { stored, said: '', scenario: '', ...noAudience(), tags: [], has, added: [] };
      for (const said of [stored.text.zh, stored.text.en, ...stored.alsoSaid].map(inWords))
        if (said !== '' && !this.cards.has(said)) this.cards.set(said, making);
    }
  }

  read(row: TableRow): ListRow {
    const cells = cellsOf(row, this.places);
    const named = this.options<Scenario>(cells, 'scenario')[0] ?? '';
    const given = tooLong(cells, 'title', cells.text('title').replaceAll('\n', ' '), longestTitle);
    // Merged cells of a spreadsheet come with the first row only.
    const title = given || this.above.title || this.request.title;
    const scenario = named || (given === '' || given === this.above.title ? this.above.scenario : '');
    const text = {
      zh: tooLong(cells, 'lineZh', cells.text('lineZh'), longestLine / 2),
      en: tooLong(cells, 'lineEn', cells.text('lineEn'), longestLine / 2),
    };
    const answer = tooLong(cells, 'answer', cells.text('answer'), longestLine / 2);
    const said = cells.text('objection').replace(/\s*\n\s*/g, ' ');
    const objection = tooLong(
      cells,
      'objection',
      said || (answer === '' ? '' : this.above.objection),
      longestObjection,
    );
    this.above = { title, scenario, objection };
    const audience: Audience = {
      stages: this.options(cells, 'stage'),
      personas: this.options(cells, 'persona'),
      customerTypes: this.options(cells, 'customerType'),
      productIds: this.options(cells, 'product'),
      competitorIds: this.options(cells, 'competitor'),
    };
    const hint = tooLong(cells, 'hint', cells.text('hint'), longestLine / 2);
    const source = tooLong(cells, 'evidence', cells.text('evidence').replace(/\s*\n\s*/g, ' '), longestEvidence);
    const tags = parts(cells.text('tags'));
    if (tags.some((tag) => tag.length > longestTag))
      cells.problems.push(problem('field.tooLong', { max: longestTag }, 'tags'));
    const hasLine = text.zh !== '' || text.en !== '';
    if (!hasLine && objection === '')
      cells.problems.push(
        answer === '' ? problem('scriptList.nothing') : problem('scriptList.noObjection', undefined, 'answer'),
      );
    this.checkVariables(cells, [text.zh, text.en, answer]);
    const shown = { text: text.zh || text.en, objection, answer };
    const script = hasLine ? this.scriptOf(title, scenario, cells) : undefined;
    const shownRow = {
      line: cells.line,
      ...shown,
      script: hasLine ? title : '',
      newScript: script?.stored === undefined,
    };
    if (cells.problems.length > 0) return { ...shownRow, verdict: 'error', problems: cells.problems, warnings: [] };
    const marks = { audience, tags, hint: inItsLanguage(markedCell(hint)), evidence: sourceOf(source) };
    const line = script ? this.addLine(script, title, text, marks, cells) : 'there';
    const reply =
      objection === '' || cells.problems.length > 0
        ? 'there'
        : this.addAnswer(objection, answer, scenario, marks, cells);
    const verdict = cells.problems.length > 0 ? 'error' : line === 'added' || reply === 'added' ? 'create' : 'skip';
    const again = this.repeated(cells.line, `${title}|${text.zh}|${text.en}|${objection}|${answer}`);
    const why =
      verdict !== 'skip'
        ? []
        : [again === 0 ? problem('scriptList.there') : problem('scriptList.repeated', { line: again })];
    return { ...shownRow, verdict, problems: [...cells.problems, ...why], warnings: cells.warnings };
  }

  private repeated(line: number, key: string): number {
    const before = this.inFile.get(key) ?? 0;
    if (before === 0) this.inFile.set(key, line);
    return before;
  }

  private checkVariables(cells: Cells, texts: readonly string[]): void {
    const unknown = texts.flatMap((text) => usedVariables(markedCell(text))).filter((name) => !isVariable(name));
    if (unknown.length > 0)
      cells.warnings.push(
        problem('scriptList.unknownVariable', { names: [...new Set(unknown)].join(', ').slice(0, 200) }),
      );
  }

  private scriptOf(title: string, scenario: Scenario | '', cells: Cells): MakingScript {
    const found = this.scripts.get(scriptKey(title, scenario));
    if (found) return found;
    if (scenario === '') cells.warnings.push(problem('scriptList.noScenario', undefined, 'scenario'));
    return {
      stored: undefined,
      title,
      scenario: scenario === '' ? 'opening' : scenario,
      ...noAudience(),
      tags: [],
      has: new Set(),
      added: [],
    };
  }

  private addLine(script: MakingScript, title: string, text: Localized, marks: Marks, cells: Cells): 'added' | 'there' {
    const id = `list.${sumOf([plainWord(title), text.zh, text.en])}`;
    const marked = { zh: markedCell(text.zh), en: markedCell(text.en) };
    if (this.known.has(id) || script.has.has(id) || textKeys(marked).every((key) => script.has.has(key)))
      return 'there';
    const full = (script.stored?.nodes.length ?? 0) + script.added.length >= maximumNodes;
    if (full) cells.problems.push(problem('scriptPack.tooManyLines', { max: maximumNodes }));
    else {
      for (const key of [scriptKey(title, script.scenario), scriptKey(title, '')])
        if (!this.scripts.has(key)) this.scripts.set(key, script);
      add(script, { id, text: marked, hint: marks.hint, evidence: marks.evidence }, marks);
    }
    return 'added';
  }

  private addAnswer(
    said: string,
    answer: string,
    scenario: Scenario | '',
    marks: Marks,
    cells: Cells,
  ): 'added' | 'there' {
    const id = `list.${sumOf([inWords(said), answer])}`;
    // The card may be called something else by now.
    if (answer !== '' && this.known.has(id)) return 'there';
    const found = this.cards.get(inWords(said));
    const card: MakingCard = found ?? {
      stored: undefined,
      said,
      scenario,
      ...noAudience(),
      tags: [],
      has: new Set(),
      added: [],
    };
    if (!found) this.cards.set(inWords(said), card);
    if (answer === '') return found ? 'there' : 'added';
    const text = inItsLanguage(markedCell(answer));
    if (card.has.has(id) || textKeys(text).some((key) => card.has.has(key))) return 'there';
    if ((card.stored?.answers.length ?? 0) + card.added.length >= mostAnswers)
      cells.problems.push(problem('scriptList.tooManyAnswers', { max: mostAnswers }, 'answer'));
    else add(card, { id, text, hint: marks.hint, evidence: marks.evidence }, marks);
    return 'added';
  }

  plan(rows: readonly ListRow[]): ListPlan {
    const count = (verdict: ListRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
    const scripts = [...new Set(this.scripts.values())].filter(({ added }) => added.length > 0);
    const cards = [...new Set(this.cards.values())].filter(({ added, stored }) => added.length > 0 || !stored);
    return {
      rows,
      counts: { create: count('create'), skip: count('skip'), error: count('error') },
      scripts: scripts.map(({ stored, title, scenario, added, tags, has: _has, ...audience }) => {
        const english = added.every(({ text }) => text.zh === '');
        const name = stored?.title ?? (english ? { zh: '', en: title } : { zh: title, en: '' });
        return { ...audience, stored, scenario, tags, title: name, lines: added };
      }),
      objections: cards.map(({ stored, said, scenario, added, tags, has: _has, ...audience }) => ({
        ...audience,
        stored,
        tags,
        text: stored?.text ?? inItsLanguage(said),
        category: scenario === 'price' ? ('price' as const) : ('other' as const),
        answers: added,
      })),
    };
  }
}

interface Marks {
  readonly audience: Audience;
  readonly tags: readonly string[];
  readonly hint: Localized;
  readonly evidence: LineEvidence[];
}
const noAudience = (): Audience => ({
  stages: [],
  personas: [],
  customerTypes: [],
  productIds: [],
  competitorIds: [],
});

/** What a line rests on, in words. */
const sourceOf = (text: string): LineEvidence[] =>
  text === '' ? [] : [{ id: 'list', kind: 'source', entity: '', recordId: '', part: '', text, basis: '' }];

function add<T>(making: Making<T>, piece: ListPiece, { audience, tags }: Marks): void {
  making.added.push(piece);
  for (const key of [piece.id, ...textKeys(piece.text)]) making.has.add(key);
  const join = <V>(into: V[], values: readonly V[]) => {
    for (const value of values) if (!into.includes(value)) into.push(value);
  };
  join(making.stages, audience.stages);
  join(making.personas, audience.personas);
  join(making.customerTypes, audience.customerTypes);
  join(making.productIds, audience.productIds);
  join(making.competitorIds, audience.competitorIds);
  join(making.tags, tags.slice(0, Math.max(0, mostTags - making.tags.length)));
}

/**
 * What a plain list of lines and objections would make, row by row: scripts of single lines by their titles, cards by what
 * customers say. Empty titles take the one above; what is there already is left out, also where it was rewritten since. A
 * script or card that there is gets the lines and answers it has not; nothing else of it changes. Pure; nothing is written.
 */
export function planList(request: ListRequest): ListPlan {
  const planner = new Planner(request);
  return planner.plan(request.rows.map((row) => planner.read(row)));
}

export type ListWrite =
  | { readonly type: 'create'; readonly entity: 'script'; readonly record: Partial<Script> }
  | { readonly type: 'create'; readonly entity: 'objection'; readonly record: Partial<Objection> }
  | {
      readonly type: 'update';
      readonly entity: 'script';
      readonly id: string;
      readonly changes: Pick<Script, 'nodes'>;
      readonly expectedRev: number;
    }
  | {
      readonly type: 'update';
      readonly entity: 'objection';
      readonly id: string;
      readonly changes: Pick<Objection, 'answers'>;
      readonly expectedRev: number;
    };

/** All writes of a plan; one transaction, one undo. */
export function listWrites(plan: ListPlan, nextId: () => string): ListWrite[] {
  const scripts = plan.scripts.map(({ stored, lines, ...script }): ListWrite => {
    const added = lines.map((line): Script['nodes'][number] => ({
      ...line,
      kind: 'say',
      answerKind: 'text',
      target: 'note',
      objectionId: '',
      taskDays: null,
      outcome: '',
      origin: null,
      exits: [],
      at: null,
    }));
    if (!stored)
      return {
        type: 'create',
        entity: 'script',
        record: { ...script, tags: [...script.tags], id: nextId(), form: 'lines', nodes: added },
      };
    const changes = { nodes: [...stored.nodes, ...added] };
    return { type: 'update', entity: 'script', id: stored.id, changes, expectedRev: stored.rev };
  });
  const cards = plan.objections.map(({ stored, answers, ...card }): ListWrite => {
    const added = answers.map((answer) => ({ ...answer, origin: null, retired: false }));
    if (!stored) {
      const status = added.length > 0 ? ('ready' as const) : ('draft' as const);
      const record = { ...card, tags: [...card.tags], id: nextId(), status, answers: added };
      return { type: 'create', entity: 'objection', record };
    }
    const changes = { answers: [...stored.answers, ...added] };
    return { type: 'update', entity: 'objection', id: stored.id, changes, expectedRev: stored.rev };
  });
  return [...scripts, ...cards];
}
