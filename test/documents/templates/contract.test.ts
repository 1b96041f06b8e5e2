import { goldenContract, goldenQuote, goldenRecords, goldenRequest } from '@test/support/documentFixture';
import { blockText, inlineText, treeText } from '@test/support/documentTexts';
import { describe, expect, it } from 'vitest';
import { gatherDocument } from '@/documents/model/gather';
import { clauseCatalogue, printedClauses, templateFor } from '@/documents/templates';
import type { ClauseChoice, Contract } from '@/domain/contracts/contract';
import { clauseChoiceSchema } from '@/domain/contracts/contract';
import { unwrap } from '@/domain/kernel/result';
import type { DocumentLanguage } from '@/domain/quoting/totals';

function inputOf(changes: Partial<Contract>, language: DocumentLanguage = 'zh-CN') {
  return unwrap(
    gatherDocument(goldenRecords({ contract: goldenContract(changes) }), goldenRequest('contract', language)),
  );
}

const treeOf = (changes: Partial<Contract> = {}, language: DocumentLanguage = 'zh-CN') =>
  templateFor('contract').build(inputOf(changes, language));

const choice = (id: string, changes: Partial<ClauseChoice> = {}): ClauseChoice =>
  clauseChoiceSchema.parse({ id, ...changes });

const clauseTitles = (tree: ReturnType<typeof treeOf>) =>
  tree.blocks.flatMap((block) => (block.type === 'clause' ? [inlineText(block.content)] : []));

