// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { listPage } from '@/data/queries/list';
import { builtInQuestionnaires } from '@/domain/needs/builtIn';
import QuestionnairePage from '@/features/settings/QuestionnairePage';
import { openWorkspace, showScreens } from '../customers/harness';

const [sme] = builtInQuestionnaires;

it('copies a built-in questionnaire and edits the copy', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store } = workspace;
  const routes = [{ path: '/settings/questionnaires/:id', element: <QuestionnairePage /> }];
  const shown = await showScreens(workspace, routes, `/settings/questionnaires/${sme.id}`);
  expect(await screen.findByText(/内置问卷不能修改/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '下移问题 1' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '复制问卷' }));
  await user.click(await screen.findByRole('button', { name: '下移问题 1' }));
  const stored = async () => (await listPage(store, 'questionnaire', { order: 'updatedAt' })).rows[0]?.questions ?? [];
  await waitFor(async () =>
    expect((await stored()).slice(0, 2).map((question) => question.id)).toEqual([
      sme.questions[1]?.id,
      sme.questions[0]?.id,
    ]),
  );
  await user.click(screen.getByRole('button', { name: '删除问题 3' }));
  await waitFor(async () => expect(await stored()).toHaveLength(sme.questions.length - 1));

  await user.click(screen.getByRole('button', { name: '添加问题' }));
  const panel = await screen.findByRole('dialog');
  const text = await within(panel).findByRole('textbox', { name: '问题 (中文)' });
  await user.click(text);
  await user.paste('用的是哪家 ERP？');
  await user.tab();
  await waitFor(async () => expect((await stored()).at(-1)?.text.zh).toBe('用的是哪家 ERP？'));
  await user.click(within(panel).getByRole('combobox', { name: '回答写入' }));
  await user.click(await screen.findByRole('option', { name: '预算上限', hidden: true }));
  await waitFor(async () => expect((await stored()).at(-1)?.target).toBe('budgetMax'));
  await waitFor(() => expect(within(panel).getByRole('combobox', { name: '回答方式' })).toBeDisabled());
  expect(shown.place()).not.toContain(sme.id);
});
