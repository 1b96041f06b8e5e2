import {
  fixtureLine,
  goldenProposal,
  goldenQuote,
  goldenRecords,
  goldenRequest,
  secret,
} from '@test/support/documentFixture';
import { inlineText, treeText } from '@test/support/documentTexts';
import { describe, expect, it } from 'vitest';
import { gatherDocument } from '@/documents/model/gather';
import { templateFor, templates } from '@/documents/templates';
import { unwrap } from '@/domain/kernel/result';
import type { PaperKind } from '@/domain/papers/paper';
import type { Quote } from '@/domain/quoting/quote';
import type { DocumentLanguage } from '@/domain/quoting/totals';

function treeOf(
  kind: PaperKind,
  changes: Partial<Quote> = {},
  options: Record<string, boolean> = {},
  language: DocumentLanguage = 'zh-CN',
) {
  const records = goldenRecords({ quote: goldenQuote(changes) });
  const request = goldenRequest(kind, language, { options: { language, ...options } });
  return templateFor(kind).build(unwrap(gatherDocument(records, request)));
}

const languages = ['zh-CN', 'en'] as const;
const all = templates.flatMap((template) => languages.map((language) => [template.id, language] as const));

describe('every document', () => {
  it.each(all)('%s in %s shows its checked amounts and nothing internal', (id, language) => {
    const tree = treeOf(templates.find((each) => each.id === id)?.kind ?? 'quotation', {}, {}, language);
    const text = treeText(tree);
    expect(tree.checks.length).toBeGreaterThanOrEqual(6);
    for (const check of tree.checks) expect(text).toContain(check.text);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/777\.77|999\.99|1,111\.11|17,777\.71|151,515|191,919|undefined|NaN|\[object/);
    if (language === 'en') {
      expect(text.replace(/王敏|总监|林越|周远|中国工商银行上海张江支行|招商银行杭州分行/g, '')).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });

  it('marks drafts', () => {
    const draft = (state: 'no' | 'draft' | 'unapproved', language: DocumentLanguage) => {
      const input = unwrap(gatherDocument(goldenRecords(), goldenRequest('quotation', language)));
      return templateFor('quotation').build({ ...input, draft: state }).draftMark;
    };
    expect(draft('no', 'zh-CN')).toBeUndefined();
    expect(draft('unapproved', 'zh-CN')).toBe('未审批草稿');
    expect(draft('draft', 'en')).toBe('DRAFT');
  });
});

describe('price table', () => {
  const table = (tree: ReturnType<typeof treeOf>) => {
    const found = tree.blocks.find((block) => block.type === 'table' && block.label === '配置与价格');
    if (found?.type !== 'table') throw new Error('no price table');
    return found.rows.map((row) => row.cells.map((cell) => inlineText(cell.content)).join(' | '));
  };

  it('prints the golden quote as DOMAIN.md §8 works it out', () => {
    const tree = treeOf('quotation');
    expect(table(tree)).toEqual([
      '1 | 数据平台 软件许可 | 50 套 | 1,299.00 | 10% | 13% | 58,455.00',
      '2 | 实施服务 | 12 人天 | 2,000.00 | — | 6% | 24,000.00',
      '3 | 管理员培训（可选，未选） | 2 场 | 5,000.00 | — | 6% | (10,000.00)',
      '4 | 服务器 | 3 台 | 28,888.88 | 5% | 13% | 82,333.31',
    ]);
    const totals = tree.blocks.find((block) => block.type === 'totals');
    expect(totals?.type === 'totals' && totals.rows.map((row) => `${row.label} ${row.value}`)).toEqual([
      '小计 164,788.31',
      '整单折扣 3% −4,943.65',
      '不含税合计 159,844.66',
      '税额（13%：17,753.41；6%：1,396.80） 19,150.21',
      '价税合计 ¥178,994.87',
    ]);
  });

  it('hides discounts and options where the document does not show them', () => {
    expect(table(treeOf('quotation', {}, { showDiscounts: false, showOptional: false }))).toEqual([
      '1 | 数据平台 软件许可 | 50 套 | 1,169.10 | 13% | 58,455.00',
      '2 | 实施服务 | 12 人天 | 2,000.00 | 6% | 24,000.00',
      '3 | 服务器 | 3 台 | 27,444.44 | 13% | 82,333.31',
    ]);
  });

  it('prints sections, texts, bundles, gifts and exempt lines', () => {
    const name = (zh: string) => ({ zh, en: '' });
    const lines = [
      fixtureLine('h', { kind: 'heading', name: name('软件') }),
      fixtureLine('b', { kind: 'bundle', name: name('套餐'), unit: name('套'), bundlePrice: 90_000 }),
      fixtureLine('c1', { name: name('甲件'), bundleId: 'b', unitPrice: 60_000 }),
      fixtureLine('c2', { name: name('乙件'), bundleId: 'b', unitPrice: 40_000 }),
      fixtureLine('h2', { kind: 'heading', name: name('其他') }),
      fixtureLine('t', { kind: 'text', name: name('说明文字') }),
      fixtureLine('g', { name: name('鼠标'), gift: true, giftValue: 9900 }),
      fixtureLine('e', { name: name('图书'), unitPrice: 10_000, taxRate: 'exempt' }),
    ];
    const tree = treeOf('quotation', { lines, orderDiscount: { type: 'none' }, roundOff: 170 });
    expect(table(tree)).toEqual([
      '软件',
      '1 | 套餐 | 1 套 |  |  | 900.00',
      ' | – 甲件 | 1 |  | 13% | 已含',
      ' | – 乙件 | 1 |  | 13% | 已含',
      '软件 小计 | 900.00',
      '其他',
      ' | 说明文字',
      '2 | 鼠标（赠送） | 1 | 赠送 | 13% | 0.00',
      '3 | 图书 | 1 | 100.00 | 免税 | 100.00',
      '其他 小计 | 100.00',
    ]);
    const text = treeText(tree);
    expect(text).toContain('价值 ¥99.00');
    expect(text).toContain('优惠抹零 −1.70');
    expect(text).toContain('价税合计 ¥1,115.30');
    expect(text).toMatch(/抹零后：不含税合计 [\d,.]+，税额 [\d,.]+（13%：[\d,.]+；免税金额 [\d,.]+）/);
  });

  it('states prices that include tax as such', () => {
    const text = treeText(treeOf('quotation', { taxMode: 'inclusive', taxRounding: 'perRate' }));
    expect(text).toContain('小计（含税） 164,788.31');
    expect(text).toContain('以上单价与金额均为含税价，税额按税率合计后由含税金额分离；币种：人民币。');
    expect(text).toContain('价税合计 ¥159,844.66');
  });
});

describe('proposal', () => {
  it('has its chapters in order, with the argument from need to evidence', () => {
    const tree = treeOf('proposal');
    const chapters = tree.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [inlineText(block.content)] : [],
    );
    expect(chapters).toEqual([
      '关于我们',
      '客户现状与需求',
      '解决方案',
      '配置与报价',
      '交付计划',
      '售后服务',
      '商务条款',
      '后续步骤',
      '附录',
    ]);
    expect(treeText(tree)).toContain(
      '1 | 报表滞后一至两天，大促期间无法及时调整 | 实时数据接入与指标看板，端到端延迟不超过 5 分钟 | 某连锁零售集团 420 家门店实测 3 分 40 秒',
    );
  });

  it('derives what is not written, and prefers what is', () => {
    const empty = { zh: '', en: '' };
    const records = goldenRecords({
      opportunity: undefined,
      proposal: goldenProposal({
        title: empty,
        solution: empty,
        appendix: empty,
        nextSteps: { zh: '周五会面。', en: '' },
      }),
    });
    const text = treeText(
      templateFor('proposal').build(unwrap(gatherDocument(records, goldenRequest('proposal', 'zh-CN')))),
    );
    expect(text).toContain('华东云商数据平台一期方案书');
    expect(text).toContain('数据平台 软件许可（50 套）：按用户，一年；含版本升级');
    expect(text).toContain('与现有 ERP 双向对接，看板延迟不超过 5 分钟。');
    expect(text).toContain('周五会面。');
    expect(text).not.toContain('附录');
  });
});
