import type { Process } from '../pipeline';
import { sevenStages } from './sevenStages';

export { defaultProcessId } from './defaultId';

/** The templates that ship (R2–R6). Read-only: a process of one's own starts as a copy of one. Ids carry their version. */
export const builtInProcesses: readonly Process[] = [sevenStages];
