export { AddLineField } from './AddLineField';
export { LineList, type MadeLine, useLinesMade } from './LinesMade';
export { LineTargetField } from './LineTargetField';
export { OriginMark } from './OriginMark';
export { OriginNote, ReviewTag } from './OriginNote';
export { PlaceField } from './PlaceField';
export { type LineTarget, useAddLine } from './useAddLine';
export { countToReview, type OriginRecords, reviewOf, useOriginRecords } from './useOrigins';
