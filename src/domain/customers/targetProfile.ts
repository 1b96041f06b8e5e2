import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { industries, regions } from './customer';

/**
 * Whom we want to sell a product to (ICP, R32, R33): ranges for numbers, several choices for others. What is left empty
 * does not count in the match (`profileMatch.ts`).
 */
export const targetProfileEntity = defineEntity({
  name: 'targetProfile',
  schema: z.object({
    ...f.recordBase,
    name: f.localized(),
    productIds: z.array(z.string().max(60)).max(50).default([]),
    employeesMin: f.integer(0, 10_000_000),
    employeesMax: f.integer(0, 10_000_000),
    turnoverMin: f.money(),
    turnoverMax: f.money(),
    industries: z.array(z.enum(industries)).max(industries.length).default([]),
    regions: z.array(z.enum(regions)).max(regions.length).default([]),
    /** Roles of the decision-maker, pains and technical needs as words to be found in the customer's texts. */
    decisionRoles: f.tags(),
    pains: f.tags(),
    technicalNeeds: f.tags(),
    budgetMin: f.money(),
    budgetMax: f.money(),
    budgetPeriod: f.choiceOf(['year', 'once'], 'year'),
    notes: f.multiline(),
  }),
  searchText: (profile) => [profile.name.zh, profile.name.en],
});
export type TargetProfile = RecordOf<typeof targetProfileEntity>;
