import { completeFacts, newDeal } from '@test/support/dealFacts';
import { fixedEnvironment } from '@test/support/domainSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerTypes } from '@/domain/customers/customer';
import { unwrap } from '@/domain/kernel/result';
import { type DealFacts, gateOf, moveDeal, rulesFor, waive } from '@/domain/process/gates';
import { checkIds, type GateRule, gateRuleSchema, type Process, strategies } from '@/domain/process/pipeline';
import { sevenStages } from '@/domain/process/templates/sevenStages';

const env = fixedEnvironment();
const event = { by: '李', amount: { minor: 100, currency: 'CNY' } };
const empty: DealFacts = { ...completeFacts(), deal: newDeal(), contacts: [], activities: [], quotes: [] };

const ruleArb = fc
  .record({
    check: fc.constantFrom(...checkIds),
    effect: fc.constantFrom('require' as const, 'lift' as const),
    customerType: fc.constantFrom('' as const, ...customerTypes),
    strategy: fc.constantFrom('' as const, ...strategies),
  })
  .map((rule) => gateRuleSchema.parse({ id: 'r', ...rule }));
const rulesArb = fc
  .array(ruleArb, { maxLength: 12 })
  .map((rules) => rules.map((rule, i) => ({ ...rule, id: `r${i}` })));
const scopeArb = fc.tuple(fc.constantFrom('' as const, ...customerTypes), fc.constantFrom(...strategies));

const withRules = (exit: GateRule[]): Process => ({
  ...sevenStages,
  stages: sevenStages.stages.map((stage) => (stage.id === 'research' ? { ...stage, exit } : stage)),
});

