// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { newQuestion, questionSchema } from '@/domain/research/survey';
import { evidenceReview } from '@/domain/swot/review';
import { openWorkspace, showScreens } from '../customers/harness';
import { addResearch, routes, title } from './researchScreens';

const aside = () => within(screen.getByRole('complementary'));

describe('research log', () => {
  it('opens a new entry, dated today, ready to be named', async () => {
    const workspace = await openWorkspace();
    const { place } = await showScreens(workspace, routes, '/market/research');
    const user = userEvent.setup();
    await user.click((await screen.findAllByRole('button', { name: /新建调研记录/ }))[0] as HTMLElement);
    const field = await screen.findByRole('textbox', { name: '标题 (中文)' });
    await user.type(field, '直播带货{Enter}');
    const id = place().split('/').at(-1) ?? '';
    await waitFor(async () =>
      expect(await workspace.store.get('research', id)).toMatchObject({
        title: { zh: '直播带货' },
        date: workspace.store.environment.today(),
      }),
    );
  });

  it('narrows to kind, age and growth', async () => {
    const workspace = await openWorkspace();
    const today = workspace.store.environment.today();
    await addResearch(workspace.store, { title: { zh: '甲', en: '' }, kind: 'trend', date: today, growthRate: 1000 });
    await addResearch(workspace.store, { title: { zh: '乙', en: '' }, kind: 'trend', date: '', growthRate: 999 });
    await addResearch(workspace.store, { title: { zh: '丙', en: '' }, kind: 'competitorMove', date: today });
    await showScreens(workspace, routes, '/market/research');
    const user = userEvent.setup();
    await screen.findByText('甲');
    await user.click(screen.getByRole('checkbox', { name: '市场在增长' }));
    await waitFor(() => expect(screen.queryByText('乙')).not.toBeInTheDocument());
    expect(screen.getByText('甲')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '市场在增长' }));

    await user.click(screen.getByRole('combobox', { name: '时效' }));
    await user.click(await screen.findByRole('option', { name: '待核实', hidden: true }));
    await waitFor(() => expect(screen.queryByText('甲')).not.toBeInTheDocument());
    expect(await screen.findByText('乙')).toBeInTheDocument();
  });
});

