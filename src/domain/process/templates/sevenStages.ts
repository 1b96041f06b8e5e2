import { type Process, pipelineStageSchema } from '../pipeline';
import { defaultGates } from './defaultGates';
import { sevenStageNames } from './strings';

/** Default chances, and days after which a deal rots, key accounts before others; DOMAIN.md §13. `null` = never. */
const figures = [
  ['research', 500, 30, 14],
  ['demo', 2000, 30, 10],
  ['confirmation', 4000, 30, 10],
  ['negotiation', 6000, 30, 7],
  ['closing', 9000, 15, 7],
  ['service', 10_000, null, null],
  ['improvement', 10_000, null, null],
] as const;

/** Template A (R2): seven stages, their default gates, chances and limits. */
export const sevenStages: Process = {
  id: 'builtin.seven.1',
  seriesId: 'builtin.seven',
  version: 1,
  name: sevenStageNames.name,
  description: { zh: '', en: '' },
  kind: 'stages',
  stages: figures.map(([id, probability, rotKeyAccount, rotSme]) =>
    pipelineStageSchema.parse({
      id,
      name: sevenStageNames[id],
      probability,
      rotKeyAccount,
      rotSme,
      exit: defaultGates[id],
    }),
  ),
};
