import { z } from 'zod';
import * as f from '../kernel/fields';

export const bantItems = ['budget', 'authority', 'need', 'timeline'] as const;
export type BantItem = (typeof bantItems)[number];

/** BANT of a deal (DOMAIN.md §1): 0–3 each, `null` = not answered; evidence in words. */
export const bantAnswerSchema = z.object({
  item: z.enum(bantItems),
  score: f.integer(0, 3),
  evidence: f.multiline(),
  contactId: f.reference('contact'),
  date: f.date(),
});
export type BantAnswer = z.infer<typeof bantAnswerSchema>;

export const meddpiccItems = [
  'metrics',
  'economicBuyer',
  'decisionCriteria',
  'decisionProcess',
  'paperProcess',
  'pain',
  'champion',
  'competition',
] as const;
export type MeddpiccItem = (typeof meddpiccItems)[number];

/** One item of MEDDPICC (DOMAIN.md §2): 0 unknown, 1 assumed, 2 heard from one source, 3 confirmed with evidence. */
export const meddpiccAnswerSchema = z.object({
  item: z.enum(meddpiccItems),
  score: z.int().min(0).max(3).default(0),
  evidence: f.multiline(),
  contactId: f.reference('contact'),
  date: f.date(),
  /** Switched off: never averaged in. */
  off: f.flag(),
});
export type MeddpiccAnswer = z.infer<typeof meddpiccAnswerSchema>;
