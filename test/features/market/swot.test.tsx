// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countOf } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { evidenceText } from '@/domain/swot/review';
import { type Factor, factorSchema, type Quadrant, type Swot, strategySchema } from '@/domain/swot/swot';
import SwotListPage from '@/features/market/swot/SwotListPage';
import SwotPage from '@/features/market/swot/SwotPage';
import { openWorkspace, showScreens } from '../customers/harness';

const routes = [
  { path: '/market/swot', element: <SwotListPage /> },
  { path: '/market/swot/:id', element: <SwotPage /> },
  { path: '/market/swot/:id/:tab', element: <SwotPage /> },
];

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  // Without layout there is no size; charts draw nothing then, and the rest does not ask.
  Element.prototype.scrollTo ??= () => {};
});

const factor = (id: string, quadrant: Quadrant, text: string, rest: Partial<Factor> = {}): Factor =>
  factorSchema.parse({ id, quadrant, text: { zh: text, en: '' }, date: '2026-11-01', ...rest });

/** The worked example of DOMAIN.md §6. */
const example: readonly Factor[] = [
  factor('s1', 'strength', '技术领先', { weight: 3000, rating: 4, impact: 4 }),
  factor('s2', 'strength', '服务网点多', { weight: 2000, rating: 3, impact: 3 }),
  factor('w1', 'weakness', '价格偏高', { weight: 3000, rating: 1, impact: 4 }),
  factor('w2', 'weakness', '品牌知名度低', { weight: 2000, rating: 2, impact: 2 }),
  factor('o1', 'opportunity', '国产替代', { weight: 3500, rating: 3, impact: 4 }),
  factor('o2', 'opportunity', '政策补贴', { weight: 1500, rating: 2, impact: 3 }),
  factor('t1', 'threat', '价格战', { weight: 3000, rating: 2, impact: 3 }),
  factor('t2', 'threat', '新进入者', { weight: 2000, rating: 3, impact: 4 }),
];

async function makeSwot(store: Store, record: Partial<Swot>): Promise<string> {
  const result = await store.write([
    { type: 'create', entity: 'swot', record: { title: { zh: '测试分析', en: '' }, ...record } },
  ]);
  return unwrap(result).ids[0] ?? '';
}

async function openSwot(record: Partial<Swot>, tab = 'board') {
  const workspace = await openWorkspace();
  const id = await makeSwot(workspace.store, record);
  const shown = await showScreens(workspace, routes, `/market/swot/${id}/${tab}`);
  await screen.findByRole('heading', { level: 1, name: '测试分析' });
  if (tab === 'board' && record.factors) await waitFor(() => expect(cards()).toHaveLength(record.factors?.length ?? 0));
  const stored = async () => unwrap2(await workspace.store.get('swot', id));
  return { ...shown, id, stored, user: userEvent.setup() };
}

function unwrap2<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

// By attribute: asking two hundred buttons for their computed names takes long.
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-factor]')];
const card = (label: string) => unwrap2(cards().find((each) => each.ariaLabel?.startsWith(`${label} `)));
const figure = (name: string) => {
  const term = screen.getByText(name, { selector: 'dt' });
  return term.parentElement?.querySelector('dd')?.textContent;
};

