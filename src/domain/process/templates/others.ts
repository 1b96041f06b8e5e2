import { type CheckId, type Process, pipelineStageSchema } from '../pipeline';
import { localized, template, toolsOf } from './build';
import { rulesOf } from './rules';
import { fiveWords } from './stringsFive';
import { nodeWords } from './stringsNodes';
import { operationWords } from './stringsOperations';
import { phaseWords } from './stringsPhases';

/** Gates that ask the same of every deal. Key accounts and channel get their own in a copy (R11, R12). */
function gates(table: Readonly<Record<string, readonly CheckId[]>>) {
  return Object.fromEntries(
    Object.entries(table).map(([stage, checks]) => [stage, rulesOf(stage).everyone(...checks)]),
  );
}

/** Template B (R3). */
export const fiveStages = template(
  { letter: 'b', series: 'builtin.five', words: fiveWords },
  [
    ['identify', 1000, 30, 14, 14],
    ['analysis', 2500, 30, 10, 14],
    ['recommendation', 4500, 30, 10, 14],
    ['negotiation', 6000, 30, 7, 14],
    ['closing', 9000, 15, 7, 14],
  ],
  gates({
    identify: ['profileMatched', 'source'],
    analysis: ['twoWayContact', 'pain'],
    recommendation: ['needsConfirmed'],
    negotiation: ['proposalSent', 'threeTerms', 'marginOk'],
    closing: ['contractClean', 'signedDate'],
  }),
);

/** Template C (R4): phases are the swim-lanes of its steps. */
export const threePhases = template(
  { letter: 'c', series: 'builtin.phases', words: phaseWords },
  [
    ['market', 500, 30, 14, 14],
    ['material', 1000, 30, 14, 7],
    ['firstContact', 2500, 30, 10, 14],
    ['demo', 4500, 30, 10, 14],
    ['negotiation', 7000, 30, 7, 21],
    ['delivery', 10_000, null, null, 30],
    ['visit', 10_000, null, null, 14],
    ['cooperation', 10_000, null, null, null],
  ],
  gates({
    market: ['profileMatched', 'source', 'class'],
    firstContact: ['twoWayContact', 'pain', 'budgetRange'],
    demo: ['demoHeld', 'proposalSent'],
    negotiation: ['threeTerms', 'marginOk', 'contractClean', 'signedDate'],
    delivery: ['orderReview', 'acceptance'],
    visit: ['firstVisit', 'survey'],
  }),
);

/** Template D (R5): the gate of each node is what decides it (R93–R99). */
export const keyNodes = template(
  { letter: 'd', series: 'builtin.nodes', words: nodeWords },
  [
    ['identify', 500, 30, 14, 14],
    ['contact', 1000, 30, 10, 7],
    ['analysis', 2500, 30, 10, 14],
    ['design', 4500, 30, 10, 21],
    ['negotiation', 6000, 30, 7, 21],
    ['delivery', 9000, 30, 14, 30],
    ['service', 10_000, null, null, null],
  ],
  gates({
    identify: ['profileMatched'],
    contact: ['twoWayContact'],
    analysis: ['needSheet'],
    design: ['feasibility'],
    negotiation: ['threeTerms'],
    delivery: ['acceptance'],
    service: ['firstVisit'],
  }),
);

/** Template E (R6): the four lists of sales operations, one phase each. */
export const operations: Process = {
  id: 'builtin.operations.1',
  seriesId: 'builtin.operations',
  version: 1,
  name: localized(operationWords.name),
  description: localized(operationWords.description),
  kind: 'view',
  stages: operationWords.lists.flatMap(({ phase, work }) =>
    work.map(([id, name, goal, tools]) =>
      pipelineStageSchema.parse({
        id,
        name: localized(name),
        phase: localized(phase),
        goal: localized(goal),
        tools: toolsOf(`e.${id}`, tools),
        gated: false,
      }),
    ),
  ),
};
