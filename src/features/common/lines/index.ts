export { LineList, type MadeLine, useLinesMade } from './LinesMade';
export { LineTargetField } from './LineTargetField';
export { OriginMark } from './OriginMark';
export { OriginNote, ReviewTag } from './OriginNote';
export { useAddLine } from './useAddLine';
export { countToReview, type OriginRecords, reviewOf, useOriginRecords } from './useOrigins';
