import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { searchableOf } from '../kernel/richText';
import { answerTargets } from '../needs/questionnaire';
import { audience, exchanged, lineEvidenceSchema, lineOriginSchema, verification } from './parts';

/** What a script is for. `policy`: an answer on how we sell and deliver (R57). */
export const scenarios = [
  'opening',
  'discovery',
  'demo',
  'objection',
  'price',
  'closing',
  'returnVisit',
  'complaint',
  'policy',
] as const;
export type Scenario = (typeof scenarios)[number];

/**
 * `say`: words of ours. `question`: one question, whose answer is kept. `listen`: what to listen for, without a question.
 * `objection`: a doubt that may come up, with the answers of its card. `action`: something to do, now or as a task.
 * `end`: how it went.
 */
export const nodeKinds = ['say', 'question', 'listen', 'objection', 'action', 'end'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** How a talk, or a way through a script, ended. */
export const talkOutcomes = ['advanced', 'scheduled', 'information', 'undecided', 'declined', 'unreached'] as const;
export type TalkOutcome = (typeof talkOutcomes)[number];

/** A way out of a node: what was heard, and where it leads (id of a node; empty = nowhere yet). */
export const exitSchema = z.object({
  id: z.string().max(60),
  label: f.localized(),
  to: z.string().max(60).default(''),
});
export type ScriptExit = z.infer<typeof exitSchema>;

export const maximumNodes = 2000;

/** One line of a script. Texts are in the marked-up form of `richText.ts`, with variables as `{{customer.name}}`. */
export const scriptNodeSchema = z.object({
  /** The same in every version and copy: answers to a question stay with it. */
  id: z.string().max(60),
  kind: f.choiceOf(nodeKinds, 'say'),
  /** What is said, asked, listened for or done. */
  text: f.localizedMultiline(),
  /** For the speaker only: tone, what to avoid. */
  hint: f.localizedMultiline(),
  /** Of a question: how it is answered, and where the answer goes (`needs/answers.ts`); options are the exits. */
  answerKind: f.choiceOf(['text', 'choice', 'yesNo', 'money', 'date', 'score'], 'text'),
  target: f.choiceOf(answerTargets, 'note'),
  /** Of an objection: its card. */
  objectionId: f.reference('objection'),
  /** Of an action: makes a task due in so many days (0 = today); `null` = done in the talk. */
  taskDays: f.integer(0, 365),
  /** Of an end. */
  outcome: f.choice(talkOutcomes),
  evidence: z.array(lineEvidenceSchema).max(20).default([]),
  origin: lineOriginSchema.nullable().default(null),
  exits: z.array(exitSchema).max(30).default([]),
  /** Place in the drawing; `null` = laid out by the program. */
  at: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
});
export type ScriptNode = z.infer<typeof scriptNodeSchema>;

/** What a version of a script consists of; compared, approved and exchanged as a whole. */
export const scriptContent = {
  title: f.localized(),
  purpose: f.localizedMultiline(),
  scenario: f.choiceOf(scenarios, 'opening'),
  /** `flow`: walked from the first node by its exits. `lines`: lines by themselves, to be picked and copied. */
  form: f.choiceOf(['flow', 'lines'], 'flow'),
  ...audience,
  /** The first node begins. */
  nodes: z.array(scriptNodeSchema).max(maximumNodes).default([]),
  /** Attachments to show or send while talking. */
  materialIds: z.array(z.string().max(60)).max(40).default([]),
};

/** A text that search finds a record by, with the line or answer that says it; empty = the record itself. */
export interface SearchPart {
  readonly lineId: string;
  readonly text: string;
}

/** What a script is found by: title, tags, and what its lines say in either language. */
export function scriptSearchParts(script: {
  readonly title: f.Localized;
  readonly tags: readonly string[];
  readonly nodes: readonly Pick<ScriptNode, 'id' | 'text'>[];
}): readonly SearchPart[] {
  return [
    ...[script.title.zh, script.title.en, ...script.tags].map((text) => ({ lineId: '', text })),
    ...script.nodes.flatMap(({ id, text }) =>
      [text.zh, text.en].map((each) => ({ lineId: id, text: searchableOf(each) })),
    ),
  ];
}

/** The working copy of a sales script (R50). What the team says is the approved version (`scriptVersion`). */
export const scriptEntity = defineEntity({
  name: 'script',
  schema: z.object({
    ...f.recordBase,
    ...scriptContent,
    status: f.choiceOf(['draft', 'approved', 'retired'], 'draft'),
    /** Number of the newest approved version, 0 = none yet, and its record. */
    version: z.int().nonnegative().default(0),
    versionId: f.reference('scriptVersion'),
    /** {@link contentSum} of that version: the working copy differs where its own is another. */
    approvedSum: f.text(80),
    ...verification,
    owner: f.text(),
    favourite: f.flag(),
    tags: f.tags(),
    ...exchanged,
    notes: f.multiline(),
  }),
  searchText: (script) => scriptSearchParts(script).map(({ text }) => text),
});
export type Script = RecordOf<typeof scriptEntity>;

/** One approved version, never changed (R50). */
export const scriptVersionEntity = defineEntity({
  name: 'scriptVersion',
  schema: z.object({
    ...f.recordBase,
    scriptId: f.reference('script'),
    version: z.int().min(1).default(1),
    /** Epoch ms. */
    approvedAt: z.int().nonnegative().default(0),
    approvedBy: f.text(),
    note: f.text(2000),
    ...scriptContent,
  }),
  searchText: () => [],
  frozen: () => ['scriptId', 'version', 'approvedAt', 'approvedBy', ...Object.keys(scriptContent)],
});
export type ScriptVersion = RecordOf<typeof scriptVersionEntity>;

/** A script as a walker, a reader or a printer sees it: the working copy or a version. */
export type ScriptContent = Pick<Script, keyof typeof scriptContent>;
