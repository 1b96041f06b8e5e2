// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { listPage } from '@/data/queries/list';
import { unwrap } from '@/domain/kernel/result';
import { type Objection, objectionAnswerSchema } from '@/domain/scripts/objection';
import { changedAnswer, movedAnswer } from '@/features/scripts/objections/AnswerList';
import { linesOf } from '@/features/scripts/objections/CardWords';
import ObjectionListPage from '@/features/scripts/objections/ObjectionListPage';
import ObjectionPage from '@/features/scripts/objections/ObjectionPage';
import { openWorkspace, showScreens } from '../customers/harness';

const answer = (id: string, partial: Partial<Objection['answers'][number]> = {}) =>
  objectionAnswerSchema.parse({ id, text: { zh: `回答${id}`, en: '' }, ...partial });
const routes = [
  { path: '/scripts/objections', element: <ObjectionListPage /> },
  { path: '/scripts/objections/:id', element: <ObjectionPage /> },
];

async function show(start: string, cards: readonly (Partial<Objection> & { id: string })[] = []) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  if (cards.length > 0)
    unwrap(await store.write(cards.map((record) => ({ type: 'create', entity: 'objection', record }) as const)));
  const shown = await showScreens(workspace, routes, start);
  const stored = async (id: string) => {
    const card = await store.get('objection', id);
    if (!card) throw new Error('not stored');
    return card;
  };
  return { ...shown, stored, user: userEvent.setup() };
}

const text = (zh: string) => ({ text: { zh, en: '' } });

describe('the list of objections', () => {
  const cards = [
    { id: 'dear', ...text('太贵了'), category: 'price', answers: [answer('a')], alsoSaid: ['预算不够'] },
    { id: 'local', ...text('没有本地团队'), category: 'service', competitorIds: ['far'] },
    { id: 'draft', ...text('数据安全吗'), status: 'draft' },
    { id: 'old', ...text('不支持旧系统'), status: 'retired', answers: [answer('b')] },
  ] as const;
  const all = cards.map((card) => ({ ...card, answers: 'answers' in card ? [...card.answers] : [] })) as never;
  const shownRows = () =>
    screen
      .queryAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[1]?.textContent);

  it('shows all but retired cards, and finds them by any of their words and by sound', async () => {
    const { user } = await show('/scripts/objections', all);
    await screen.findByText('太贵了');
    expect(shownRows()).toHaveLength(3);
    const search = screen.getByRole('textbox', { name: '搜索异议、应答、拼音' });
    await user.type(search, 'yusuan');
    await waitFor(() => expect(shownRows()).toEqual(['太贵了']));
  });

  it('filters by what has no answer, is a draft or was retired', async () => {
    const { user } = await show('/scripts/objections', all);
    await screen.findByText('太贵了');
    const choose = async (option: string) => {
      await user.click(screen.getByRole('combobox', { name: '范围' }));
      await user.click(await screen.findByRole('option', { name: option, hidden: true }));
    };
    await choose('缺应答');
    await waitFor(() => expect(new Set(shownRows())).toEqual(new Set(['数据安全吗', '没有本地团队'])));
    await choose('待整理');
    await waitFor(() => expect(shownRows()).toEqual(['数据安全吗']));
    await choose('已停用');
    await waitFor(() => expect(shownRows()).toEqual(['不支持旧系统']));
  });

  it('teaches when it is empty, and opens a new card', async () => {
    const { user, store, place } = await show('/scripts/objections');
    expect(await screen.findByRole('link', { name: '导入入门异议库' })).toHaveAttribute(
      'href',
      '/scripts/import?from=starter',
    );
    await user.click(screen.getByRole('button', { name: /新建异议/ }));
    await waitFor(() => expect(place()).toMatch(/^\/scripts\/objections\/.+/));
    const { rows } = await listPage(store, 'objection', { order: 'updatedAt' });
    expect(rows).toEqual([expect.objectContaining({ status: 'draft' })]);
  });
});

describe('the page of a card', () => {
  it('stores what is typed, adds and retires answers, and says it is ready', async () => {
    const { user, stored } = await show('/scripts/objections/c', [{ id: 'c', ...text('太贵了'), status: 'draft' }]);
    await screen.findByRole('heading', { name: '太贵了' });
    const also = screen.getByLabelText('其他说法');
    await user.click(also);
    await user.paste('价格高\n\n 预算不够 \n价格高');
    await user.tab();
    await waitFor(async () => expect((await stored('c')).alsoSaid).toEqual(['价格高', '预算不够']));
    await user.click(screen.getByRole('button', { name: '添加应答' }));
    const part = await screen.findByRole('heading', { name: '应答 1' });
    // What nobody has proved says so (R52).
    expect(within(part.closest('li') as HTMLElement).getByText('无依据')).toBeInTheDocument();
    await user.click(screen.getByLabelText('不再使用'));
    await waitFor(async () =>
      expect((await stored('c')).answers).toEqual([expect.objectContaining({ retired: true })]),
    );
    await user.click(screen.getByRole('button', { name: '整理完成' }));
    await waitFor(async () => expect((await stored('c')).status).toBe('ready'));
  });

  it('is looked at again: dated today, by whoever is asked to', async () => {
    const { user, stored, store } = await show('/scripts/objections/c', [
      { id: 'c', ...text('太贵了'), verifier: '陈立', verifyDays: 30, verifiedOn: '2020-01-01' },
    ]);
    expect(await screen.findByText(/已逾期 \d+ 天/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '仍然成立' }));
    await waitFor(async () =>
      expect(await stored('c')).toMatchObject({ verifiedOn: store.environment.today(), verifiedBy: '陈立' }),
    );
    await waitFor(() => expect(screen.queryByText(/已逾期/)).toBeNull());
  });

  it('says so where the card is gone', async () => {
    await show('/scripts/objections/none');
    expect(await screen.findByRole('heading', { level: 1, name: '找不到这条异议' })).toBeInTheDocument();
  });
});

describe('the answers of a card', () => {
  const answers = [answer('a'), answer('b')];

  it('are changed, taken out and moved one by one', () => {
    expect(changedAnswer(answers, 'b', { retired: true }).map(({ retired }) => retired)).toEqual([false, true]);
    expect(changedAnswer(answers, 'a', null).map(({ id }) => id)).toEqual(['b']);
    expect(changedAnswer(answers, 'gone', { retired: true })).toEqual(answers);
    expect(movedAnswer(answers, 'a', 1).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(movedAnswer(answers, 'a', -1)).toEqual(answers);
    expect(movedAnswer(answers, 'gone', 1)).toEqual(answers);
  });

  it('stay within what a card takes', () => {
    const many = Array.from({ length: 40 }, (_, at) => `说法${at}`).join('\n');
    expect(linesOf(many)).toHaveLength(30);
    expect(linesOf('长'.repeat(600))[0]).toHaveLength(500);
  });
});
