import type { Localized } from '@/domain/kernel/fields';
import { isClaim } from '@/domain/scripts/graph';
import { givenEvidence } from '@/domain/scripts/parts';
import type { Script } from '@/domain/scripts/script';
import { isChanged } from '@/domain/scripts/versions';
import { type Intervals, isDue } from './freshness';

export const languageFilters = ['zh', 'en', 'both'] as const;
export const statusFilters = ['draft', 'approved', 'changed', 'retired'] as const;
export const showFilters = ['favourite', 'verify', 'review', 'noEvidence'] as const;

/** Empty = whatever it is. All are words, so that a saved view can hold them. */
export interface ScriptFilter {
  readonly scenario: string;
  readonly stage: string;
  readonly customerType: string;
  readonly persona: string;
  readonly productId: string;
  readonly competitorId: string;
  readonly language: string;
  readonly status: string;
  readonly show: string;
  /** `mine`, or empty for everybody's. */
  readonly owner: string;
}
export const noFilter: ScriptFilter = {
  scenario: '',
  stage: '',
  customerType: '',
  persona: '',
  productId: '',
  competitorId: '',
  language: '',
  status: '',
  show: '',
  owner: '',
};
const names = Object.keys(noFilter) as readonly (keyof ScriptFilter)[];

/** A filter out of what a saved view or an address names; what is not known there is left out. */
export function filterFrom(of: (name: keyof ScriptFilter) => string | null | undefined): ScriptFilter {
  return Object.fromEntries(names.map((name) => [name, of(name) ?? ''])) as unknown as ScriptFilter;
}

export const filterCount = (filter: ScriptFilter): number => names.filter((name) => filter[name] !== '').length;

/** Whose scripts are “mine”, and what their age is judged by. */
export interface FilterContext extends Intervals {
  readonly me: string;
}

/** The languages in which every line of a script has its words; one without lines, in which its title is. */
export function filledIn({ title, nodes }: Pick<Script, 'title' | 'nodes'>): readonly (keyof Localized)[] {
  const texts = nodes.map(({ text }) => text).filter(({ zh, en }) => zh !== '' || en !== '');
  return (['zh', 'en'] as const).filter((side) => [title, ...texts].every((text) => text[side] !== ''));
}

const forAll = (named: readonly string[], wanted: string) =>
  wanted === '' || named.length === 0 || named.includes(wanted);

function statusFits(script: Script, status: string): boolean {
  if (status === '') return script.status !== 'retired';
  if (status === 'changed') return script.status === 'approved' && isChanged(script);
  return script.status === status;
}

function shown(script: Script, show: string, context: FilterContext): boolean {
  if (show === 'favourite') return script.favourite;
  if (show === 'verify') return isDue(script, context);
  if (show === 'noEvidence')
    return script.nodes.some((node) => isClaim(node) && givenEvidence(node.evidence).length === 0);
  // Whether a source has changed is found out where the sources are read; without any there is nothing to review.
  if (show === 'review') return script.nodes.some(({ origin }) => origin !== null);
  return true;
}

/**
 * Whether a script belongs to what is asked for. One that is meant for all belongs to each stage, type, role and product;
 * by competitor only those that name it are meant. Retired ones only when asked for.
 */
export function matches(script: Script, filter: ScriptFilter, context: FilterContext): boolean {
  const sides: readonly string[] = filter.language === '' ? [] : filledIn(script);
  return (
    statusFits(script, filter.status) &&
    (filter.scenario === '' || script.scenario === filter.scenario) &&
    forAll(script.stages, filter.stage) &&
    forAll(script.customerTypes, filter.customerType) &&
    forAll(script.personas, filter.persona) &&
    forAll(script.productIds, filter.productId) &&
    (filter.owner === '' || (context.me !== '' && script.owner === context.me)) &&
    (filter.competitorId === '' || script.competitorIds.includes(filter.competitorId)) &&
    (filter.language === '' || (filter.language === 'both' ? sides.length === 2 : sides.includes(filter.language))) &&
    shown(script, filter.show, context)
  );
}
