// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import { companyId } from '@/domain/company/company';
import { unwrap } from '@/domain/kernel/result';
import { objectionAnswerSchema } from '@/domain/scripts/objection';
import { scriptNodeSchema } from '@/domain/scripts/script';
import { practiceItemSchema } from '@/domain/scripts/talk';
import PracticeListPage from '@/features/scripts/practice/PracticeListPage';
import PracticePage from '@/features/scripts/practice/PracticePage';
import { openWorkspace, showScreens } from '../customers/harness';

const both = (zh: string) => ({ zh, en: '' });
beforeEach(() => localStorage.clear());

const nodes = [
  { id: 'hello', kind: 'say', text: both('您好，我是云帆'), exits: [{ id: 'e1', label: both('什么事'), to: 'ask' }] },
  {
    id: 'ask',
    kind: 'question',
    text: both('报表现在谁在做'),
    exits: [
      { id: 'slow', label: both('财务在做，很慢'), to: 'end' },
      { id: 'busy', label: both('我现在没空'), to: 'end' },
    ],
  },
  { id: 'end', kind: 'end', outcome: 'scheduled' },
].map((node) => scriptNodeSchema.parse(node));

async function workspace() {
  const opened = await openWorkspace();
  const card = (id: string, category: 'price' | 'trust', text: string): WriteOperation => ({
    type: 'create',
    entity: 'objection',
    record: {
      id,
      category,
      text: both(text),
      answers: [objectionAnswerSchema.parse({ id: `${id}-1`, text: both(`回答${text}`) })],
    },
  });
  unwrap(
    await opened.store.write([
      { type: 'create', entity: 'company', record: { id: companyId, signatoryName: '林越' } },
      { type: 'create', entity: 'script', record: { id: 's', title: both('首次电话'), nodes } },
      card('p', 'price', '太贵了'),
      card('t', 'trust', '没听说过你们'),
    ]),
  );
  const done = () => related(opened.store, 'practice', 'person', '林越');
  const show = async (start: string) => {
    cleanup();
    return showScreens(
      opened,
      [
        { path: '/scripts/practice', element: <PracticeListPage /> },
        { path: '/scripts/practice/:what', element: <PracticePage /> },
      ],
      start,
    );
  };
  return { ...opened, done, show };
}

it('plays through a script with our lines hidden, goes on after a break, and keeps the score', async () => {
  const user = userEvent.setup();
  const { done, show } = await workspace();
  await show('/scripts/practice/s');
  await user.click(await screen.findByRole('button', { name: '开始' }));
  await user.type(await screen.findByRole('textbox', { name: '您怎么说？' }), '你好');
  expect(screen.queryByText('您好，我是云帆')).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('您好，我是云帆')).toBeInTheDocument();
  await user.keyboard('2');
  // The only way leads on by itself: the customer has answered.
  expect(await screen.findByRole('textbox', { name: '您怎么问？' })).toHaveValue('');
  expect(screen.getByText('什么事')).toBeInTheDocument();

  await show('/scripts/practice/s');
  await screen.findByRole('textbox', { name: '您怎么问？' });
  await user.click(screen.getByRole('button', { name: /看审定说法/ }));
  await user.click(await screen.findByRole('button', { name: /完全到位/ }));
  await user.click(await screen.findByRole('button', { name: /我现在没空/ }));
  expect(await screen.findByText('练习成绩')).toBeInTheDocument();
  const [practice] = await done();
  expect(practice).toMatchObject({ kind: 'rolePlay', scriptId: 's', score: 8333 });
  expect(practice?.endedAt).toBeGreaterThan(0);
  expect(practice?.items.map(({ nodeId, given, score }) => [nodeId, given, score])).toEqual([
    ['hello', '你好', 2],
    ['ask', '', 3],
    ['end', '', null],
  ]);
});

it('asks for the approved answer among others, the weakest again first', async () => {
  const user = userEvent.setup();
  const { done, show } = await workspace();
  await show('/scripts/practice/quiz');
  await user.click(await screen.findByRole('button', { name: '开始' }));
  await screen.findByText('太贵了');
  await user.click(screen.getByRole('button', { name: /回答没听说过/ }));
  expect(await screen.findByText('您的选择')).toBeInTheDocument();
  await user.keyboard('{Enter}');
  await screen.findByText('没听说过你们');
  await user.click(await screen.findByRole('button', { name: /回答没听说过/ }));
  expect(await screen.findByText('审定回答')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /查看成绩/ }));
  expect(await screen.findByText('练习成绩')).toBeInTheDocument();
  await waitFor(async () => expect((await done())[0]).toMatchObject({ kind: 'quiz', score: 5000 }));

  await show('/scripts/practice');
  expect(await screen.findByRole('button', { name: '太贵了' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '没听说过你们' })).toBeNull();
  expect(screen.getByText('首次电话')).toBeInTheDocument();
});

it('keeps a mark that is followed by the end faster than it is stored', async () => {
  const user = userEvent.setup();
  const { done, show } = await workspace();
  await show('/scripts/practice/s');
  await user.click(await screen.findByRole('button', { name: '开始' }));
  await user.click(await screen.findByRole('button', { name: /看审定说法/ }));
  fireEvent.click(await screen.findByRole('button', { name: /完全到位/ }));
  fireEvent.click(screen.getByRole('button', { name: '结束练习' }));
  expect(await screen.findByRole('heading', { name: '练习成绩' })).toBeInTheDocument();
  expect(screen.getByText('100%')).toBeInTheDocument();
  await waitFor(async () => expect((await done())[0]).toMatchObject({ score: 10_000, endedAt: expect.any(Number) }));
});

it('opens a practice of before with what was said then, beside the approved words', async () => {
  const user = userEvent.setup();
  const { store, done, show } = await workspace();
  const items = [
    practiceItemSchema.parse({ id: 'i', nodeId: 'hello', objectionId: '', prompt: '', given: '在吗', score: 1 }),
  ];
  const record = { person: '林越', scriptId: 's', title: both('首次电话'), startedAt: 1000, endedAt: 2000, items };
  unwrap(await store.write([{ type: 'create', entity: 'practice', record: { ...record, score: 3333 } }]));
  const { place } = await show('/scripts/practice');
  await user.click(await screen.findByRole('link', { name: '首次电话' }));
  expect(await screen.findByRole('row', { name: /在吗 您好，我是云帆 1\/3/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '删除' }));
  await waitFor(() => expect(place()).toBe('/scripts/practice'));
  expect(await done()).toEqual([]);
});

it('keeps the practices of each person apart', async () => {
  const user = userEvent.setup();
  const { show } = await workspace();
  const { place } = await show('/scripts/practice');
  const who = await screen.findByRole('combobox', { name: '练习人' });
  expect(who).toHaveValue('林越');
  await user.clear(who);
  await user.type(who, '陈舟{Enter}');
  expect(await screen.findByText('还没有练习记录。')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '开始异议测验' }));
  expect(place()).toBe('/scripts/practice/quiz');
});
