import { line, quoteOf } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { companyEntity } from '@/domain/company/company';
import { competitorEntity } from '@/domain/competitors/competitor';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { productEntity } from '@/domain/products/product';
import { scriptNodeSchema } from '@/domain/scripts/script';
import {
  fill,
  plainFilled,
  type ScriptFacts,
  unknownVariables,
  usedVariables,
  valuesOf,
} from '@/domain/scripts/variables';

const base = { createdAt: 0, updatedAt: 0 };
const secret = 'SECRET';
const text = (zh: string, en = '') => ({ zh, en });
const format = {
  money: ({ minor, currency }: { minor: number; currency: string }) => `${currency} ${minor}`,
  date: (iso: string) => `on ${iso}`,
  percent: (bp: number) => `${bp} bp`,
};
const contact = (name: string, jobTitle: string) =>
  contactEntity.schema.parse({ ...base, id: 'p', customerId: 'c', name, jobTitle, notes: secret });

const facts: ScriptFacts = {
  company: companyEntity.schema.parse({
    ...base,
    id: 'company',
    legalName: text('成单科技有限公司', 'Dealwright Ltd.'),
    contacts: [{ id: 's', name: '王芳', phone: '138', email: 'wang@example.com' }],
  }),
  me: '王芳',
  customer: customerEntity.schema.parse({
    ...base,
    id: 'c',
    name: '深圳云帆电商有限公司',
    nameEn: 'Yunfan',
    shortName: '云帆',
    businessPain: '退货多\n人手少',
    priceSensitivity: 'high',
    notes: secret,
    buyingHabits: secret,
  }),
  contact: contact('欧阳磊', '采购经理'),
  deal: opportunityEntity.schema.parse({
    ...base,
    id: 'd',
    title: text('官网优化'),
    needs: [
      { id: '1', pain: text('慢', 'Slow') },
      { id: '2', pain: text('贵', 'Dear') },
    ],
    budgetMin: { minor: 100, currency: 'CNY' },
    budgetMax: { minor: 200, currency: 'CNY' },
    nextStep: secret,
    notes: secret,
  }),
  quote: quoteOf([line({ unitPrice: 10, unitCost: 5, internalNote: secret })], {
    number: 'BJ-1',
    internalNote: secret,
  }),
  quoteTotal: { minor: 5000, currency: 'CNY' },
  product: productEntity.schema.parse({ ...base, id: 'x', code: 'A', cost: { minor: 777, currency: 'CNY' } }),
  competitor: competitorEntity.schema.parse({ ...base, id: 'k', name: '云桥科技股份有限公司', profile: secret }),
  priceGap: -800,
  today: '2026-03-05',
};

describe('values of variables', () => {
  it('come from the records at hand', () => {
    expect(valuesOf(facts, 'zh-CN', format)).toMatchObject({
      'company.name': '成单科技有限公司',
      'company.shortName': '成单科技有限公司',
      'me.name': '王芳',
      'me.phone': '138',
      'customer.shortName': '云帆',
      'customer.pain': '退货多 人手少',
      'contact.salutation': '欧阳经理',
      'deal.needs': '慢、贵',
      'deal.budget': 'CNY 100至CNY 200',
      'quote.total': 'CNY 5000',
      'competitor.name': '云桥科技',
      'competitor.priceGap': '低 800 bp',
      today: 'on 2026-03-05',
    });
  });

  it('are in the language asked for, or in the other where there is none', () => {
    expect(valuesOf(facts, 'en', format)).toMatchObject({
      'company.name': 'Dealwright Ltd.',
      'customer.shortName': 'Yunfan',
      'contact.salutation': '欧阳磊',
      'deal.title': '官网优化',
      'deal.needs': 'Slow, Dear',
      'competitor.priceGap': '800 bp lower',
    });
  });

  it('are absent where nothing gives them', () => {
    const values = valuesOf({ me: ' ', quoteTotal: null, priceGap: null, today: '2026-03-05' }, 'zh-CN', format);
    expect(values).toEqual({ today: 'on 2026-03-05' });
    expect(valuesOf(facts, 'zh-CN', format)).not.toHaveProperty('product.price');
  });

  it('never tell a cost or a note of the house', () => {
    const all = JSON.stringify([valuesOf(facts, 'zh-CN', format), valuesOf(facts, 'en', format)]);
    expect(all).not.toContain(secret);
    expect(all).not.toContain('777');
  });

  it.each([
    ['张伟', '总经理', '张总'],
    ['李明', '副总裁', '李总'],
    ['王强', '董事长兼总经理', '王董'],
    ['赵敏', '高级工程师', '赵工'],
    ['欧阳修', '信息中心主任', '欧阳主任'],
    ['孙丽', '', '孙丽'],
    ['孙丽', '出纳', '孙丽'],
    ['Anna Lee', '总经理', 'Anna Lee'],
  ])('%s, %s is addressed as %s', (name, jobTitle, said) => {
    const values = valuesOf({ ...facts, contact: contact(name, jobTitle) }, 'zh-CN', format);
    expect(values['contact.salutation']).toBe(said);
  });
});

describe('filling a line', () => {
  const values = valuesOf(facts, 'zh-CN', format);

  it('puts the values in, in the style of their place, and marks what is missing', () => {
    expect(fill('**{{contact.salutation}}**：{{contract.number}}{{no.such}}', values)[0]?.runs).toEqual([
      { text: '欧阳经理', bold: true, italic: false, variable: 'contact.salutation', missing: false },
      { text: '：', bold: false, italic: false, variable: '', missing: false },
      { text: '{{contract.number}}', bold: false, italic: false, variable: 'contract.number', missing: true },
      { text: '{{no.such}}', bold: false, italic: false, variable: 'no.such', missing: true },
    ]);
  });

  it('gives a text to be sent, and tells what it lacks', () => {
    const line = '您好，{{contact.salutation}}：\n- **{{quote.number}}**\n1. {{no.such}}\n2. {{no.such}}';
    expect(plainFilled(line, values, (name) => `[${name}]`)).toEqual({
      text: '您好，欧阳经理：\n• BJ-1\n1. [no.such]\n2. [no.such]',
      missing: ['no.such'],
    });
  });

  it('takes a value as it is, whatever signs it has', () => {
    expect(plainFilled('{{deal.title}}', { 'deal.title': '**a** {{b}} $& \\' }, '?').text).toBe('**a** {{b}} $& \\');
  });
});

describe('variables of a script', () => {
  it('are read from its texts', () => {
    expect(usedVariables('{{me.name}} {{ no }} **{{me.name}}** \\{{today}}')).toEqual(['me.name', 'no']);
  });

  it('that do not exist are found line by line, in both languages', () => {
    const node = (id: string, zh: string, en: string) => scriptNodeSchema.parse({ id, text: { zh, en } });
    const nodes = [node('a', '{{me.name}}', ''), node('b', '{{客户}}', '{{client}} {{client}}')];
    expect(unknownVariables({ nodes })).toEqual([
      { nodeId: 'b', variable: '客户' },
      { nodeId: 'b', variable: 'client' },
    ]);
  });
});