describe('the board', () => {
  it('takes factors from the keyboard one after the other, and several lines at once', async () => {
    const { user, stored } = await openSwot({});
    await user.type(screen.getByLabelText('添加优势'), '技术领先{Enter}服务网点多{Enter}');
    // A list out of another program: each line is a factor.
    screen.getByLabelText('添加威胁').focus();
    await user.paste('价格战\r\n新进入者\n');
    await waitFor(async () =>
      expect((await stored()).factors.map(({ quadrant, text }) => [quadrant, text.zh])).toEqual([
        ['strength', '技术领先'],
        ['strength', '服务网点多'],
        ['threat', '价格战'],
        ['threat', '新进入者'],
      ]),
    );
    expect(screen.getByText('还不能算出战略定位：')).toBeInTheDocument();
  });

  it('works out IFE, EFE and the position as factors are weighed and rated', async () => {
    const given = example.map((each) =>
      each.id === 's1' || each.id === 'w2' ? { ...each, weight: 0, rating: null, impact: null } : each,
    );
    const { user, stored } = await openSwot({ factors: given });
    expect(figure('IFE')).toBe('—');
    expect(figure('EFE')).toBe('2.55');

    await user.click(screen.getByRole('button', { name: /^赋权与评分/ }));
    const panel = within(await screen.findByRole('dialog'));
    const fill = (label: string, weight: string, rating: string, impact: string) => {
      const field = panel.getByLabelText(`${label} 权重`);
      fireEvent.change(field, { target: { value: weight } });
      fireEvent.keyDown(field, { key: 'Enter' });
      fireEvent.change(panel.getByLabelText(`${label} 评分`), { target: { value: rating } });
      fireEvent.change(panel.getByLabelText(`${label} 影响`), { target: { value: impact } });
    };
    fill('S1', '30', '4', '4');
    expect(panel.getByText('应为 100%')).toBeInTheDocument();
    fill('W2', '20', '2', '2');
    expect(await panel.findByText('权重合计 100%')).toBeInTheDocument();
    await user.keyboard('{Escape}');

    await waitFor(() => expect(figure('IFE')).toBe('2.50'));
    expect(figure('EFE')).toBe('2.55');
    expect(figure('x')).toBe('+0.20');
    expect(figure('y')).toBe('+0.15');
    expect(screen.getByText(/^SO 增长型/)).toHaveTextContent('倾向较弱');
    await waitFor(async () => expect((await stored()).factors).toEqual(example));
  });

  it('makes weights whole, keeping their proportion', async () => {
    const { user, stored } = await openSwot({
      factors: [
        factor('a', 'strength', '一', { weight: 1000 }),
        factor('b', 'weakness', '二', { weight: 1000 }),
        factor('c', 'weakness', '三', { weight: 1000 }),
      ],
    });
    await user.click(screen.getByRole('button', { name: /^赋权与评分/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '归一化' }));
    await waitFor(async () => expect((await stored()).factors.map((each) => each.weight)).toEqual([3334, 3333, 3333]));
  });

  it('warns of a text that is already there, and of a box that is too full', async () => {
    const { user } = await openSwot({
      factors: Array.from({ length: 8 }, (_, index) => factor(`s${index}`, 'strength', `优势之${index}`)),
    });
    expect(screen.getByText('超过 7 条')).toBeInTheDocument();
    await user.type(screen.getByLabelText('添加威胁'), '优势之3');
    expect(await screen.findByText('与 S4 内容相同')).toBeInTheDocument();
  });

  it('moves between factors with arrows, and factors with Alt and arrows; rating and links follow', async () => {
    const { stored } = await openSwot({
      factors: [...example],
      links: [{ internalId: 's1', externalId: 'o1', strength: 3 }],
    });
    card('S1').focus();
    fireEvent.keyDown(card('S1'), { key: 'ArrowDown' });
    expect(card('S2')).toHaveFocus();
    fireEvent.keyDown(card('S2'), { key: 'ArrowRight' });
    expect(card('W2')).toHaveFocus();
    fireEvent.keyDown(card('S2'), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(card('S1')).toHaveTextContent('服务网点多'));
    expect(card('S1')).toHaveFocus();

    // A major strength that is a weakness after all is a major weakness, and keeps its links.
    fireEvent.keyDown(card('S2'), { key: 'ArrowRight', altKey: true });
    await waitFor(async () =>
      expect((await stored()).factors.find((each) => each.id === 's1')).toMatchObject({
        quadrant: 'weakness',
        rating: 1,
      }),
    );
    expect((await stored()).links).toHaveLength(1);
    // Outside, neither its rating nor its links mean anything.
    const moved = () => unwrap2(cards().find((each) => each.textContent?.includes('技术领先')));
    for (let step = 0; step < 3; step += 1) fireEvent.keyDown(moved(), { key: 'ArrowDown', altKey: true });
    await waitFor(async () =>
      expect((await stored()).factors.find((each) => each.id === 's1')).toMatchObject({
        quadrant: 'threat',
        rating: null,
      }),
    );
    expect((await stored()).links).toEqual([]);
    expect(moved()).toHaveFocus();
  });

  it('takes a factor and its links away, and brings both back', async () => {
    const { user, stored } = await openSwot({
      factors: [...example],
      links: [{ internalId: 's1', externalId: 'o1', strength: 3 }],
    });
    fireEvent.keyDown(card('S1'), { key: 'Delete' });
    await waitFor(async () => expect(await stored()).toMatchObject({ links: [] }));
    expect((await stored()).factors).toHaveLength(7);
    expect(card('S1')).toHaveTextContent('服务网点多');
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await stored()).factors).toHaveLength(8));
    expect((await stored()).links).toHaveLength(1);
    await waitFor(() => expect(card('S1')).toHaveTextContent('技术领先'));
  });

  it('keeps evidence when a factor moves, tells when it reads otherwise, and takes the new text over', async () => {
    const workspace = await openWorkspace();
    const made = await workspace.store.write([
      { type: 'create', entity: 'research', record: { title: { zh: '市场增长放缓', en: '' }, text: '增速 4%' } },
    ]);
    const researchId = unwrap(made).ids[0] ?? '';
    const research = unwrap2(await workspace.store.get('research', researchId));
    const link = { entity: 'research' as const, id: researchId, part: '' };
    const basis = evidenceText(link, research) ?? '';
    const id = await makeSwot(workspace.store, {
      factors: [factor('t1', 'threat', '增长放缓', { evidence: [{ ...link, basis }] })],
    });
    await showScreens(workspace, routes, `/market/swot/${id}`);
    const user = userEvent.setup();
    await waitFor(() => expect(cards()).toHaveLength(1));
    fireEvent.keyDown(card('T1'), { key: 'ArrowLeft', altKey: true });
    const stored = async () => unwrap2(unwrap2(await workspace.store.get('swot', id)).factors[0]);
    await waitFor(async () => expect(await stored()).toMatchObject({ quadrant: 'opportunity' }));
    expect((await stored()).evidence).toEqual([{ ...link, basis }]);
    expect(card('O1')).not.toHaveTextContent('待复核');

    unwrap(
      await workspace.store.write([
        { type: 'update', entity: 'research', id: researchId, changes: { text: '增速 2%' } },
      ]),
    );
    await waitFor(() => expect(card('O1')).toHaveTextContent('待复核'));
    await user.click(card('O1'));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/^原：.*增速 4%/)).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: '采用新内容' }));
    await waitFor(() => expect(panel.queryByText(/^原：/)).not.toBeInTheDocument());
    expect((await stored()).evidence[0]?.basis).toContain('增速 2%');

    unwrap(await workspace.store.write([{ type: 'delete', entity: 'research', id: researchId }]));
    expect(await panel.findByText('已删除')).toBeInTheDocument();
  });

  it('adds a competitor fact as evidence', async () => {
    const { user, store, stored } = await openSwot({ factors: [factor('t1', 'threat', '价格战')] });
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'competitor',
          record: {
            name: '乙公司',
            facts: [
              {
                id: 'f1',
                kind: 'news',
                text: '宣布全线降价 15%',
                answer: '',
                attachmentId: '',
                source: '',
                sourceKind: '',
                date: '2026-11-01',
                verifiedOn: '',
                verifiedBy: '',
                reliability: '',
              },
            ],
          },
        },
      ]),
    );
    await user.click(card('T1'));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: '添加证据' }));
    await user.click(panel.getByRole('combobox', { name: '证据类型' }));
    await user.click(await screen.findByRole('option', { name: '竞争对手', hidden: true }));
    await user.click(panel.getByRole('combobox', { name: '竞争对手' }));
    await user.click(await screen.findByRole('option', { name: /乙公司/, hidden: true }));
    await user.click(await panel.findByRole('button', { name: /宣布全线降价/ }));
    await waitFor(async () =>
      expect((await stored()).factors[0]?.evidence).toMatchObject([
        { entity: 'competitor', part: 'f1', basis: '宣布全线降价 15%' },
      ]),
    );
  });

  it('stays usable with two hundred factors', async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      factor(
        `f${index}`,
        (['strength', 'weakness', 'opportunity', 'threat'] as const)[index % 4] ?? 'threat',
        `${index}`,
      ),
    );
    const { user, stored } = await openSwot({ factors: many });
    screen.getByLabelText('添加机会').focus();
    await user.paste('再来一条');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(card('O51')).toHaveTextContent('再来一条'));
    await waitFor(async () => expect((await stored()).factors).toHaveLength(201));
  });
});

