import type { Localized } from '@/domain/kernel/fields';
import { text } from '../env';

interface SampleScript {
  readonly favourite?: boolean;
  /** Day of the first approval. */
  readonly approvedOn?: string;
  /** What was changed afterwards: the hint of the first line. */
  readonly changed?: Localized;
  /** Day on which that was approved; otherwise it waits. */
  readonly approvedAgain?: string;
}

/** What the team did with the scripts of the starter set. */
export const sampleScripts: Readonly<Record<string, SampleScript>> = {
  'starter.opening.call': {
    favourite: true,
    approvedOn: '2026-09-15',
    changed: text('先看一眼客户近期动态再拨。', 'Look up their latest news before you dial.'),
    approvedAgain: '2026-10-20',
  },
  'starter.opening.wechat': { approvedOn: '2026-09-15' },
  'starter.demo.invite': { approvedOn: '2026-09-15' },
  'starter.demo.run': { approvedOn: '2026-09-22' },
  'starter.discovery.bant': { approvedOn: '2026-09-22' },
  'starter.discovery.needs': {
    favourite: true,
    approvedOn: '2026-09-22',
    changed: text('见面前先读一遍客户档案，准备三个问题。', 'Read the profile beforehand and prepare three questions.'),
  },
  'starter.discovery.confirm': { approvedOn: '2026-09-22' },
  'starter.price.present': { favourite: true, approvedOn: '2026-10-08' },
  'starter.price.giveGet': { approvedOn: '2026-10-08' },
  'starter.closing.ask': { approvedOn: '2026-10-08' },
  // Half a year without a look: it stands in the queue of what is to be verified.
  'starter.visit.first': { approvedOn: '2026-05-12' },
  'starter.complaint.handle': { approvedOn: '2026-10-08' },
};

/** Objections heard outside of led talks: card, stage, how often. */
export const sampleUses: readonly (readonly [key: string, stage: string, count: number])[] = [
  ['tooExpensive', 'negotiation', 9],
  ['cheaperElsewhere', 'negotiation', 7],
  ['noBudget', 'confirmation', 4],
  ['needToThink', 'closing', 6],
  ['slowDelivery', 'demo', 5],
  ['unknownCompany', 'demo', 3],
  ['noAuthority', 'closing', 3],
  ['haveSupplier', 'research', 6],
  ['sendMaterial', 'research', 5],
  ['afterSales', 'negotiation', 2],
];

/** Quizzes on objections: marks 0 or 3. */
export const samplePractices: readonly {
  readonly person: string;
  readonly on: string;
  readonly scores: readonly number[];
}[] = [
  { person: '林越', on: '2026-10-16', scores: [3, 0, 3, 3, 0, 3, 0, 3, 3, 0] },
  { person: '林越', on: '2026-10-30', scores: [3, 3, 3, 0, 3, 3, 0, 3, 3, 3] },
  { person: '林越', on: '2026-11-13', scores: [3, 3, 3, 3, 3, 3, 0, 3, 3, 3] },
  { person: '陈立', on: '2026-10-23', scores: [3, 0, 0, 3, 3, 0, 3, 3, 0, 3] },
  { person: '陈立', on: '2026-11-12', scores: [3, 3, 0, 3, 3, 3, 3, 3, 0, 3] },
];
