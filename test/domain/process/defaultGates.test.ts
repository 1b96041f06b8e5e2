import { completeFacts, newDeal } from '@test/support/dealFacts';
import { describe, expect, it } from 'vitest';
import type { Customer } from '@/domain/customers/customer';
import { stages } from '@/domain/deals/opportunity';
import { gateOf, rulesFor } from '@/domain/process/gates';
import { type CheckId, type Strategy, strategies } from '@/domain/process/pipeline';
import { sevenStages } from '@/domain/process/templates/sevenStages';

type Row = Partial<Record<'everyone' | 'keyAccount' | 'sme' | 'notSme' | 'channel', readonly CheckId[]>>;

/** The table of DOMAIN.md §13 as it stands there. */
const table: Readonly<Record<(typeof stages)[number], Row>> = {
  research: {
    everyone: ['profileMatched', 'source', 'class'],
    keyAccount: ['ironTriangle'],
    channel: ['partnerNamed'],
  },
  demo: {
    everyone: ['demoHeld', 'pain'],
    keyAccount: ['decisionMap'],
    notSme: ['demoHeld'],
    channel: ['partnerInformed'],
  },
  confirmation: {
    everyone: ['needsConfirmed', 'budgetRange'],
    keyAccount: ['executiveMeetings', 'meddpicc'],
    sme: ['bant', 'firstReply'],
  },
  negotiation: {
    everyone: ['proposalSent', 'threeTerms', 'marginOk'],
    keyAccount: ['feasibility'],
    channel: ['partnerTerms'],
  },
  closing: {
    everyone: ['contractClean', 'signedDate', 'orderReview'],
    keyAccount: ['sponsorInformed'],
    channel: ['partnerAgreement'],
  },
  service: {
    everyone: ['acceptance', 'firstVisit', 'survey'],
    keyAccount: ['customerPlan'],
    channel: ['partnerReport'],
  },
  improvement: {},
};

const types: readonly Customer['type'][] = ['keyAccount', 'sme', ''];
const combinations = types.flatMap((type) =>
  strategies.flatMap((strategy) => stages.map((stage) => ({ type, strategy, stage }))),
);

function expected(type: Customer['type'], strategy: Strategy, row: Row): CheckId[] {
  const none: readonly CheckId[] = [];
  const own = type === '' ? none : (row[type] ?? none);
  const channel = strategy === 'channel' ? (row.channel ?? none) : none;
  const lifted = type === 'sme' ? (row.notSme ?? none) : none;
  return [...(row.everyone ?? none), ...own, ...channel].filter((check) => !lifted.includes(check)).sort();
}

describe.each(combinations)('leaving $stage, $type $strategy', ({ type, strategy, stage }) => {
  const found = sevenStages.stages.find(({ id }) => id === stage);

  it('asks for what the table says', () => {
    const rules = found ? rulesFor(found, type, strategy) : [];
    expect(rules.map(({ check }) => check).sort()).toEqual(expected(type, strategy, table[stage]));
  });

  it('is passed by a deal that has everything', () => {
    const facts = completeFacts(type, strategy);
    const gate = gateOf(sevenStages, stage, facts);
    expect(gate.items.flatMap(({ check, missing }) => missing.map((code) => `${check} ${code}`))).toEqual([]);
    expect(gate.passed).toBe(true);
  });

  it('holds back a deal that has nothing, at each point, and says why', () => {
    const facts = completeFacts(type, strategy);
    const gate = gateOf(sevenStages, stage, {
      ...facts,
      deal: newDeal({ strategy }),
      customer: facts.customer && { ...facts.customer, source: '', grade: '', targetProfileId: '' },
      contacts: [],
      activities: [{ ...facts.activities[0], direction: 'in', questions: [] } as never],
      quotes: [],
      proposals: [],
      contracts: [],
      profiles: [],
      partner: undefined,
    });
    expect(gate.items.filter(({ state, missing }) => state !== 'open' || missing.length === 0)).toEqual([]);
    expect(gate.open).toBe(gate.items.length);
  });
});

describe('template A', () => {
  it('has the stages of R2 with the chances and limits of DOMAIN.md §13', () => {
    expect(sevenStages.stages.map((stage) => stage.id)).toEqual([...stages]);
    expect(sevenStages.stages.map((stage) => stage.probability / 100)).toEqual([5, 20, 40, 60, 90, 100, 100]);
    expect(sevenStages.stages.map((stage) => stage.rotKeyAccount)).toEqual([30, 30, 30, 30, 15, null, null]);
    expect(sevenStages.stages.map((stage) => stage.rotSme)).toEqual([14, 10, 10, 7, 7, null, null]);
  });

  it('names its thresholds', () => {
    const thresholds = sevenStages.stages.flatMap(({ exit }) =>
      exit.flatMap(({ check, threshold }) => (threshold === null ? [] : [[check, threshold]])),
    );
    expect(Object.fromEntries(thresholds)).toEqual({
      decisionMap: 3,
      executiveMeetings: 2,
      meddpicc: 50,
      bant: 20,
      firstReply: 1,
    });
  });
});
