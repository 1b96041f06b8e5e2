import { z } from 'zod';
import { customerTypes } from '../customers/customer';
import * as f from '../kernel/fields';
import { strategies } from '../process/pipeline';

const hours = (account: number, solution: number, delivery: number) =>
  z
    .object({
      account: z.int().min(0).max(10_000).default(account),
      solution: z.int().min(0).max(10_000).default(solution),
      delivery: z.int().min(0).max(10_000).default(delivery),
    })
    .prefault({});

/** What a class may be granted; `null` = nothing agreed on. */
const terms = () =>
  z.object({ discount: f.percent().nullable().default(null), gifts: f.money({ internal: true }) }).prefault({});

/** Five limits, best score first: score 5 from the first one on, and so down; below the last one 1. */
const limits = (...values: readonly [number, number, number, number]) =>
  z
    .array(z.int().min(0))
    .length(4)
    .default([...values]);

/** What a company sets about its way of selling; every default is a rule of DOMAIN.md §1, §3, §13. */
export const salesRulesSchema = z.object({
  /** Which process a new deal runs in; the row that names most of its type and strategy wins, else template A. */
  processes: z
    .array(
      z.object({
        id: z.string(),
        customerType: f.choice(customerTypes),
        strategy: f.choice(strategies),
        /** Series of the process: its newest published version is used. */
        seriesId: f.text(60),
      }),
    )
    .max(40)
    .default([]),
  /** Weights of BANT, basis points (DOMAIN.md §1). */
  bant: z
    .object({
      budget: f.percent(2500),
      authority: f.percent(2500),
      need: f.percent(3000),
      timeline: f.percent(2000),
    })
    .prefault({}),
  /** Limits of the prospect class, 0–100 (DOMAIN.md §3.1). */
  classes: z
    .object({
      potentialA: z.int().min(0).max(100).default(70),
      priorityA: z.int().min(0).max(100).default(60),
      potentialB: z.int().min(0).max(100).default(50),
      /** Known weight below which the class is not decided, percent. */
      completeness: z.int().min(0).max(100).default(60),
    })
    .prefault({}),
  /** RFM: days since the last order (upper limits), orders and revenue (lower limits; minor units) in 12 months (§3.3). */
  rfm: z
    .object({
      recency: limits(30, 45, 60, 90),
      frequency: limits(15, 10, 6, 3),
      revenue: limits(50_000_000, 20_000_000, 5_000_000, 1_000_000),
    })
    .prefault({}),
  /** Days without contact after which we are reminded, by class (U35). */
  contactDays: z
    .object({
      A: z.int().min(1).max(1000).default(7),
      B: z.int().min(1).max(1000).default(15),
      C: z.int().min(1).max(1000).default(30),
    })
    .prefault({}),
  /** Hours a month that a class deserves (DOMAIN.md §3.4, R43). */
  classHours: z.object({ A: hours(16, 8, 4), B: hours(6, 2, 2), C: hours(1, 0, 0) }).prefault({}),
  /** Largest discount in a quote (basis points), and gifts a year, by class (N13); internal. */
  classTerms: z.object({ A: terms(), B: terms(), C: terms() }).prefault({}),
  /** What an hour of our people costs; stages are costed by it (R10); internal. */
  hourlyRate: f.money({ internal: true }),
  /** Days after which a customer's profile has to be looked through again (R42). */
  profileDays: z.int().min(1).max(3650).default(90),
  /** Hours within which a customer who waits gets an answer (R56). */
  replyHours: z.int().min(1).max(1000).default(24),
});
export type SalesRules = z.infer<typeof salesRulesSchema>;
export type ClassTerms = SalesRules['classTerms']['A'];
