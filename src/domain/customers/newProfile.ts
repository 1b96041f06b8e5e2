import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import { sampleProfileWords } from './stringsScores';
import { type TargetProfile, targetProfileEntity } from './targetProfile';

/** A new target profile; what is not given is empty and does not count in the match. */
export function newTargetProfile(env: Environment, partial: Partial<TargetProfile> = {}): Unsaved<TargetProfile> {
  return unsaved(targetProfileEntity.schema.parse({ id: newId(env), ...partial, createdAt: 0, updatedAt: 0 }));
}

/**
 * The sample profile of R34: East China, 50–200 employees, e-commerce, a marketing manager who answers for the
 * optimisation of the website, budget 50,000–100,000 yuan a year.
 */
export function sampleTargetProfile(env: Environment): Unsaved<TargetProfile> {
  return newTargetProfile(env, {
    name: { ...sampleProfileWords.name },
    employeesMin: 50,
    employeesMax: 200,
    industries: ['ecommerce'],
    regions: ['east'],
    decisionRoles: [...sampleProfileWords.decisionRoles],
    pains: [...sampleProfileWords.pains],
    budgetMin: { minor: 5_000_000, currency: 'CNY' },
    budgetMax: { minor: 10_000_000, currency: 'CNY' },
    budgetPeriod: 'year',
  });
}
