import { goldenCompany, goldenQuote, secret } from '@test/support/documentFixture';
import { plantedCustomer, plantedOpportunity, plantedTrace } from '@test/support/plantedFixture';
import { describe, expect, it } from 'vitest';
import { needConfirmationSchema, needSchema, type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import { packageOf } from '@/domain/presentation/package';
import { showingOf } from '@/domain/presentation/showing';
import { type Product, productEntity, valueBlockSchema } from '@/domain/products/product';
import { noPicks } from '@/domain/quoting/options';
import { quoteEntity, quoteLineSchema } from '@/domain/quoting/quote';

const zh = (text: string) => ({ zh: text, en: '' });
const product = (id: string, partial: Partial<Product> = {}): Product =>
  productEntity.schema.parse({ id, createdAt: 1, updatedAt: 1, code: id, name: zh(id), ...partial });
const block = (id: string, feature: string, unique = false) =>
  valueBlockSchema.parse({ id, feature: zh(feature), value: zh(`${feature}的价值`), unique });
const report = product('report', {
  name: zh('数据看板'),
  description: zh('经营日报自动汇总'),
  valueBlocks: [block('b1', '手机查看'), block('b2', '日报自动汇总', true)],
});
const stock = product('stock', { name: zh('仓储管理'), valueBlocks: [block('b3', '扫码入库', true)] });
const need = (id: string, pain: string, kind: 'stated' | 'latent' = 'stated', productId = '') =>
  needSchema.parse({ id, pain: zh(pain), kind, productId });
const deal = (partial: Partial<Opportunity>): Opportunity =>
  opportunityEntity.schema.parse({ id: 'd', createdAt: 1, updatedAt: 1, ...partial });
const show = (partial: Partial<Opportunity>, products: readonly Product[] = [report, stock], quoted: string[] = []) =>
  showingOf({
    deal: deal(partial),
    customer: undefined,
    company: undefined,
    products,
    quote:
      quoted.length === 0
        ? undefined
        : quoteEntity.schema.parse({
            id: 'q',
            createdAt: 1,
            updatedAt: 1,
            seriesId: 'q',
            lines: quoted.map((productId) => quoteLineSchema.parse({ id: productId, productId })),
          }),
  });

describe('what a customer is shown', () => {
  it('answers a stated need by the product that speaks to it, and by what of it fits', () => {
    const { needs } = show({ needs: [need('n1', '经营日报滞后')] });
    expect(needs[0]?.product?.name.zh).toBe('数据看板');
    expect(needs[0]?.blocks.map(({ id }) => id)).toEqual(['b2']);
    // Where nothing fits, the seller's choice of the product stands for itself.
    const [named] = show({ needs: [need('n1', '人手不足', 'stated', 'report')] }).needs;
    expect(named?.blocks.map(({ id }) => id)).toEqual(['b1', 'b2']);
  });

  it('shows the product a need names, and none rather than a doubtful one', () => {
    const training = product('training', { name: zh('培训'), description: zh('每场半天，不超过 20 人') });
    const asked = [need('n1', '发货慢', 'stated', 'stock'), need('n2', '看板延迟不超过五分钟')];
    const { needs } = show({ needs: asked }, [stock, training]);
    expect(needs.map((each) => each.product?.id)).toEqual(['stock', undefined]);
    // Two that speak to it alike: which one is for the seller to say.
    const twin = product('twin', { ...report, id: 'twin' });
    expect(show({ needs: [need('n1', '经营日报滞后')] }, [report, twin]).needs[0]?.product).toBeUndefined();
  });

  it('offers what is quoted and nothing beyond', () => {
    expect(show({ needs: [need('n1', '经营日报滞后')] }, undefined, ['stock']).needs[0]?.product).toBeUndefined();
  });

  it('keeps a latent need to us until the customer has confirmed it in these words', () => {
    const latent = need('n1', '大促缺货', 'latent');
    expect(show({ needs: [latent] }).needs).toEqual([]);
    const confirmations = [needConfirmationSchema.parse({ id: 'c', date: '2026-11-12', needs: [latent] })];
    expect(show({ needs: [latent], confirmations })).toMatchObject({
      confirmedOn: '2026-11-12',
      needs: [{ id: 'n1', confirmed: true }],
    });
    expect(show({ needs: [need('n1', '大促缺货严重', 'latent')], confirmations }).needs).toEqual([]);
  });

  it('gathers what only we have', () => {
    const { advantages } = show({ needs: [need('n1', '经营日报滞后')] }, undefined, ['report', 'stock']);
    expect(advantages.map(({ id }) => id)).toEqual(['b2', 'b3']);
  });

  it('holds nothing that stays in the house', () => {
    const hidden = { minor: 77_777, currency: 'CNY' };
    const costly = product('costly', { ...report, id: 'costly', cost: hidden, code: `${secret}`, group: `${secret}` });
    const quote = {
      ...goldenQuote({
        internalNote: secret,
        approval: { by: secret, at: 1, note: secret },
        budgetMin: 7_777,
        budgetMax: 77_777,
        channelDiscount: 0,
      }),
    };
    const planted = plantedOpportunity();
    const shown = {
      showing: showingOf({
        deal: { ...planted, needs: planted.needs.map((each) => ({ ...each, productId: 'costly' })) },
        customer: plantedCustomer(),
        company: goldenCompany(),
        products: [costly],
        quote,
      }),
      offer: packageOf(quote, noPicks),
    };
    expect(shown.showing.needs.length).toBeGreaterThan(0);
    expect(shown.showing.needs[0]?.blocks.length).toBeGreaterThan(0);
    const told = JSON.stringify(shown);
    expect(told).not.toMatch(plantedTrace);
    expect(told).not.toMatch(
      /7777|99999|111111|"(cost|unitCost|margin|budget|approval|internalNote|explanation)[^"]*":/u,
    );
  });
});