describe('strategies', () => {
  it('ranks linked pairs and makes a strategy of two of them, in both languages where factors have both', async () => {
    const { user, stored } = await openSwot({ factors: [...example] }, 'tows');
    const grid = screen.getByRole('grid', { name: '因素关联强度' });
    grid.focus();
    fireEvent.keyDown(grid, { key: '2' });
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: '3' });
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: '1' });
    fireEvent.keyDown(grid, { key: '0' });
    await waitFor(async () => expect((await stored()).links).toHaveLength(2));
    const list = screen.getByRole('list', { name: '推荐组合' });
    // .30×4 × .35×4 × 2 = 3.36; .30×4 × .15×3 × 3 = 1.62
    const ranked = () =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    expect(ranked()).toEqual([expect.stringMatching(/SO S1 × O1.*3\.36/), expect.stringMatching(/SO S1 × O2.*1\.62/)]);
    for (const box of within(list).getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('button', { name: /用 2 个组合生成策略/ }));
    const panel = await screen.findByRole('dialog', { name: 'SO1: S1+O1+O2' });
    expect(within(panel).getByDisplayValue('发挥技术领先，抓住国产替代、政策补贴：')).toBeInTheDocument();
    expect((await stored()).strategies).toMatchObject([
      { kind: 'SO', state: 'proposed', factorIds: ['s1', 'o1', 'o2'], text: { en: '' } },
    ]);
  });

  it('is to be reviewed once a factor reads otherwise, until somebody stands by it again', async () => {
    const { user, store, id, stored } = await openSwot(
      {
        factors: [...example],
        strategies: [
          strategySchema.parse({ id: 'x', kind: 'SO', text: { zh: '主攻国产替代', en: '' }, factorIds: ['s1', 'o1'] }),
        ],
      },
      'strategies',
    );
    const row = () => screen.getByRole('row', { name: /主攻国产替代/ });
    await user.click(within(row()).getByRole('combobox', { name: 'SO1: S1+O1 的状态' }));
    await user.click(await screen.findByRole('option', { name: '已采纳', hidden: true }));
    await waitFor(async () => expect((await stored()).strategies[0]?.basis).toHaveLength(2));
    await waitFor(() => expect(row()).not.toHaveTextContent('待复核'));

    const factors = example.map((each) => (each.id === 's1' ? { ...each, rating: 3 } : each));
    unwrap(await store.write([{ type: 'update', entity: 'swot', id, changes: { factors } }]));
    await waitFor(() => expect(row()).toHaveTextContent('待复核'));
    await user.click(within(row()).getByText('主攻国产替代'));
    const panel = within(await screen.findByRole('dialog'));
    const change = panel.getByRole('row', { name: /S1 评分/ });
    expect(
      within(change)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['4', '3']);
    await user.click(panel.getByRole('button', { name: '仍然成立' }));
    await waitFor(() => expect(row()).not.toHaveTextContent('待复核'));
  });
});

