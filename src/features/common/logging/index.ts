export { ActivityRow } from './ActivityRow';
export { ContactTimesLine } from './ContactTimesLine';
export { QuickLog, type QuickLogProps } from './QuickLog';
export { NewTask, TaskList } from './TaskList';
export { DueWords, placeOf, TaskRow, WorkRow } from './TaskRow';
export { byDue, type NamedTask, useTaskActions, useTasks, withNames } from './useTasks';
