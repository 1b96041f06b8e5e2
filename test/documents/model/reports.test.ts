import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@test/architecture/sources';
import { treeText } from '@test/support/documentTexts';
import { emptyReport, goldenReport } from '@test/support/reportFixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportKinds } from '@/documents/model/report';
import { buildDocument } from '@/documents/templates';
import { cellPadding, clipped, fitRows, line, linesOf } from '@/documents/templates/shared/report/fit';
import { reportWords } from '@/documents/templates/shared/report/words';

const languages = ['zh-CN', 'en'] as const;

function tableOf(kind: (typeof reportKinds)[number], label: string): string[] {
  const { tree } = buildDocument(goldenReport(kind, 'zh-CN', {}));
  const found = tree.blocks.find((block) => block.type === 'table' && block.label === label);
  if (found?.type !== 'table') throw new Error(`no table ${label}`);
  return treeText({ ...tree, blocks: [{ ...found, header: found.header ?? [] }] }).split('\n');
}

describe('competitor analysis', () => {
  it('prints both readings of a gap, each under its own name', () => {
    const table = tableOf('competitorReport', '价格对比表');
    expect(table[0]).toBe('竞品 | 可比价格（CNY） | 竞品价差% | 我方较竞品% | 价格指数 | 来源与日期');
    const rows = table.join('\n');
    // 1,299.00 against 1,296.00; a range counts with its middle and prints both ends.
    expect(rows).toContain('1,296.00 | −0.2% | +0.2% | 100.2');
    expect(rows).toContain('1,100.00–1,300.00 | −7.6% | +8.3% | 108.3');
    // Stale and undated prices are printed, and say so.
    expect(rows).toContain('113 天前，已过期 83 天');
    expect(rows).toContain('无日期');
  });

  it('prints the profile matrix as DOMAIN.md §4 works it out, and never unknown as no', () => {
    expect(tableOf('competitorReport', '竞争态势矩阵').at(-1)).toBe('加权得分 |  | 3.10 | 2.80 | 2.90');
    const features = tableOf('competitorReport', '功能对比表').join('\n');
    expect(features).toContain('私有化部署 | 15% | 有 | 无 | 未知');
    expect(features).toContain('国产数据库适配 | 5% | 未知 | 未知 | 未知');
    // Seen long ago: marked.
    expect(features).toContain('操作日志留存 180 天 | 5% | 有 | 有* | 有');
  });

  it('says what each score is made of: the parts add up', () => {
    const input = goldenReport('competitorReport', 'zh-CN', {});
    if (input.kind !== 'competitorReport') throw new Error('another report');
    const scores = Object.values(input.explanations).flat();
    expect(scores.length).toBeGreaterThanOrEqual(8);
    for (const score of scores) {
      if (score.total === null) continue;
      expect(score.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(score.total);
    }
  });
});

describe('SWOT report', () => {
  it('prints the figures of DOMAIN.md §6 with their meaning', () => {
    const figures = tableOf('swotReport', '关键指标').join('\n');
    expect(figures).toContain('内部因素评价 IFE | 2.50 | 等于中值 2.50');
    expect(figures).toContain('外部因素评价 EFE | 2.55 | 高于中值 2.50，整体占优');
    expect(figures).toContain('位置向量 x（优势 − 劣势） | +0.20');
    expect(figures).toContain('位置向量 y（机会 − 威胁） | +0.15');
    expect(figures).toContain('战略定位 | 增长型（SO） | 倾向较弱');
  });

  it('lists pairs by score, strategies with their codes, and what changed since the snapshot', () => {
    expect(tableOf('swotReport', 'TOWS 组合')[1]).toBe(
      '1 | SO | S1  分钟级数据链路 | O1  电商企业转向实时经营 | 3 | 5.04',
    );
    expect(tableOf('swotReport', '策略清单').join('\n')).toContain('SO1: S2+O1 | 以实时能力切入大促场景');
    const changes = tableOf('swotReport', '因素变化').join('\n');
    expect(changes).toContain('新增 | 优势（S） | 零售行业案例扎实');
    expect(changes).toContain('移除 | 劣势（W） | 没有移动端');
    expect(changes).toContain('修改：内容、权重 | 优势（S） | 分钟级数据链路原文：数据链路快');
  });

  it('marks a strategy whose factor reads otherwise now, and one whose day has passed', () => {
    const input = goldenReport('swotReport', 'zh-CN', {});
    if (input.kind !== 'swotReport') throw new Error('another report');
    const [first, ...others] = input.strategies;
    if (!first) throw new Error('no strategy');
    const changed = {
      ...first,
      overdue: true,
      toReview: [
        { label: 'S2', was: '' },
        { label: null, was: '' },
      ],
    };
    const text = treeText(buildDocument({ ...input, strategies: [changed, ...others] }).tree);
    expect(text).toContain('待复核：S2、已删除的因素 已变化');
    expect(text).toContain('已逾期');
  });
});

describe('battlecard', () => {
  it('takes the words of the deal, and says what to verify before use', () => {
    const text = treeText(buildDocument(goldenReport('battlecard', 'zh-CN')).tree);
    expect(text).toContain('本商机应对：先保留其数据仓库');
    expect(text).toContain('驻场 6 人，客户已用其数据仓库五年');
    expect(text).not.toContain('驻场人员多，现场响应快');
    expect(text).toMatch(/使用前须核实[\s\S]*实施服务（113 天前，已过期 83 天）/);
  });
});

describe('every report', () => {
  // What the rules behind a report may say, as their sources write it.
  const rules = [
    'competitors/comparablePrice',
    'competitors/priceTable',
    'competitors/priceGap',
    'competitors/problems',
    'competitors/profileMatrix',
    'swot/checks',
    'swot/evaluation',
  ];
  const codes = rules.flatMap((name) =>
    [...readFileSync(join(projectRoot, `src/domain/${name}.ts`), 'utf8').matchAll(/problem\(\s*'([\w.]+)'/g)].map(
      ([, code = '']) => code,
    ),
  );

  it.each(languages)('has words for every problem it may print in %s', (language) => {
    expect(codes.length).toBeGreaterThan(15);
    expect(Object.keys(reportWords(language).problems)).toEqual(expect.arrayContaining(codes));
  });

  it.each(reportKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    '%s in %s carries lineage on its tables, and no Chinese words of its own in English',
    (kind, language) => {
      const { tree } = buildDocument(goldenReport(kind, language));
      for (const block of tree.blocks) if (block.type === 'table') expect(block.lineage, block.label).toBeDefined();
      if (language === 'en') {
        const empty = buildDocument(emptyReport(kind, language)).tree;
        expect(treeText(empty).replaceAll('甲', '')).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );
});

describe('the sheet of a battlecard', () => {
  it('shows all there is, or fills its room and counts the rest', () => {
    const entries = fc.array(
      fc.integer({ min: 1, max: 6 }).map((lines) => ({ content: lines, lines })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entries, entries), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20_000 }),
        (rows, room) => {
          const fitted = fitRows(rows, room);
          const lines = (box: (typeof fitted)[number][number]) =>
            Math.max(1, box.shown.reduce((sum, each) => sum + each.lines, 0) + (box.hidden > 0 ? 1 : 0));
          const height = fitted.reduce(
            (sum, [left, right]) => sum + Math.max(lines(left), lines(right)) * line + cellPadding,
            0,
          );
          fitted.forEach((pair, row) => {
            pair.forEach((box, side) => {
              const all = rows[row]?.[side] ?? [];
              expect(box.shown.length + box.hidden).toBe(all.length);
              expect(box.shown).toEqual(all.slice(0, box.shown.length));
            });
          });
          if (height > room) for (const box of fitted.flat()) expect(box.shown.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('cuts a text to its lines without cutting a letter in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 4 }), (text, most) => {
        const cut = clipped(text, 4000, most);
        expect(linesOf(cut, 4000)).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