describe('history', () => {
  it('keeps one snapshot a label unless told otherwise, and compares it with today', async () => {
    const { user, store, id, stored } = await openSwot({ factors: [...example] }, 'history');
    await user.click(await screen.findByRole('button', { name: /拍快照/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '保存快照' }));
    await waitFor(async () => expect(await countOf(store, 'swotSnapshot')).toBe(1));
    const label = (await related(store, 'swotSnapshot', 'swotId', id))[0]?.label ?? '';
    expect(label).toMatch(/^\d{4} Q[1-4]$/);

    const factors = (await stored()).factors
      .filter((each) => each.id !== 't2')
      .map((each) => (each.id === 's1' ? { ...each, rating: 3 } : each));
    const changes = { factors: [...factors, factor('n', 'threat', '人才流失')] };
    unwrap(await store.write([{ type: 'update', entity: 'swot', id, changes }]));
    expect(within(await screen.findByRole('region', { name: '新增（1）' })).getByText(/人才流失/)).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: '移除（1）' })).getByText(/新进入者/)).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: '变更（1）' })).getByText('评分：4 → 3')).toBeInTheDocument();
    const ife = within(screen.getByRole('row', { name: /^IFE/ }));
    expect(ife.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['2.50', '2.20', '−0.30']);

    await user.click(screen.getByRole('button', { name: /拍快照/ }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(new RegExp(`已有标签为“${label}”的快照`))).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: '替换原快照' }));
    await waitFor(async () =>
      expect((await related(store, 'swotSnapshot', 'swotId', id))[0]?.factors.at(-1)?.id).toBe('n'),
    );
    expect(await countOf(store, 'swotSnapshot')).toBe(1);
  });

  it('records a review of today, and the date of the factors that were ticked only', async () => {
    const { user, store, stored } = await openSwot({ factors: example.slice(0, 2), reviewedOn: '2020-01-01' });
    expect(screen.getByText('2020-01-01 复核').parentElement).toHaveTextContent(/已过期 \d+ 天/);
    await user.click(screen.getByRole('button', { name: /今日已复核/ }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('checkbox', { name: /^S2/ }));
    await user.click(panel.getByRole('button', { name: '记录复核' }));
    const today = store.environment.today();
    await waitFor(async () => expect((await stored()).reviewedOn).toBe(today));
    expect((await stored()).factors.map((each) => each.date)).toEqual(['2026-11-01', today]);
  });
});

