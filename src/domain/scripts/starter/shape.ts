import type { Customer, DecisionRole } from '../../customers/customer';
import type { stages } from '../../deals/opportunity';
import type { AnswerTarget, NeedQuestion } from '../../needs/questionnaire';
import type { ObjectionCategory } from '../objection';
import type { LineEvidence } from '../parts';
import type { Scenario, TalkOutcome } from '../script';

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];
type Stage = (typeof stages)[number];

interface Audience {
  readonly stages: readonly Stage[];
  readonly types?: readonly Exclude<Customer['type'], ''>[];
  readonly personas?: readonly DecisionRole[];
}

/** A line of the starter set: what it is says which of the texts it has. `to` and the third of an exit: ids in the script. */
export interface StarterNode {
  readonly id: string;
  readonly say?: Words;
  readonly ask?: Words;
  readonly listen?: Words;
  /** Key of a card. */
  readonly objection?: string;
  readonly act?: Words;
  readonly end?: Words;
  readonly hint?: Words;
  readonly answer?: NeedQuestion['kind'];
  readonly target?: AnswerTarget;
  /** Of an action: a task, due in so many days. */
  readonly days?: number;
  readonly outcome?: TalkOutcome;
  /** What a claim is to rest on: the slot stays empty until the team fills it. */
  readonly proof?: LineEvidence['kind'];
  readonly to?: string;
  readonly exits?: readonly (readonly [zh: string, en: string, to: string])[];
}

export interface StarterScript extends Audience {
  readonly key: string;
  readonly scenario: Scenario;
  /** Without it the script is walked. */
  readonly form?: 'lines';
  readonly title: Words;
  readonly purpose: Words;
  readonly nodes: readonly StarterNode[];
}

export interface StarterObjection extends Audience {
  readonly key: string;
  readonly category: ObjectionCategory;
  readonly text: Words;
  readonly alsoSaid: readonly string[];
  readonly behind: Words;
  readonly answers: readonly { readonly say: Words; readonly hint?: Words; readonly proof: LineEvidence['kind'] }[];
}