describe('contract', () => {
  it('has the blocks of DOMAIN.md §10 in order', () => {
    const tree = treeOf();
    const text = treeText(tree);
    const order = [
      '目录',
      '统一社会信用代码 91330100MA2B7CDE83',
      '鉴于',
      '定义',
      '标的、数量与质量',
      '价款与税',
      '质保与售后服务',
      '知识产权',
      '保密',
      '违约责任',
      '不可抗力',
      '变更与解除',
      '争议解决',
      '通知与送达',
      '生效与份数',
      '甲方（盖章）',
      '附件一　配置清单',
      '附件二　服务标准',
      '附件三　验收标准',
    ].map((words) => text.indexOf(`\n${words}`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('states the price in figures and capitals, net, tax and instalments', () => {
    const tree = treeOf();
    const text = treeText(tree);
    expect(text).toContain('人民币 178,994.87 元（大写：人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分）');
    expect(tree.checks.map((check) => check.text)).toEqual([
      '178,994.87',
      '人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分',
      '159,844.66',
      '19,150.21',
      '53,698.46',
      '107,396.92',
      '17,899.49',
    ]);
    for (const check of tree.checks) expect(text).toContain(check.text);
    expect(text).toContain('13% | 136,564.66 | 17,753.41 | 154,318.07');
    expect(text).toContain('一式肆份，双方各执贰份，');
  });

  it('calls the buyer party A, or party B where the setting says so', () => {
    expect(treeText(treeOf())).toContain('乙方已就本合同中加粗并加下划线的条款向甲方作出提示和说明');
    const swapped = treeOf({ partyA: 'seller' });
    expect(treeText(swapped)).toContain('甲方已就本合同中加粗并加下划线的条款向乙方作出提示和说明');
    const parties = swapped.blocks.find((block) => block.type === 'parties');
    expect(parties?.type === 'parties' && parties.parties.map((party) => `${party.role}${party.name}`)).toEqual([
      '甲方（卖方）上海云帆软件有限公司',
      '乙方（买方）杭州华东云商科技有限公司',
    ]);
  });

  it('prints limits of liability as emphasised, and asks for the confirmation only then', () => {
    const emphasised = treeOf().blocks.filter((block) => block.type === 'subclause' && block.emphasised);
    expect(emphasised.map(blockText).join()).toContain('累计不超过本合同的不含税价款，即人民币 159,844.66 元');
    const without = ['delivery', 'warranty', 'liability'].map((id) => choice(id, { included: false }));
    expect(treeText(treeOf({ clauses: without }))).not.toContain('作出提示和说明');
  });

  it('keeps numbers and cross-references right when clauses are left out', () => {
    const references = (clauses: ClauseChoice[]) =>
      treeOf({ clauses }).blocks.flatMap((block) =>
        block.type === 'subclause' ? block.content.flatMap((run) => (run.type === 'reference' ? [run] : [])) : [],
      );
    expect(references([]).map((run) => run.text)).toEqual(['第七条', '第八条']);
    const tree = treeOf({
      clauses: [choice('rights', { included: false }), choice('confidentiality', { included: false })],
    });
    expect(clauseTitles(tree)).toHaveLength(13);
    expect(references([choice('rights', { included: false }), choice('confidentiality', { included: false })])).toEqual(
      [{ type: 'reference', target: 'clause-ip', text: '第六条' }],
    );
    expect(treeText(tree)).not.toMatch(/\{|\}/);
    const anchors = new Set(treeOf().blocks.map((block) => block.anchor));
    for (const run of references([])) expect(anchors).toContain(run.target);
  });

  it('leaves no reference in the air when both targets are out', () => {
    const text = treeText(
      treeOf({ clauses: [choice('ip', { included: false }), choice('confidentiality', { included: false })] }),
    );
    expect(text).toContain('一方违反法定的保密义务的');
  });

  it('takes the chosen rung, own words, and own clauses behind the clause they name', () => {
    const tree = treeOf({
      clauses: [
        choice('liability', { level: 'fallback' }),
        choice('notices', { title: { zh: '送达', en: '' }, text: { zh: '按{seller}地址送达。\n第二项。', en: '' } }),
        choice('own-1', {
          after: 'payment',
          title: { zh: '履约保函', en: '' },
          text: { zh: '{seller}提交保函。', en: '' },
          limitsLiability: true,
        }),
      ],
    });
    const text = treeText(tree);
    expect(text).toContain('累计不超过合同总价的 150%');
    expect(text).toContain('按乙方地址送达。');
    expect(clauseTitles(tree).slice(2, 5)).toEqual(['付款', '履约保函', '交付与验收']);
    const own = tree.blocks.find((block) => block.type === 'subclause' && blockText(block) === '乙方提交保函。');
    expect(own).toMatchObject({ emphasised: true, lineage: { entity: 'contract', field: 'clauses.2' } });
  });

  it('keeps the tables of figures when their clause is rewritten, and drops the check when it is left out', () => {
    const text = { zh: '按进度付款。', en: '' };
    expect(treeText(treeOf({ clauses: [choice('payment', { text })] }))).toContain('107,396.92');
    const out = treeOf({ clauses: [choice('payment', { included: false })] });
    expect(out.checks.map((check) => check.name)).toEqual(['total', 'capitals', 'net', 'tax']);
  });

  it.each([
    ['courtSeller', '向乙方住所地有管辖权的人民法院'],
    ['courtBuyer', '向甲方住所地有管辖权的人民法院'],
    ['courtContract', '向合同签订地（上海市浦东新区）有管辖权的人民法院'],
    ['arbitration', '提交上海仲裁委员会'],
  ] as const)('settles disputes by %s', (dispute, words) => {
    const arbitrationBody = { zh: '上海仲裁委员会', en: '' };
    expect(treeText(treeOf({ dispute, arbitrationBody }))).toContain(words);
  });

  it('speaks of earnest money only where there is any', () => {
    expect(treeText(treeOf())).not.toContain('双倍返还定金');
    const { terms } = goldenQuote();
    const [first, second, third] = terms.payment.schedule;
    if (!first || !second || !third) throw new Error('fixture');
    const schedule = [
      { ...first, name: 'deposit' as const, share: { type: 'percent' as const, bp: 1000 } },
      { ...second, share: { type: 'percent' as const, bp: 8000 } },
      third,
    ];
    const text = treeText(treeOf({ terms: { ...terms, payment: { ...terms.payment, schedule } } }));
    expect(text).toContain('双倍返还定金');
  });

  it('reads well without any terms', () => {
    const text = treeText(
      treeOf({ terms: { ...goldenQuote().terms, payment: { ...goldenQuote().terms.payment, schedule: [] } } }),
    );
    expect(text).toContain('支付合同总价的时间与方式由双方另行书面约定。');
  });

  it('says in English what a Chinese contract says', () => {
    const text = treeText(treeOf({}, 'en'));
    expect(text).toContain('CNY 178,994.87 (in words: Chinese yuan one hundred and seventy-eight thousand');
    expect(text).toContain('A Party in breach of Article 7 or Article 8');
    expect(text).toContain('made in 4 copies; each Party keeps 2.');
    expect(text).not.toMatch(/[{}]/);
  });

  it('offers its clauses as data, and the printed ones with numbers', () => {
    const catalogue = clauseCatalogue('zh-CN');
    expect(catalogue.map((clause) => clause.id)).toEqual(clauseCatalogue('en').map((clause) => clause.id));
    const ladders = catalogue.filter((clause) => clause.levels.length === 3).map((clause) => clause.id);
    expect(ladders).toEqual(['warranty', 'breach', 'liability', 'disputes']);
    const printed = printedClauses(inputOf({ clauses: [choice('price', { included: false })] }));
    expect(printed[1]).toMatchObject({ id: 'payment', label: '第二条', title: '付款' });
    expect(printed[1]?.text).toContain('甲方按照下列计划向乙方支付合同总价');
  });
});
