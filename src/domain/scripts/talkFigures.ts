import { median } from '../deals/figuresFunnel';
import { countsUnder, type Dimension } from './dimensions';
import { type Counts, type Rate, rateOf } from './rates';
import { type ScriptContent, type TalkOutcome, talkOutcomes } from './script';
import type { Talk, TalkStep } from './talk';

/** What the figures read of a talk. */
export type CountedTalk = Pick<
  Talk,
  | 'scriptId'
  | 'version'
  | 'scenario'
  | 'kind'
  | 'startedAt'
  | 'endedAt'
  | 'steps'
  | 'outcome'
  | 'stage'
  | 'persona'
  | 'customerType'
  | 'competitorIds'
  | 'deletedAt'
>;

type KnownOutcome = Exclude<TalkOutcome, 'unreached'>;
const knownOutcomes = talkOutcomes.filter((outcome): outcome is KnownOutcome => outcome !== 'unreached');
const wellEnded: readonly KnownOutcome[] = ['advanced', 'scheduled'];

/** A talk is a success where the deal moved on, or the next talk was agreed. Who was not reached heard none of the words, so such talks are not in the base. */
function outcomeRate(talks: readonly Pick<Talk, 'outcome'>[]): Rate {
  const counts = Object.fromEntries(
    knownOutcomes.map((outcome) => [outcome, talks.filter((talk) => talk.outcome === outcome).length]),
  ) as Counts<KnownOutcome>;
  return rateOf('talkRate', counts, wellEnded);
}

const counts = (talk: CountedTalk): boolean => talk.deletedAt === 0 && talk.endedAt > 0;

export interface TalkFigures extends Rate {
  readonly key: string;
  /** Ended talks, and lines that were copied, with or without a known outcome. */
  readonly talks: number;
  readonly unreached: number;
  /** Middle of their length in seconds; `null` where none lasted. */
  readonly seconds: number | null;
}

function figures(key: string, talks: readonly CountedTalk[]): TalkFigures {
  const lengths = talks.map(({ startedAt, endedAt }) => Math.floor((endedAt - startedAt) / 1000));
  return {
    ...outcomeRate(talks),
    key,
    talks: talks.length,
    unreached: talks.filter(({ outcome }) => outcome === 'unreached').length,
    seconds: median(lengths.filter((seconds) => seconds > 0)),
  };
}

function grouped(talks: readonly CountedTalk[], keys: (talk: CountedTalk) => readonly string[]): TalkFigures[] {
  const groups = new Map<string, CountedTalk[]>();
  for (const talk of talks) {
    if (!counts(talk)) continue;
    for (const key of new Set(keys(talk))) {
      const group = groups.get(key);
      if (group) group.push(talk);
      else groups.set(key, [talk]);
    }
  }
  return [...groups]
    .map(([key, group]) => figures(key, group))
    .sort((a, b) => b.talks - a.talks || (a.key < b.key ? -1 : 1));
}

/** All ended talks together. */
export function allTalks(talks: readonly CountedTalk[]): TalkFigures {
  return figures('', talks.filter(counts));
}

/** How the talks by each script ended, the most used script first. Talks that go on are not counted. */
export function scriptFigures(talks: readonly CountedTalk[]): readonly TalkFigures[] {
  return grouped(talks, ({ scriptId }) => [scriptId]);
}

/** The same of the versions of one script, the newest first; key `0` = the draft. */
export function versionFigures(talks: readonly CountedTalk[]): readonly TalkFigures[] {
  return grouped(talks, ({ version }) => [String(version)]).sort((a, b) => Number(b.key) - Number(a.key));
}

/** The same by where the deal stood, whom one spoke with, or against whom; a talk counts under each competitor. */
export function talkFiguresBy(talks: readonly CountedTalk[], by: Dimension): readonly TalkFigures[] {
  return grouped(talks, (talk) => countsUnder(talk, by));
}

export interface OpeningFigures extends TalkFigures {
  readonly scriptId: string;
  readonly nodeId: string;
  /** The line as it was said last. */
  readonly text: string;
}

/**
 * How talks went that opened with each first words of an opening script (R94), the most used first. `spoken` tells lines that
 * are said from what is heard or done before them; where nothing was said, nothing opened.
 */
export function openingFigures(
  talks: readonly CountedTalk[],
  spoken: (scriptId: string, nodeId: string) => boolean = () => true,
): readonly OpeningFigures[] {
  interface Opened {
    readonly scriptId: string;
    readonly step: TalkStep;
    readonly at: number;
  }
  const newest = new Map<string, Opened>();
  const keys = new Map<CountedTalk, string>();
  for (const talk of talks) {
    const { scriptId, scenario, startedAt } = talk;
    const step = scenario === 'opening' ? talk.steps.find(({ nodeId }) => spoken(scriptId, nodeId)) : undefined;
    if (!step) continue;
    const key = `${scriptId}/${step.nodeId}`;
    keys.set(talk, key);
    if ((newest.get(key)?.at ?? -1) < startedAt) newest.set(key, { scriptId, step, at: startedAt });
  }
  return grouped([...keys.keys()], (talk) => [keys.get(talk) ?? '']).flatMap((row) => {
    const line = newest.get(row.key);
    return line ? [{ ...row, scriptId: line.scriptId, nodeId: line.step.nodeId, text: line.step.text }] : [];
  });
}

export interface LineFigures {
  readonly nodeId: string;
  /** Talks that came to the line. */
  readonly reached: number;
  readonly copied: number;
  /** How often it was left by each exit, by id of the exit; a talk may pass a line more than once. */
  readonly exits: ReadonlyMap<string, number>;
  /** Talks that ended here: the last line anybody heard. A single line that was copied breaks nothing off. */
  readonly last: number;
  /** Where somebody said whether it helped. */
  readonly worked: Rate;
  /** How the talks that came to it ended. */
  readonly ended: Rate;
}

/** Figures of every line of a script, in its order, from ended talks of whatever version (N8). */
export function lineFigures(
  talks: readonly CountedTalk[],
  content: Pick<ScriptContent, 'nodes'>,
): ReadonlyMap<string, LineFigures> {
  interface Tally {
    talks: Set<CountedTalk>;
    exits: Map<string, number>;
    copied: number;
    last: number;
    yes: number;
    no: number;
  }
  const tallies = new Map<string, Tally>(
    content.nodes.map(({ id }) => [
      id,
      { talks: new Set(), exits: new Map<string, number>(), copied: 0, last: 0, yes: 0, no: 0 },
    ]),
  );
  for (const talk of talks) {
    if (!counts(talk)) continue;
    for (const step of talk.steps) {
      const tally = tallies.get(step.nodeId);
      if (!tally) continue;
      tally.talks.add(talk);
      if (step.exitId !== '') tally.exits.set(step.exitId, (tally.exits.get(step.exitId) ?? 0) + 1);
      if (step.copied) tally.copied += 1;
      if (step.worked === 'yes') tally.yes += 1;
      if (step.worked === 'no') tally.no += 1;
    }
    const last = talk.kind === 'message' ? undefined : tallies.get(talk.steps.at(-1)?.nodeId ?? '');
    if (last) last.last += 1;
  }
  return new Map(
    [...tallies].map(([nodeId, { talks: reached, exits, copied, last, yes, no }]) => [
      nodeId,
      {
        nodeId,
        reached: reached.size,
        copied,
        exits,
        last,
        worked: rateOf('lineRate', { yes, no }, ['yes']),
        ended: outcomeRate([...reached]),
      },
    ]),
  );
}
