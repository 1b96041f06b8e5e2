import { paths } from '@/features/paths';

interface Of {
  readonly id: string;
  readonly customerId: string;
}

/** The screens that a tool of a stage may lead to (`ProcessTool.target`), for the deal it is used in. */
export const toolScreens = {
  needs: ({ id }: Of) => paths.deal(id, 'needs'),
  competition: ({ id }: Of) => paths.deal(id, 'competition'),
  quote: ({ id }: Of) => paths.deal(id, 'quote'),
  proposal: ({ id }: Of) => paths.deal(id, 'proposal'),
  contract: ({ id }: Of) => paths.deal(id, 'contract'),
  team: ({ id }: Of) => paths.deal(id, 'team'),
  after: ({ id }: Of) => paths.deal(id, 'after'),
  timeline: ({ id }: Of) => paths.deal(id, 'timeline'),
  brief: ({ id }: Of) => paths.brief('deal', id),
  customer: ({ customerId }: Of) => paths.customer(customerId, 'profile'),
  decision: ({ customerId }: Of) => paths.customer(customerId, 'decision'),
  targets: () => paths.targets,
  value: () => paths.value,
  research: () => paths.researchLog,
  competitors: () => paths.competitors,
  comparisons: () => paths.comparisons,
  swots: () => paths.swots,
  products: () => paths.products,
  materials: () => paths.materials,
  partners: () => paths.partners,
} as const;
export type ToolScreen = keyof typeof toolScreens;

/** The address of a tool's screen; `undefined` where there is no such screen. */
export function toolPath(target: string, deal: Of): string | undefined {
  return target in toolScreens ? toolScreens[target as ToolScreen](deal) : undefined;
}
