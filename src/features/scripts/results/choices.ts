import type { Period } from '@/domain/deals/figures';
import { addDays } from '@/domain/kernel/dates';

export const periods = ['month', 'quarter', 'year', 'all'] as const;
export type PeriodChoice = (typeof periods)[number];

const daysOf = { month: 30, quarter: 90, year: 365 } as const;

/** The last 30, 90 or 365 days, today included, or all time. */
export function periodOf(choice: PeriodChoice, today: string): Period {
  return choice === 'all' ? { from: '', to: '' } : { from: addDays(today, 1 - daysOf[choice]), to: today };
}