describe('the list', () => {
  it('shows position and strategies to review, and starts an analysis of a region', async () => {
    const workspace = await openWorkspace();
    const strategies = [strategySchema.parse({ id: 'x', kind: 'SO', factorIds: ['s1', 'o1'], state: 'running' })];
    await makeSwot(workspace.store, { factors: [...example], strategies });
    const { place } = await showScreens(workspace, routes, '/market/swot');
    const user = userEvent.setup();
    const row = await screen.findByRole('row', { name: /测试分析/ });
    expect(row).toHaveTextContent(/SO 增长型\s*倾向较弱/);
    expect(row).toHaveTextContent('1 条待复核');
    expect(row).toHaveTextContent('未复核');

    await user.keyboard('n');
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('combobox', { name: '对象类型' }));
    // The filter of the list behind has the same kinds.
    await user.click((await screen.findAllByRole('option', { name: '区域', hidden: true })).at(-1) as HTMLElement);
    await user.type(panel.getByRole('textbox', { name: '区域' }), '华东{Enter}');
    await user.click(panel.getByRole('button', { name: '创建并打开' }));
    await waitFor(() => expect(place()).toMatch(/^\/market\/swot\/.+\/board$/));
    const stored = unwrap2(await workspace.store.get('swot', place().split('/').at(-2) ?? ''));
    expect(stored).toMatchObject({ subjectKind: 'region', subjectText: '华东', title: { zh: '华东 SWOT 分析' } });
  });

  it('says that an analysis is missing instead of failing', async () => {
    await showScreens(await openWorkspace(), routes, '/market/swot/nope');
    expect(await screen.findByText(/可能已移入回收站/)).toBeInTheDocument();
  });
});
