/** Screens that a tool of a stage can lead to: names of addresses in `features/paths.ts`. */
export const screenKeys = [
  'researchLog',
  'segments',
  'competitors',
  'comparisons',
  'swots',
  'customers',
  'leads',
  'targets',
  'value',
  'deals',
  'funnel',
  'partners',
  'tasks',
  'products',
  'quotes',
  'proposals',
  'contracts',
  'papers',
  'materials',
] as const;
export type ScreenKey = (typeof screenKeys)[number];