describe('research entry', () => {
  it('flags growth from the threshold on, and not below', async () => {
    const workspace = await openWorkspace();
    const id = await addResearch(workspace.store, { title, growthRate: 999 });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    const rate = await screen.findByRole('textbox', { name: '年增长率' });
    expect(rate).toHaveValue('9.99');
    expect(screen.queryByText('市场在增长')).not.toBeInTheDocument();
    await user.clear(rate);
    await user.type(rate, '10{Enter}');
    expect(await screen.findByText('市场在增长')).toBeInTheDocument();
    await user.clear(rate);
    await user.type(rate, '-3.5{Enter}');
    await waitFor(() => expect(screen.queryByText('市场在增长')).not.toBeInTheDocument());
    await waitFor(async () => expect((await workspace.store.get('research', id))?.growthRate).toBe(-350));
  });

  it('becomes a SWOT factor that keeps the link, and is marked once the entry says something else', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, growthRate: 1200 });
    const swot = { title: { zh: '公司 SWOT', en: '' } };
    const [swotId = ''] = unwrap(await store.write([{ type: 'create', entity: 'swot', record: swot }])).ids;
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '转为 SWOT 因素' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByRole('radio', { name: '机会' })).toBeChecked();
    await user.click(panel.getByRole('combobox', { name: 'SWOT 分析' }));
    await user.click(await screen.findByRole('option', { name: /公司 SWOT/, hidden: true }));
    await user.click(panel.getByRole('button', { name: '加入 SWOT' }));

    const link = await aside().findByRole('link', { name: /O1 跨境电商增长/ });
    expect(link).toHaveAttribute('href', `/market/swot/${swotId}/board`);
    expect(aside().queryByText('需复核')).not.toBeInTheDocument();
    const factor = (await store.get('swot', swotId))?.factors[0];
    expect(factor).toMatchObject({ quadrant: 'opportunity', text: title });
    const evidence = factor?.evidence[0];
    if (!evidence) throw new Error('the factor has no evidence');
    expect(evidence).toMatchObject({ entity: 'research', id, part: '' });
    expect(evidenceReview(evidence, await store.get('research', id))).toBe('current');

    await user.type(screen.getByRole('textbox', { name: '发现' }), '增速放缓');
    await user.tab();
    expect(await aside().findByText('需复核')).toBeInTheDocument();
  });

  it('goes into a proposal with what it said, and says what keeps it from being printed', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, date: '' });
    const proposal = { title: { zh: '方案甲', en: '' } };
    const [proposalId = ''] = unwrap(await store.write([{ type: 'create', entity: 'proposal', record: proposal }])).ids;
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '用于方案书' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/还没有给客户的表述/)).toBeInTheDocument();
    expect(panel.getByText(/需要先核实/)).toBeInTheDocument();
    await user.click(panel.getByRole('combobox', { name: '方案书' }));
    await user.click(await screen.findByRole('option', { name: /方案甲/, hidden: true }));
    await user.click(panel.getByRole('button', { name: '加入方案书' }));
    await aside().findByRole('link', { name: '方案甲' });
    const stored = await store.get('proposal', proposalId);
    expect(stored?.market.research).toMatchObject([{ researchId: id }]);
    expect(stored?.market.research[0]?.basis).toContain('跨境电商增长');
  });

  it('becomes a deal with who follows it and by when', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const customer = { name: '华东电商' };
    const [customerId = ''] = unwrap(await store.write([{ type: 'create', entity: 'customer', record: customer }])).ids;
    const id = await addResearch(store, { title, customerId });
    const { place } = await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '转为商机' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '跟进人' }), '王敏');
    await user.type(panel.getByRole('textbox', { name: '下一步日期' }), '2027-01-15');
    await user.click(panel.getByRole('button', { name: '建立商机' }));
    await waitFor(() => expect(place()).toMatch(/^\/deals\/.+\/needs$/));
    expect(await store.get('opportunity', place().split('/')[2] ?? '')).toMatchObject({
      title,
      customerId,
      owner: '王敏',
      nextStepDate: '2027-01-15',
      researchId: id,
    });
  });

  it('keeps files, gives them back as they were, and refuses one that is too large', async () => {
    const workspace = await openWorkspace();
    const { store, platform } = workspace;
    const id = await addResearch(store, { title });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    const attach = async (file: File) => {
      await screen.findByRole('button', { name: '添加附件' });
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (input) await user.upload(input, file);
    };
    await attach(new File([new Uint8Array([1, 2, 3])], '行业报告.pdf', { type: 'application/pdf' }));
    await user.click(await screen.findByRole('button', { name: '行业报告.pdf' }));
    await waitFor(() =>
      expect([...platform.saved].map(([name, bytes]) => [name, ...bytes])).toEqual([['行业报告.pdf', 1, 2, 3]]),
    );

    const large = new File(['x'], '录像.mp4');
    Object.defineProperty(large, 'size', { value: 20_000_001 });
    await attach(large);
    expect(await screen.findByText('附件太大，最多 20 MB。')).toBeInTheDocument();
    expect((await store.get('research', id))?.attachmentIds).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: '移除: 行业报告.pdf' }));
    await waitFor(async () => expect((await store.get('research', id))?.attachmentIds).toEqual([]));
  });

  it('is fresh again after one click', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const today = store.environment.today();
    const id = await addResearch(store, { title, date: addDays(today, -91) });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await screen.findByText('已过期 1 天');
    await user.click(screen.getByRole('button', { name: /仍属实/ }));
    await waitFor(() => expect(screen.queryByText('已过期 1 天')).not.toBeInTheDocument());
    expect(await store.get('research', id)).toMatchObject({ date: addDays(today, -91), verifiedOn: today });
  });
});

