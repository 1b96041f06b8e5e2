import { Button, Group, Select } from '@mantine/core';
import { nameKey } from '@/domain/competitors/importNames';
import type { ImportPlan } from '@/domain/competitors/priceImport';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import type { Known } from './planFile';

export interface Choices {
  readonly competitors: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
}

const mostShown = 60;
const mostOptions = 50;

/** Names in the file that nothing is known by: each is an error until somebody says what is meant. */
export function NamesPart(props: {
  readonly plan: ImportPlan;
  readonly known: Known;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}) {
  const { plan, known, choices } = props;
  const t = useT('competitors');
  const language = useLanguage();
  const { competitors, products } = plan.unknown;
  if (competitors.length + products.length === 0) return null;
  const choose = (part: keyof Choices, name: string, value: string | null) => {
    const next = new Map(choices[part]);
    if (value === null) next.delete(nameKey(name));
    else next.set(nameKey(name), value);
    props.onChoices({ ...choices, [part]: next });
  };
  const createAll = () => {
    const next = new Map(choices.competitors);
    for (const { name } of competitors) if (!next.has(nameKey(name))) next.set(nameKey(name), 'create');
    props.onChoices({ ...choices, competitors: next });
  };
  const competitorOptions = [
    { value: 'create', label: t('import.names.create') },
    ...known.competitors.map((each) => ({ value: each.id, label: each.name })),
  ];
  const productOptions = [
    { value: 'none', label: t('import.names.none') },
    ...known.products.map((each) => ({
      value: each.id,
      label: [each.code, localizedText(each.name, language)].filter(Boolean).join(' · '),
    })),
  ];
  const titleOf = (options: readonly { value: string; label: string }[], id: string) =>
    options.find((option) => option.value === id)?.label ?? '';
  const row = (
    part: keyof Choices,
    { name, likeId }: { readonly name: string; readonly likeId: string },
    options: { value: string; label: string }[],
  ) => {
    const value = choices[part].get(nameKey(name)) ?? null;
    return (
      <li key={`${part}.${name}`}>
        <bdi>{name}</bdi>
        <span className="dw-faint">{t(`import.names.${part}`)}</span>
        <Select
          size="xs"
          w={280}
          aria-label={t('import.names.meaning', { name })}
          placeholder={t('import.names.undecided')}
          searchable
          clearable
          limit={mostOptions}
          data={options}
          value={value}
          onChange={(next) => choose(part, name, next)}
        />
        {likeId !== '' && value === null ? (
          <Button size="compact-xs" variant="subtle" onClick={() => choose(part, name, likeId)}>
            {t('import.names.like', { name: titleOf(options, likeId) })}
          </Button>
        ) : null}
      </li>
    );
  };
  return (
    <section className="import-names" aria-label={t('import.names.title')}>
      <Group gap="md">
        <strong>{t('import.names.title')}</strong>
        {competitors.length > 1 ? (
          <Button size="compact-xs" variant="default" onClick={createAll}>
            {t('import.names.createAll', { count: competitors.length })}
          </Button>
        ) : null}
      </Group>
      <ul>
        {competitors.slice(0, mostShown).map((each) => row('competitors', each, competitorOptions))}
        {products.slice(0, mostShown).map((each) => row('products', each, productOptions))}
      </ul>
    </section>
  );
}
