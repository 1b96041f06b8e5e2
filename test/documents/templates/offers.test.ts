import { fixtureLine, goldenProposal, goldenRecords, goldenRequest, secret } from '@test/support/documentFixture';
import { inlineText, treeText } from '@test/support/documentTexts';
import { marketQuote } from '@test/support/marketFixture';
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
  const records = goldenRecords({ quote: marketQuote(changes) });
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
      '为什么选择我们',
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

  it('prints the market chapter as tables with their notes, every cell with its source', () => {
    const tree = treeOf('proposal');
    const text = treeText(tree);
    const chapter = text.slice(text.indexOf('\n为什么选择我们\n'), text.indexOf('\n配置与报价\n'));
    const lines = chapter.trim().split('\n');
    expect(lines.filter((line) => line.includes(' | '))).toEqual([
      '评价标准 | 权重 | 云帆软件 | 昊海数据 | 北辰云 | 占优方',
      '数据实时性与预警 | 40% | 4.00 | 1.83 | 2.33 | 云帆软件',
      '与现有系统对接 | 25% | 4.00 | 4.00 | 未核实 | 相当',
      '本地服务能力 | 20% | 3.00 | 4.00 | 2.00 | 昊海数据',
      '三年总拥有成本 | 15% | 3.00 | 2.00 | 4.00 | 北辰云',
      '加权得分 | 3.65 | 2.83 | — | ',
      '功能 | 云帆软件 | 昊海数据 | 北辰云',
      '分钟级实时接入 | 有 | 部分 | 无',
      'ERP 双向对接 | 有 | 有 | 未核实',
      '缺货预警 | 有 | 规划中 | 有',
      '私有化部署 | 有 | 无 | 未核实',
      '移动端看板 | 部分 | 有 | 部分',
      '操作日志留存 180 天 | 有 | 未核实 | 有',
      '项目 | 云帆软件（元） | 昊海数据 | 北辰云',
      '数据平台 软件许可单位：套，按年计 | 1,134.03 | 1,296.00我方低 12.5% | 1,100.00–1,300.00我方低 5.5%',
      '服务器单位：台 | 26,621.10 | 28,318.58*我方低 6.0% | 27,885.00*我方低 4.5%',
    ]);
    expect(chapter).toContain('以上均为不含税单价，币种：人民币');
    expect(chapter).toContain('竞品价格采集日期：昊海数据 2026年11月10日；北辰云 2026年11月10日。');
    expect(chapter).toContain('大促当天是检验数据平台的时刻。');
    expect(text.indexOf('我们 2026 年 10 月对华东 126 家')).toBeLessThan(text.indexOf('需求清单'));
    const tables = tree.blocks.filter((block) => block.type === 'table' && /对比$/.test(block.label));
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      if (table.type !== 'table') continue;
      const cells = table.rows.filter((row) => row.kind !== 'total').flatMap((row) => row.cells);
      expect(cells.filter((cell) => inlineText(cell.content) !== '—' && !cell.lineage)).toEqual([]);
      expect(table.lineage).toBeDefined();
    }
  });

  it('spreads many competitors over several tables, and has no chapter where nothing is left', () => {
    const records = goldenRecords();
    const input = unwrap(gatherDocument(records, goldenRequest('proposal', 'zh-CN')));
    const features = input.market?.features ?? expect.fail();
    const many = Array.from({ length: 9 }, (_, index) => ({ zh: `竞品${index + 1}`, en: '' }));
    const wide = {
      ...features,
      companies: many,
      rows: features.rows.map((row) => ({ ...row, theirs: many.map(() => 'unknown' as const) })),
    };
    const build = (market: typeof input.market) => templateFor('proposal').build({ ...input, market: market ?? null });
    const tree = build({ whyUs: null, features: wide, prices: null, strategies: [], research: [] });
    const tables = tree.blocks.filter((block) => block.type === 'table' && block.label === '功能对比');
    expect(tables.map((table) => table.type === 'table' && table.columns.length)).toEqual([6, 6, 3]);
    expect(treeText(tree)).toContain('竞品9');
    expect(treeText(build(null))).not.toContain('为什么选择我们');
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
