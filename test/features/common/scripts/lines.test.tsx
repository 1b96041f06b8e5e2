// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { type LineEvidence, lineEvidenceSchema } from '@/domain/scripts/parts';
import { EvidenceEditor } from '@/features/common/scripts/EvidenceEditor';
import { EvidenceMark } from '@/features/common/scripts/EvidenceMark';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { openWorkspace, showScreens } from '../../customers/harness';

const show = async (element: ReactElement) => showScreens(await openWorkspace(), [{ path: '/', element }], '/');

const line = '您好 **{{customer.name}}**，报价 {{quote.total}}\n- {{no.such}}\n- 三年';
const values = { 'customer.name': '华东云商' };

function Copied() {
  const { text, missing } = useFilled(values)(line);
  return <output>{`${text}|${missing.join(',')}`}</output>;
}

describe('a line', () => {
  it('is filled in, and says in words what is missing or unknown', async () => {
    await show(<ScriptText text={line} values={values} />);
    expect((await screen.findByText('华东云商')).closest('strong')).not.toBeNull();
    expect(screen.getByText('缺少报价含税总额').className).toBe('script-missing');
    expect(screen.getByText(/no\.such/).className).toBe('script-missing');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('without values names its variables', async () => {
    await show(<ScriptText text={line} compact />);
    expect((await screen.findByText('报价含税总额')).className).toBe('script-variable');
  });

  it('is copied plain, with named gaps', async () => {
    await show(<Copied />);
    const text = (await screen.findByRole('status')).textContent;
    expect(text).toContain('您好 华东云商，报价 【报价含税总额】');
    expect(text).toContain('|报价含税总额,no.such');
  });
});

function Editor({ start }: { readonly start: readonly LineEvidence[] }) {
  const [evidence, setEvidence] = useState(start);
  return (
    <>
      <EvidenceMark evidence={evidence} watch />
      <EvidenceEditor evidence={evidence} onChange={setEvidence} />
    </>
  );
}

describe('the evidence of a line', () => {
  it('is visibly missing, then added in words', async () => {
    await show(<Editor start={[]} />);
    expect(await screen.findByText('无依据')).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '添加依据' }));
    await user.click(screen.getByRole('combobox', { name: '依据来自' }));
    await user.click(await screen.findByRole('option', { name: '文字说明', hidden: true }));
    await user.type(screen.getByRole('textbox', { name: '来源' }), 'IDC 2026{Enter}');
    expect(await screen.findByDisplayValue('IDC 2026')).toBeTruthy();
    expect(screen.queryByText('无依据')).toBeNull();
  });

  it('is missing until the slot that asks for it is filled (R52)', async () => {
    await show(<Editor start={[lineEvidenceSchema.parse({ id: 'slot', kind: 'figure' })]} />);
    expect(await screen.findByText('无依据')).toBeTruthy();
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: '依据' }), '三年省 12 万{Enter}');
    expect(await screen.findByRole('button', { name: /依据 1/ })).toBeTruthy();
    expect(screen.queryByText('无依据')).toBeNull();
  });

  it('tells that its source has changed, and takes the new text over', async () => {
    const workspace = await openWorkspace();
    const [id = ''] = unwrap(
      await workspace.store.write([
        { type: 'create', entity: 'material', record: { title: { zh: '华南案例', en: '' }, version: 'V2' } },
      ]),
    ).ids;
    const start: LineEvidence[] = [
      { id: 'e1', kind: 'case', entity: 'material', recordId: id, part: '', text: '', basis: '华南案例\n\nV1\n\n' },
      { id: 'e2', kind: 'source', entity: 'research', recordId: 'gone', part: '', text: '', basis: '某报告' },
    ];
    await showScreens(workspace, [{ path: '/', element: <Editor start={start} /> }], '/');
    const part = await screen.findByRole('region', { name: '依据' });
    expect(await within(part).findByText('现：华南案例 · V2')).toBeTruthy();
    expect(within(part).getByText('来源已删除')).toBeTruthy();
    expect(screen.getByRole('button', { name: /待复核/ })).toBeTruthy();
    await userEvent.click(within(part).getByRole('button', { name: '采用新内容' }));
    await userEvent.click(within(part).getByRole('button', { name: '移除依据：某报告' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /待复核/ })).toBeNull());
    expect(within(part).getByRole('link', { name: '华南案例 · V2' })).toBeTruthy();
  });
});
