import type { Customer } from '../customers/customer';
import { daysBetween, localDay } from '../kernel/dates';
import type { PipelineStage } from '../process/pipeline';
import { type LoggedDeal, stageAge } from './figuresEvents';

export { enteredAt, stageAge, timeInStages, type WorthDeal } from './figuresEvents';
export { type CurrencyForecast, dealProbability, type Forecast, type ForecastDeal, forecast } from './figuresForecast';
export {
  bottleneck,
  lossRates,
  type NodeFigures,
  type Period,
  type StageOrder,
  type StageTime,
  stageConversion,
  stageTimes,
} from './figuresFunnel';
export { type FeedbackFigures, feedbackFigures, type StepFigures, stepFigures } from './figuresNodes';
export { averageWon, type Cycle, cycle, meanOf, oldAfterDays, velocity, type WinRate, winRate } from './figuresSales';

export interface Rot {
  readonly state: 'fresh' | 'rotting';
  /** Days in the stage, or without two-way contact: whichever is more. */
  readonly days: number;
  readonly limit: number;
  readonly because: 'age' | 'contact';
}

/**
 * Whether an open deal rots where it stands: longer in its stage, or longer without two-way contact, than the stage allows
 * for customers of this type (DOMAIN.md §13); a customer of no known type gets the longer limit. `null` where the deal is
 * decided or the stage has no limit. `lastContactAt` is epoch ms, `null` = never: then it counts from the making.
 */
export function rotting(input: {
  readonly deal: LoggedDeal;
  readonly stage: Pick<PipelineStage, 'rotKeyAccount' | 'rotSme'>;
  readonly customerType: Customer['type'];
  readonly lastContactAt: number | null;
  readonly today: string;
}): Rot | null {
  const { deal, stage, customerType, today } = input;
  const { rotKeyAccount, rotSme } = stage;
  const either = rotKeyAccount === null || rotSme === null ? null : Math.max(rotKeyAccount, rotSme);
  const limit = customerType === 'keyAccount' ? rotKeyAccount : customerType === 'sme' ? rotSme : either;
  if (deal.outcome !== 'open' || limit === null) return null;
  const age = stageAge(deal, today);
  const quiet = Math.max(0, daysBetween(localDay(input.lastContactAt ?? deal.createdAt), today));
  const days = Math.max(age, quiet);
  return { state: days > limit ? 'rotting' : 'fresh', days, limit, because: quiet > age ? 'contact' : 'age' };
}
