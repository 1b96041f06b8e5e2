import { useCallback, useMemo } from 'react';
import { isVariable, plainFilled, variableIds } from '@/domain/scripts/variables';
import { useT } from '@/i18n/setup';
import type { RichVariable } from '@/ui/rich/RichTextField';

type Group = 'company' | 'me' | 'customer' | 'contact' | 'deal' | 'quote' | 'product' | 'competitor';
const groups: ReadonlySet<string> = new Set<Group>([
  'company',
  'me',
  'customer',
  'contact',
  'deal',
  'quote',
  'product',
  'competitor',
]);
const isGroup = (name: string): name is Group => groups.has(name);

/** How a variable is called on the screen; one that does not exist keeps its written name. */
export function useVariableWords(): (name: string) => string {
  const t = useT('scripts');
  return useMemo(() => (name) => (isVariable(name) ? t(`variables.${name}`) : name), [t]);
}

/** All variables, as a text field offers them. */
export function useVariableOptions(): readonly RichVariable[] {
  const t = useT('scripts');
  return useMemo(
    () =>
      variableIds.map((name) => {
        const group = name.split('.')[0] ?? '';
        return { name, label: t(`variables.${name}`), group: t(`rich.groups.${isGroup(group) ? group : 'other'}`) };
      }),
    [t],
  );
}

/** Marked-up text as plain words, each variable by its name in braces: for one line in a table, or a name. */
export function usePlainWords(): (text: string) => string {
  const words = useVariableWords();
  return useCallback((text) => plainFilled(text, {}, (name) => `{${words(name)}}`).text, [words]);
}
