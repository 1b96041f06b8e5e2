// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { questionSchema } from '@/domain/activities/activity';
import { needConfirmationSchema, needSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { bantAnswerSchema, meddpiccAnswerSchema, meddpiccItems } from '@/domain/qualification/qualification';
import { customerId, executiveMeeting, mappedPeople, openDeal, standsIn } from './dealScreens';

const budget = {
  budgetMin: { minor: 5_000_000, currency: 'CNY' },
  budgetMax: { minor: 10_000_000, currency: 'CNY' },
};
const confirmed = {
  ...budget,
  confirmations: [needConfirmationSchema.parse({ id: 'c', date: '2026-01-10', confirmedBy: '王总' })],
};
const pain = [needSchema.parse({ id: 'n', pain: { zh: '日报滞后', en: '' } })];
const stageButton = (name: string) =>
  within(screen.getByRole('list', { name: '销售阶段' })).getByRole('button', { name });
const gates = () => screen.getAllByRole('region', { name: '阶段关卡' });

it('holds a key account until two executive meetings and three people of the decision are known', async () => {
  const people = mappedPeople(3);
  const { store, deal, stored, open, user } = await openDeal(
    'keyAccount',
    {
      ...confirmed,
      stage: 'demo',
      needs: pain,
      meddpicc: meddpiccItems.map((item) => meddpiccAnswerSchema.parse({ item, score: 2 })),
    },
    () => people.slice(0, 2),
  );
  unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'activity',
        record: {
          customerId,
          opportunityId: deal.id,
          kind: 'demo',
          at: 1,
          questions: [questionSchema.parse({ id: 'q', question: '接口？' })],
        },
      },
      executiveMeeting('m1', deal.id, 2),
    ]),
  );
  await open();
  await user.click(stageButton('价格谈判与方案制定'));
  expect(await screen.findByText(/还不能进入“价格谈判与方案制定”：有 2 项/)).toBeInTheDocument();
  const [map, talks] = gates();
  expect(within(map as HTMLElement).getByText(/2 \/ 3/)).toBeInTheDocument();
  expect(within(talks as HTMLElement).getByText(/1 \/ 2/)).toBeInTheDocument();
  expect((await stored()).stage).toBe('demo');
  // Each says where it is filled in.
  expect(within(map as HTMLElement).getByRole('link', { name: '去决策链填写' })).toHaveAttribute(
    'href',
    `/customers/${customerId}?tab=decision`,
  );

  unwrap(await store.write([...people.slice(2), executiveMeeting('m2', deal.id, 3)]));
  await user.click(await screen.findByRole('button', { name: '进入“价格谈判与方案制定”' }));
  await standsIn(stored, 'negotiation');
  expect((await stored()).stageHistory.at(-1)).toMatchObject({ kind: 'stage', stage: 'negotiation', by: '林越' });
  // Back is free, whatever is open.
  await user.click(stageButton('市场调研与客户定位'));
  await standsIn(stored, 'research');
});

it('passes a small customer by BANT without demonstration, and takes the budget on the spot', async () => {
  const { stored, open, user } = await openDeal('sme', {
    stage: 'demo',
    needs: pain,
    confirmations: confirmed.confirmations,
    estimate: { minor: 800_000, currency: 'CNY' },
    bant: (['budget', 'authority', 'need', 'timeline'] as const).map((item) =>
      bantAnswerSchema.parse({ item, score: 2 }),
    ),
  });
  await open();
  await user.click(stageButton('价格谈判与方案制定'));
  const [from, to] = await screen.findAllByLabelText(/预算[下上]限/);
  await user.type(from as HTMLElement, '50000{Enter}');
  await user.type(to as HTMLElement, '100000{Enter}');
  await waitFor(async () => expect((await stored()).budgetMax).toEqual(budget.budgetMax));
  await user.click(await screen.findByRole('button', { name: '进入“价格谈判与方案制定”' }));
  await standsIn(stored, 'negotiation');
  // Worth what was estimated while there is no quote.
  expect((await stored()).stageHistory.at(-1)?.amount).toEqual({ minor: 800_000, currency: 'CNY' });
});

it('waives a rule with reason and name, which stay on the deal', async () => {
  const { stored, open, user } = await openDeal('sme', { stage: 'confirmation', ...confirmed });
  await open();
  await user.click(await screen.findByRole('button', { name: '豁免：BANT' }));
  const form = within(await screen.findByRole('form', { name: '豁免：BANT' }));
  await user.click(form.getByRole('button', { name: '豁免' }));
  expect(await form.findByText('此项必填。')).toBeInTheDocument();
  expect((await stored()).waivers).toEqual([]);
  await user.type(form.getByRole('textbox', { name: '豁免理由' }), '老客户复购');
  expect(form.getByRole('textbox', { name: '豁免人' })).toHaveValue('林越');
  await user.click(form.getByRole('button', { name: '豁免' }));
  expect(await screen.findByText(/林越 于 .* 豁免：老客户复购/)).toBeInTheDocument();
  expect((await stored()).waivers).toEqual([
    expect.objectContaining({ stage: 'confirmation', check: 'bant', reason: '老客户复购', by: '林越' }),
  ]);
  await user.click(await screen.findByRole('button', { name: '进入“价格谈判与方案制定”' }));
  await standsIn(stored, 'negotiation');
});

it('tells in the timeline what was waived, by whom and why', async () => {
  const rule = { stage: 'confirmation', ruleId: 'confirmation.bant.sme', check: 'bant', pipelineId: '' };
  const waiver = { id: 'w', ...rule, reason: '老客户复购', by: '林越', at: Date.parse('2026-01-14T10:00:00') };
  const { open } = await openDeal('sme', { stage: 'negotiation', waivers: [waiver] });
  await open('timeline');
  const line = (await screen.findByText(/豁免“BANT”（客户沟通与需求确认）/)).closest('li');
  expect(line).toHaveTextContent('老客户复购 · 林越');
});

it('keeps what was signed and promised, and asks why something is signed with items left open', async () => {
  const { stored, open, user } = await openDeal('keyAccount', { stage: 'negotiation' });
  await open('team');
  const table = within(screen.getByRole('table', { name: '签核' }));
  await user.click(table.getByRole('button', { name: '签核：方案可行性 · 方案经理' }));
  const form = within(await screen.findByRole('form', { name: '方案可行性 · 方案经理' }));
  const [first] = form.getAllByRole('checkbox');
  await user.click(first as HTMLElement);
  await user.click(form.getByRole('button', { name: '签核' }));
  expect((await stored()).signOffs).toEqual([]);
  await user.type(form.getByRole('textbox', { name: '说明' }), '接口下周补测');
  await user.click(form.getByRole('button', { name: '签核' }));
  await waitFor(async () =>
    expect((await stored()).signOffs).toEqual([
      expect.objectContaining({ subject: 'feasibility', role: 'solution', by: '林越' }),
    ]),
  );
  expect((await stored()).signOffs[0]?.note).toMatch(/未满足：.+接口下周补测/);

  await user.click(screen.getByRole('button', { name: '添加承诺' }));
  await user.type(await screen.findByRole('textbox', { name: '承诺内容 1' }), '周五前给测试账号{Enter}');
  await waitFor(async () => expect((await stored()).promises[0]).toMatchObject({ text: '周五前给测试账号', by: 'us' }));
});
