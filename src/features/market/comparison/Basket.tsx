import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { competitorBasket } from '@/domain/competitors/priceTable';
import { localizedText, RecordPicker, useCompany } from '@/features/common';
import { formatTenths } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyMessage, PercentField, Section } from '@/ui';
import { useGapWords } from '../shared/marketWords';
import { ScoreFigure } from '../shared/ScoreFigure';
import type { Desk } from './desk';
import { addToBasket, normalised, replaced } from './edits';
import { salesByProduct, salesWeights } from './sales';
import { WeightBar } from './WeightBar';

/** What we sell, weighed by its part in our sales, and what it costs beside each competitor's (DOMAIN.md §5). */
export function Basket({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows, edit, makeId } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const gaps = useGapWords();
  const problems = useProblemText();
  const store = useStore();
  const currency = useCompany()?.defaultCurrency ?? 'CNY';
  const competitors = companies.filter((company) => !company.own);
  const products = new Map(priceRows.map((row) => [row.product.id, row]));
  const { basket } = comparison;

  async function fromSales() {
    const sold = await salesByProduct(store, currency);
    edit(
      (current) => {
        // An empty basket takes what was sold of the products that have a competitor's price.
        const ids =
          current.basket.length > 0
            ? current.basket.map((item) => item.productId)
            : priceRows.filter((row) => row.cells.size > 0 && sold.has(row.product.id)).map((row) => row.product.id);
        const weights = salesWeights(ids, sold);
        if (!weights) {
          notifyMessage(t('basket.noSales'));
          return null;
        }
        return {
          basket: ids.map((productId, index) => ({
            id: current.basket.find((item) => item.productId === productId)?.id ?? makeId(),
            productId,
            weight: weights[index] ?? 0,
          })),
        };
      },
      { message: t('basket.weighed') },
    );
  }

  return (
    <Section
      title={m('gaps.basket')}
      actions={
        <span className="cmp-weights">
          <WeightBar
            weights={basket.map((item) => item.weight)}
            onNormalise={() =>
              edit((current) => ({ basket: normalised(current.basket) }), { message: t('normalised') })
            }
          />
          <Button size="xs" onClick={() => void fromSales()}>
            {t('basket.fromSales')}
          </Button>
        </span>
      }
    >
      <div className="cmp-table-box">
        <table className="cmp-table">
          <thead>
            <tr>
              <th scope="col">{t('prices.product')}</th>
              <th scope="col">{t('weight')}</th>
              {competitors.map((company) => (
                <th key={company.id} scope="col" data-align="right">
                  <bdi>{company.name}</bdi>
                </th>
              ))}
              <th scope="col">
                <span className="dw-visually-hidden">{c('actions.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {basket.map((item) => {
              const row = products.get(item.productId);
              const name = row ? localizedText(row.product.name, language) : c('states.missing');
              return (
                <tr key={item.id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td className="cmp-weight-field">
                    <PercentField
                      label={`${t('weight')}: ${name}`}
                      hideLabel
                      value={item.weight}
                      onCommit={(weight) =>
                        edit((current) => ({ basket: replaced(current.basket, item.id, { weight }) }))
                      }
                    />
                  </td>
                  {competitors.map((company) => (
                    <td key={company.id} data-align="right">
                      {gaps.index(row?.cells.get(company.id)?.index ?? null)}
                    </td>
                  ))}
                  <td>
                    <ActionIcon
                      aria-label={`${c('actions.remove')}: ${name}`}
                      onClick={() =>
                        edit((current) => ({ basket: current.basket.filter((each) => each.id !== item.id) }), {
                          message: t('basket.removed'),
                        })
                      }
                    >
                      <IconX size={15} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{m('gaps.basket')}</th>
              <td />
              {competitors.map((company) => {
                const result = competitorBasket(priceRows, basket, company.id);
                return (
                  <td key={company.id} data-align="right">
                    {result.ok ? (
                      <ScoreFigure
                        explanation={result.value.explanation}
                        unit="index"
                        title={t('basket.indexOf', { name: company.name })}
                        note={t('basket.note')}
                      >
                        {formatTenths(result.value.index)}
                      </ScoreFigure>
                    ) : (
                      <span className="cmp-refused" title={result.error.map((each) => problems(each)).join('\n')}>
                        {basket.length === 0 ? '\u2014' : t('basket.notComputed')}
                      </span>
                    )}
                  </td>
                );
              })}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <BasketProblems desk={desk} />
      <div className="cmp-add">
        <RecordPicker
          key={basket.length}
          entity="product"
          label={t('basket.add')}
          hideLabel
          placeholder={t('basket.add')}
          value=""
          filter={(product) => !basket.some((item) => item.productId === product.id)}
          onCommit={(id) => edit((current) => addToBasket(current, id, makeId))}
        />
      </div>
    </Section>
  );
}

/** Why an index is not computed, once for each reason. */
function BasketProblems({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows } = desk;
  const t = useT('comparison');
  const language = useLanguage();
  const problems = useProblemText();
  const words = companies
    .filter((company) => !company.own)
    .flatMap((company) => {
      const result = competitorBasket(priceRows, comparison.basket, company.id);
      if (result.ok) return [];
      const missing = result.error.filter((each) => each.code === 'price.basketMissing');
      const products = missing.map((each) => (language === 'en' ? each.params?.en : each.params?.zh) ?? '').join(', ');
      return [
        ...result.error.filter((each) => each.code !== 'price.basketMissing').map((each) => problems(each)),
        ...(missing.length > 0 ? [t('basket.missing', { name: company.name, products })] : []),
      ];
    });
  if (words.length === 0) return null;
  return (
    <ul className="cmp-problems">
      {[...new Set(words)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
