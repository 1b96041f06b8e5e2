export { ActivityRow } from './ActivityRow';
export { ContactTimesLine } from './ContactTimesLine';
export { QuickLog, type QuickLogProps } from './QuickLog';
export { NewTask, TaskList } from './TaskList';
export { placeOf, TaskRow, useDueWords, WorkRow } from './TaskRow';
export { byDue, type NamedTask, useTaskActions, useTasks, withNames } from './useTasks';