describe('survey', () => {
  it('is built by question and answer, counts what came back, and can be copied to be sent out', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, method: 'survey', sampleSize: 10 });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '添加问题' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '问题 (中文)' }), '最看重什么？');
    const add = panel.getByRole('textbox', { name: '添加选项，回车确认' });
    await user.type(add, '本地部署{Enter}价格{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '选项 1: 人数' }), '{Control>}a{/Control}6{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '选项 2: 人数' }), '{Control>}a{/Control}2{Enter}');
    expect(await panel.findByText('75.0%')).toBeInTheDocument();
    expect(panel.getByText('n = 8')).toBeInTheDocument();
    expect(panel.getByText('应答率 80.0%')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

    await user.click(screen.getByRole('button', { name: '复制问卷' }));
    await user.click(await screen.findByRole('menuitem', { name: '中文问卷' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toContain('1. 最看重什么？（单选）\n   ○ 本地部署\n   ○ 价格'),
    );
  });

  it('greys few answers and says so, and points out what cannot be', async () => {
    const workspace = await openWorkspace();
    const option = (name: string, count: number) => ({ id: name, text: { zh: name, en: '' }, count });
    const question = (kind: 'single' | 'multiple', partial: object) =>
      questionSchema.parse({ ...newQuestion(kind, kind), text: { zh: kind, en: '' }, ...partial });
    const id = await addResearch(workspace.store, {
      title,
      method: 'survey',
      questions: [
        question('single', { options: [option('甲', 3), option('乙', 1)] }),
        question('multiple', { options: [option('丙', 9)], answered: 7 }),
      ],
    });
    await showScreens(workspace, routes, `/market/research/${id}`);
    expect(await screen.findByText('回答不足 5 份，仅供参考')).toBeInTheDocument();
    expect(screen.getByText('有选项的人数（9）超过了回答人数（7）。')).toBeInTheDocument();
    const share = within(screen.getByRole('table', { name: 'multiple' })).getByRole('row', { name: /丙/ });
    expect(share).toHaveTextContent('9\u2014');
  });

  it('keeps the notes of an interview in the words of those who spoke', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, method: 'interview' });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: '参与者' }), '门店店长两位');
    await user.click(screen.getByRole('button', { name: '添加问题' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '问题 (中文)' }), '缺货怎么办？');
    await user.type(panel.getByRole('textbox', { name: '记下一条原话，回车确认' }), '先打电话问仓库{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '第 1 条: 谁' }), '店长甲{Enter}');
    await waitFor(async () =>
      expect(await store.get('research', id)).toMatchObject({
        participants: '门店店长两位',
        questions: [
          { kind: 'open', text: { zh: '缺货怎么办？' }, answers: [{ who: '店长甲', text: '先打电话问仓库' }] },
        ],
      }),
    );
    await user.keyboard('{Escape}');
    expect(await screen.findByText('先打电话问仓库')).toBeInTheDocument();
  });
});

describe('segment', () => {
  it('counts the customers that belong to it, and follows its filters', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const customers = [
      { name: '甲', region: 'east', industry: 'retail', employees: 80 },
      { name: '乙', region: 'east', industry: 'retail', employees: null },
      { name: '丙', region: 'north', industry: 'retail', employees: 80 },
    ] as const;
    const made = await store.write([
      ...customers.map((record) => ({ type: 'create' as const, entity: 'customer' as const, record })),
      { type: 'create', entity: 'segment', record: { name: { zh: '华东零售', en: '' }, regions: ['east'] } },
    ]);
    await showScreens(workspace, routes, `/market/segments/${unwrap(made).ids[3]}`);
    const user = userEvent.setup();
    expect(await screen.findByText('2 家')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: '员工人数下限' }), '50{Enter}');
    expect(await screen.findByText('1 家')).toBeInTheDocument();
    expect(aside().getByRole('link', { name: '甲' })).toBeInTheDocument();
  });

  it('rates the five forces by digits, says what is missing, and explains the mean', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const record = { name: { zh: '华东零售', en: '' } };
    const [id = ''] = unwrap(await store.write([{ type: 'create', entity: 'segment', record }])).ids;
    await showScreens(workspace, routes, `/market/segments/${id}`);
    const user = userEvent.setup();
    const rate = async (name: string, digit: string) => {
      const group = within(await screen.findByRole('radiogroup', { name: `${name}: 强度` }));
      group.getAllByRole('radio')[0]?.focus();
      await user.keyboard(digit);
    };
    await rate('同业竞争', '4');
    await rate('潜在进入者', '3');
    await rate('替代品', '3');
    await rate('供应商议价能力', '2');
    expect(await screen.findByText('还差：买方议价能力')).toBeInTheDocument();
    await rate('买方议价能力', '4');
    await user.click(await screen.findByRole('button', { name: '3.20' }));
    expect(await screen.findByText('同业竞争 · 20% × 4.00')).toBeInTheDocument();
    expect(screen.getByText('压力中等')).toBeInTheDocument();
    expect((await store.get('segment', id))?.forces).toMatchObject({
      suppliers: { strength: 2, date: store.environment.today() },
    });

    await rate('买方议价能力', '0');
    expect(await screen.findByText('还差：买方议价能力')).toBeInTheDocument();
  });

  it('shows in the list how much presses on it', async () => {
    const workspace = await openWorkspace();
    const strong = { strength: 5, note: '', source: '', date: '' };
    const forces = { rivalry: strong, newEntrants: strong, substitutes: strong, suppliers: strong, buyers: strong };
    const record = { name: { zh: '华东零售', en: '' }, forces };
    unwrap(await workspace.store.write([{ type: 'create', entity: 'segment', record }]));
    await showScreens(workspace, routes, '/market/segments');
    expect(await screen.findByText('压力高')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '5.00' })).toBeInTheDocument();
  });
});
