import { type ToolScreen, toolScreens } from '@/features/common/toolScreens';

/** Screens that a tool of a stage can lead to: the same as the deal knows the way to. */
export const screenKeys = Object.keys(toolScreens) as readonly ToolScreen[];