describe('which rules count', () => {
  const rule = (partial: Partial<GateRule>) => gateRuleSchema.parse({ id: 'r', check: 'pain', ...partial });

  it('lets the most specific rule decide, and the type before the strategy', () => {
    const exit = [
      rule({ id: 'both', customerType: 'sme', strategy: 'channel', threshold: 4 }),
      rule({ id: 'type', customerType: 'sme', threshold: 3 }),
      rule({ id: 'strategy', strategy: 'channel', threshold: 2 }),
      rule({ id: 'all', threshold: 1 }),
    ];
    const chosen = (type: 'sme' | 'keyAccount', strategy: 'direct' | 'channel') =>
      rulesFor({ exit }, type, strategy).map(({ id }) => id);
    expect(chosen('sme', 'channel')).toEqual(['both']);
    expect(chosen('sme', 'direct')).toEqual(['type']);
    expect(chosen('keyAccount', 'channel')).toEqual(['strategy']);
    expect(chosen('keyAccount', 'direct')).toEqual(['all']);
    expect(rulesFor({ exit: exit.slice(1) }, 'sme', 'channel').map(({ id }) => id)).toEqual(['type']);
  });

  it('keeps manual rules apart from each other', () => {
    const exit = [rule({ id: 'a', check: 'manual' }), rule({ id: 'b', check: 'manual' })];
    expect(rulesFor({ exit }, '', 'direct')).toHaveLength(2);
  });

  it('never asks for more after a rule was lifted', () => {
    fc.assert(
      fc.property(rulesArb, ruleArb, scopeArb, (exit, extra, [type, strategy]) => {
        const before = rulesFor({ exit }, type, strategy).map(({ id }) => id);
        const lifted = [...exit, { ...extra, id: 'lift', effect: 'lift' as const }];
        const after = rulesFor({ exit: lifted }, type, strategy).map(({ id }) => id);
        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });
});

describe('a gate', () => {
  it('is passed once all that is open is waived, and only then', () => {
    fc.assert(
      fc.property(rulesArb, scopeArb, (exit, [type, strategy]) => {
        const process = withRules(exit);
        let facts: DealFacts = {
          ...empty,
          customer: empty.customer && { ...empty.customer, type },
          deal: { ...empty.deal, strategy },
        };
        const { items, open, passed } = gateOf(process, 'research', facts);
        expect(passed).toBe(open === 0);
        expect(moveDeal(facts, process, 'demo', env, event).ok).toBe(passed);
        for (const { rule, state } of items) {
          if (state !== 'open') continue;
          const change = waive(facts.deal, { stageId: 'research', rule, reason: 'r', by: 'b' }, env);
          facts = { ...facts, deal: { ...facts.deal, ...unwrap(change) } };
        }
        expect(gateOf(process, 'research', facts)).toMatchObject({ open: 0, passed: true });
        expect(facts.deal.waivers).toHaveLength(open);
      }),
    );
  });

  it('holds nothing back where the stage is not gated, hidden or gone', () => {
    const change = (changes: object): Process => ({
      ...sevenStages,
      stages: sevenStages.stages.map((stage) => ({ ...stage, ...changes })),
    });
    expect(gateOf(change({ gated: false }), 'research', empty)).toMatchObject({ items: [], passed: true });
    expect(gateOf(change({ hidden: true }), 'research', empty)).toMatchObject({ items: [], passed: true });
    expect(gateOf(sevenStages, 'gone', empty)).toMatchObject({ items: [], passed: true });
  });

  it('shows a waiver beside what was met after all', () => {
    const rule = { id: 'research.source', check: 'source' as const };
    const waived = unwrap(waive(empty.deal, { stageId: 'research', rule, reason: '老客户', by: '李' }, env));
    const facts = { ...completeFacts('sme'), deal: { ...completeFacts('sme').deal, ...waived } };
    const item = gateOf(sevenStages, 'research', facts).items.find(({ check }) => check === 'source');
    expect(item).toMatchObject({ state: 'met', waiver: { reason: '老客户', by: '李' } });
  });
});

describe('moving a deal', () => {
  it('writes by whom and how much into the event log', () => {
    const facts = { ...completeFacts(), deal: { ...completeFacts().deal, pipelineId: 'builtin.seven.1' } };
    expect(unwrap(moveDeal(facts, sevenStages, 'demo', env, event))).toEqual({
      stage: 'demo',
      stageHistory: [{ kind: 'stage', stage: 'demo', at: env.now(), pipelineId: 'builtin.seven.1', ...event }],
    });
  });

  it('passes every gate on the way and names the one that holds it back', () => {
    const facts = completeFacts();
    const blocked = { ...facts, deal: { ...facts.deal, needs: [], confirmations: [] } };
    expect(moveDeal(facts, sevenStages, 'improvement', env, event).ok).toBe(true);
    expect(moveDeal(blocked, sevenStages, 'negotiation', env, event)).toMatchObject({
      ok: false,
      error: { code: 'gate.open', params: { en: 'Demonstration and need analysis', count: 1 } },
    });
  });

  it('goes back freely, keeps the waivers and counts them again on the way forward', () => {
    let deal = newDeal({ stage: 'research' });
    const facts = () => ({ ...empty, deal });
    for (const { rule, state } of gateOf(sevenStages, 'research', facts()).items)
      if (state === 'open')
        deal = { ...deal, ...unwrap(waive(deal, { stageId: 'research', rule, reason: 'r', by: 'b' }, env)) };
    deal = { ...deal, ...unwrap(moveDeal(facts(), sevenStages, 'demo', env, event)) };
    deal = { ...deal, ...unwrap(moveDeal(facts(), sevenStages, 'research', env, event)) };
    expect(deal.stageHistory.map(({ stage }) => stage)).toEqual(['demo', 'research']);
    expect(moveDeal(facts(), sevenStages, 'demo', env, event).ok).toBe(true);
  });

  it.each([
    ['gate.lost', newDeal({ outcome: 'lost' }), 'demo', sevenStages],
    ['gate.stageUnknown', newDeal(), 'nowhere', sevenStages],
    ['gate.stageGone', newDeal({ stage: 'old' }), 'demo', sevenStages],
    ['gate.stageUnknown', newDeal(), 'demo', { ...sevenStages, kind: 'view' } as Process],
  ] as const)('is refused: %s', (code, deal, target, process) => {
    expect(moveDeal({ ...empty, deal }, process, target, env, event)).toMatchObject({ error: { code } });
  });

  it('changes nothing where the deal is there already', () => {
    expect(moveDeal({ ...empty, deal: newDeal() }, sevenStages, 'research', env, event)).toEqual({
      ok: true,
      value: {},
    });
  });
});

describe('a waiver', () => {
  const rule = { id: 'research.source', check: 'source' as const };
  it('needs a reason and a name', () => {
    const say = (reason: string, by: string) => waive(newDeal(), { stageId: 'research', rule, reason, by }, env);
    expect(say('  ', '李')).toMatchObject({ error: { code: 'gate.reasonMissing', field: 'reason' } });
    expect(say('r', '')).toMatchObject({ error: { code: 'gate.nameMissing', field: 'by' } });
  });

  it('takes the place of an earlier one of the same rule, not of others', () => {
    let deal = newDeal();
    for (const [stageId, reason] of [
      ['research', 'first'],
      ['demo', 'other'],
      ['research', 'second'],
    ] as const)
      deal = { ...deal, ...unwrap(waive(deal, { stageId, rule, reason, by: '李' }, env)) };
    expect(deal.waivers.map(({ reason }) => reason)).toEqual(['other', 'second']);
  });
});
