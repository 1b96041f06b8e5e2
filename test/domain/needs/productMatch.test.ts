import { describe, expect, it } from 'vitest';
import { needSchema, technicalNeedSchema } from '@/domain/deals/opportunity';
import { matchProducts } from '@/domain/needs/productMatch';
import { type Product, productEntity } from '@/domain/products/product';

const product = (code: string, zh: string, description: string, partial: Partial<Product> = {}): Product =>
  productEntity.schema.parse({
    id: code,
    createdAt: 1,
    updatedAt: 1,
    code,
    name: { zh, en: '' },
    description: { zh: description, en: '' },
    ...partial,
  });
const price = (minor: number) => ({ listPrice: { minor, currency: 'CNY' } });
const need = (id: string, zh: string, productId = '') => needSchema.parse({ id, pain: { zh, en: '' }, productId });

const report = product('BI', '数据看板', '五分钟内刷新经营日报，自动汇总各店数据', price(8_000_000));
const stock = product('WMS', '仓储管理', '扫码入库，库存盘点准确', price(20_000_000));
const training = product('TR', '上门培训', '两天现场教学');
const deal = {
  needs: [need('n1', '经营日报滞后一天半')],
  technicalNeeds: [],
  budgetMax: { minor: 10_000_000, currency: 'CNY' },
};

describe('product match', () => {
  it('finds what speaks to the needs and explains why', () => {
    const [match, ...others] = matchProducts(deal, [stock, training, report]);
    expect(others).toEqual([]);
    expect(match?.product.code).toBe('BI');
    expect(match?.bp).toBe(10_000);
    expect(match?.explanation.rows).toMatchObject([
      { id: 'n1', weight: 7000, value: 10_000, part: 7000 },
      { id: 'budget', weight: 3000, value: 10_000, part: 3000 },
    ]);
  });

  it('counts a product that a need names, and the price against the budget', () => {
    const named = { ...deal, needs: [need('n1', '日报滞后', 'WMS')] };
    const found = matchProducts(named, [stock]);
    expect(found).toMatchObject([{ bp: 7000, explanation: { notes: ['overBudget'] } }]);
    const near = product('X', '扩展包', '', price(12_000_000));
    expect(matchProducts({ ...deal, needs: [need('n1', '其他', 'X')] }, [near])[0]?.bp).toBe(8500);
  });

  it('leaves a price out that it cannot compare', () => {
    const named = { ...deal, needs: [need('n1', '现场', 'TR'), need('n2', '物流中断')] };
    expect(matchProducts(named, [training])).toMatchObject([{ bp: 5000, explanation: { notes: ['budgetUnknown'] } }]);
    const dollars = product('D', '现场', '', { listPrice: { minor: 1, currency: 'USD' } });
    expect(matchProducts({ ...deal, needs: [need('n1', '', 'D')] }, [dollars])[0]?.explanation.notes).toEqual([
      'budgetUnknown',
    ]);
  });

  it('takes technical needs and English words too, and nothing that is no longer sold', () => {
    const tech = technicalNeedSchema.parse({ id: 't1', text: { zh: '', en: 'Must work with Kingdee ERP' } });
    const link = product('ERP', 'ERP 接口', '', { name: { zh: '', en: 'Kingdee ERP connector' } });
    const wanted = { needs: [], technicalNeeds: [tech], budgetMax: null };
    expect(matchProducts(wanted, [link, stock]).map((each) => each.product.code)).toEqual(['ERP']);
    expect(matchProducts(wanted, [{ ...link, active: false }])).toEqual([]);
  });

  it('does not go by words that most products share', () => {
    const many = Array.from({ length: 6 }, (_, index) => product(`P${index}`, `管理平台${index}`, '管理平台系统'));
    expect(matchProducts({ ...deal, needs: [need('n1', '管理平台系统太旧')] }, many)).toEqual([]);
  });

  it('says nothing where no need is known', () => {
    expect(matchProducts({ needs: [], technicalNeeds: [], budgetMax: null }, [report])).toEqual([]);
  });
});
