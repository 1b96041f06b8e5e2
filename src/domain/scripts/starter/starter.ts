import type { Localized } from '../../kernel/fields';
import { type Unsaved, unsaved } from '../../quoting/create';
import { type Objection, objectionEntity } from '../objection';
import { type Script, type ScriptNode, scriptEntity } from '../script';
import type { StarterNode, StarterObjection, StarterScript, Words } from './shape';
import { closing } from './stringsClosing';
import { discovery } from './stringsDiscovery';
import { objections } from './stringsObjections';
import { opening } from './stringsOpening';
import { price } from './stringsPrice';
import { service } from './stringsService';

const both = (words: Words | undefined): Localized => ({ zh: words?.[0] ?? '', en: words?.[1] ?? '' });
const never = { createdAt: 0, updatedAt: 0 };
const cardId = (key: string) => `starter.objection.${key}`;
const slot = (kind: StarterNode['proof']) => (kind ? [{ id: 'slot', kind }] : []);

function kindOf(node: StarterNode): ScriptNode['kind'] {
  if (node.ask) return 'question';
  if (node.listen) return 'listen';
  if (node.objection) return 'objection';
  if (node.act) return 'action';
  return node.end ? 'end' : 'say';
}

function nodeOf(script: string, node: StarterNode, cards: ReadonlyMap<string, StarterObjection>) {
  const id = (of: string) => `${script}.${of}`;
  const exits = node.exits ?? (node.to ? [['', '', node.to] as const] : []);
  const card = node.objection ? cards.get(node.objection) : undefined;
  return {
    id: id(node.id),
    kind: kindOf(node),
    text: both(node.say ?? node.ask ?? node.listen ?? node.act ?? node.end ?? card?.text),
    hint: both(node.hint),
    answerKind: node.answer ?? 'text',
    target: node.target ?? 'note',
    objectionId: node.objection ? cardId(node.objection) : '',
    taskDays: node.days ?? null,
    outcome: node.outcome ?? '',
    evidence: slot(node.proof),
    exits: exits.map(([zh, en, to], index) => ({ id: `${index + 1}`, label: { zh, en }, to: id(to) })),
  };
}

function scriptOf(script: StarterScript, cards: ReadonlyMap<string, StarterObjection>): Unsaved<Script> {
  const id = `starter.${script.key}`;
  return unsaved(
    scriptEntity.schema.parse({
      ...never,
      id,
      title: both(script.title),
      purpose: both(script.purpose),
      scenario: script.scenario,
      form: script.form ?? 'flow',
      stages: script.stages,
      customerTypes: script.types ?? [],
      personas: script.personas ?? [],
      nodes: script.nodes.map((node) => nodeOf(script.key, node, cards)),
    }),
  );
}

function objectionOf(card: StarterObjection): Unsaved<Objection> {
  return unsaved(
    objectionEntity.schema.parse({
      ...never,
      id: cardId(card.key),
      text: both(card.text),
      alsoSaid: card.alsoSaid,
      category: card.category,
      behind: both(card.behind),
      stages: card.stages,
      customerTypes: card.types ?? [],
      personas: card.personas ?? [],
      answers: card.answers.map((answer, index) => ({
        id: `${card.key}.${index + 1}`,
        text: both(answer.say),
        hint: both(answer.hint),
        evidence: slot(answer.proof),
      })),
    }),
  );
}

/**
 * The starter set: scripts for all seven stages and the commonest objections, in both languages, as drafts to be made one's
 * own. Ids are the same everywhere, so that taking it over twice doubles nothing. Load it by dynamic import.
 */
export function starterPack(): {
  readonly scripts: readonly Unsaved<Script>[];
  readonly objections: readonly Unsaved<Objection>[];
} {
  const cards = new Map(objections.map((card) => [card.key, card]));
  return {
    scripts: [...opening, ...discovery, ...price, ...closing, ...service].map((script) => scriptOf(script, cards)),
    objections: objections.map(objectionOf),
  };
}
