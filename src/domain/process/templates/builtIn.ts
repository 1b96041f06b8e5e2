import type { Process } from '../pipeline';
import { fiveStages, keyNodes, operations, threePhases } from './others';
import { sevenStages } from './sevenStages';

export { defaultProcessId } from './defaultId';

/** The templates A–E (R2–R6). Read-only: a process of one's own starts as a copy of one. Ids carry their version. */
export const builtInProcesses: readonly Process[] = [sevenStages, fiveStages, threePhases, keyNodes, operations];
