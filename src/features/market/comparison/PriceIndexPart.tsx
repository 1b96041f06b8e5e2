import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { competitorBasket } from '@/domain/competitors/priceTable';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { PriceIndexFigure } from '../charts/figures';
import { priceIndexHeight } from '../charts/look';
import type { Desk } from './desk';

const basketChoice = 'basket';

/** Price indices as bars: of the basket, or of one product. Its figures stand in the tables above. */
export function PriceIndexPart({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const subjects = useMemo(() => {
    const bars = (indexOf: (companyId: string) => number | null) =>
      companies
        .filter((company) => !company.own)
        .flatMap((company) => {
          const index = indexOf(company.id);
          return index === null ? [] : [{ id: company.id, label: company.name, index }];
        });
    return [
      {
        value: basketChoice,
        label: m('gaps.basket'),
        bars: bars((id) => {
          const result = competitorBasket(priceRows, comparison.basket, id);
          return result.ok ? result.value.index : null;
        }),
      },
      ...priceRows.map((row) => ({
        value: row.product.id,
        label: localizedText(row.product.name, language),
        bars: bars((id) => row.cells.get(id)?.index ?? null),
      })),
    ].filter((subject) => subject.bars.length > 0);
  }, [companies, priceRows, comparison.basket, language, m]);
  const shown = subjects.find((subject) => subject.value === chosen) ?? subjects[0];
  if (!shown) return null;
  return (
    <Section
      title={m('gaps.index')}
      actions={
        <Select
          size="xs"
          w={240}
          aria-label={t('prices.indexOf')}
          allowDeselect={false}
          value={shown.value}
          data={subjects.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => setChosen(value ?? '')}
        />
      }
    >
      <div className="cmp-chart">
        <PriceIndexFigure
          label={`${m('gaps.index')}: ${shown.label}`}
          height={priceIndexHeight(shown.bars.length)}
          bars={shown.bars}
          par={t('prices.par')}
        />
      </div>
      <p className="dw-hint">{t('prices.indexHint')}</p>
    </Section>
  );
}
