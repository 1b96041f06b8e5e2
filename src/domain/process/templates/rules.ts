import { type CheckId, type GateRule, gateRuleSchema } from '../pipeline';

type Scope = Partial<Pick<GateRule, 'customerType' | 'strategy' | 'threshold' | 'effect'>>;

/** Rules of a stage, with ids that say what they ask and of whom: `demo.demoHeld`, `demo.demoHeld.sme`. */
export function rulesOf(stage: string) {
  const rule = (check: CheckId, scope: Scope = {}): GateRule =>
    gateRuleSchema.parse({
      id: [stage, check, scope.customerType, scope.strategy].filter((part) => (part ?? '') !== '').join('.'),
      check,
      ...scope,
    });
  return {
    everyone: (...checks: readonly CheckId[]) => checks.map((check) => rule(check)),
    keyAccount: (check: CheckId, threshold: number | null = null) =>
      rule(check, { customerType: 'keyAccount', threshold }),
    sme: (check: CheckId, threshold: number | null = null) => rule(check, { customerType: 'sme', threshold }),
    notForSme: (check: CheckId) => rule(check, { customerType: 'sme', effect: 'lift' }),
    channel: (check: CheckId) => rule(check, { strategy: 'channel' }),
  };
}
