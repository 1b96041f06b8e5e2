// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatRich, parseRich, type RichBlock } from '@/domain/kernel/richText';
import { blocksOf, documentOf } from '@/ui/rich/document';
import { RichTextField } from '@/ui/rich/RichTextField';
import { renderUi } from './render';

// The field loads its editor by itself; a busy machine takes its time.
beforeAll(async () => void (await import('@/ui/rich/RichEditor')), 60_000);
afterEach(cleanup);

const variables = [
  { name: 'customer.name', label: '客户名称', group: '客户' },
  { name: 'contact.name', label: '联系人姓名', group: '联系人' },
  { name: 'quote.total', label: '报价总额', group: '报价' },
];

function Field(props: { readonly start: string; readonly onCommit: (text: string) => void; readonly max?: number }) {
  const [value, setValue] = useState(props.start);
  return (
    <>
      <RichTextField
        label="话术"
        value={value}
        variables={variables}
        maxLength={props.max}
        onCommit={(next) => {
          props.onCommit(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue('从别处改的')}>
        别处
      </button>
    </>
  );
}

async function open(start: string, max?: number) {
  const onCommit = vi.fn();
  const view = await renderUi(<Field start={start} onCommit={onCommit} {...(max === undefined ? {} : { max })} />);
  const box = await screen.findByRole('textbox', { name: '话术' });
  const { editor } = box as unknown as { readonly editor: Editor };
  const run = (work: () => unknown) => act(async () => void work());
  const leave = () => run(() => fireEvent.blur(box));
  return { onCommit, view, box, editor, run, leave };
}

describe('a document of the editor', () => {
  const run = fc.record({
    text: fc.stringMatching(/^[\w 你好。*{}\\-]{1,12}$/),
    bold: fc.boolean(),
    italic: fc.boolean(),
    variable: fc.constantFrom('', '', 'customer.name'),
  });
  const block = fc.record({
    kind: fc.constantFrom<RichBlock['kind']>('paragraph', 'bullet', 'number'),
    runs: fc.array(run, { maxLength: 4 }),
  });

  it('loses nothing of a marked-up text', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const text = formatRich(blocks);
        const read = parseRich(text);
        fc.pre(read.some((line) => line.runs.length > 0));
        expect(formatRich(blocksOf(documentOf(read)))).toBe(text);
      }),
    );
  });

  it('is empty for an empty text', () => expect(blocksOf(documentOf(parseRich('')))).toEqual([]));
});

describe('the field', () => {
  it('shows marks, lists and variables by their words', async () => {
    const { box } = await open('您好 **{{customer.name}}**，*请看*\n- 甲\n- 乙\n{{no.such}}');
    expect(box.querySelector('strong')?.textContent).toBe('客户名称');
    expect(box.querySelector('em')?.textContent).toBe('请看');
    expect([...box.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['甲', '乙']);
    expect(box.querySelector('[data-known="false"]')?.textContent).toBe('{{no.such}}');
  });

  it('stores marked-up text when it is left, once', async () => {
    const { onCommit, editor, run, leave } = await open('价格');
    await run(() => editor.chain().focus('end').insertContent('合理').selectAll().toggleBold().run());
    await leave();
    await leave();
    expect(onCommit.mock.calls).toEqual([['**价格合理**']]);
  });

  it('stores after a pause, and when the screen is left', async () => {
    const { onCommit, editor, run, view } = await open('');
    await run(() => editor.chain().focus().insertContent('一').run());
    await vi.waitFor(() => expect(onCommit.mock.calls).toEqual([['一']]), { timeout: 2000 });
    await run(() => editor.commands.insertContent('二'));
    view.unmount();
    expect(onCommit.mock.calls).toEqual([['一'], ['一二']]);
  });

  it('deletes a variable as one piece', async () => {
    const { onCommit, editor, run, leave } = await open('致{{customer.name}}');
    await run(() => editor.chain().focus('end').run());
    const end = editor.state.selection.to;
    await run(() => editor.commands.deleteRange({ from: end - 1, to: end }));
    await leave();
    expect(onCommit.mock.calls).toEqual([['致']]);
  });

  it('offers variables after two braces and takes one by keys', async () => {
    const { onCommit, box, editor, run, leave } = await open('致 ');
    await run(() => editor.chain().focus('end').insertContent('{{').run());
    expect((await screen.findAllByRole('option', { hidden: true })).map((item) => item.textContent)).toEqual(
      variables.map((each) => each.label),
    );
    await run(() => editor.commands.insertContent('客户'));
    expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1);
    await run(() => fireEvent.keyDown(box, { key: 'Enter' }));
    expect(screen.queryByRole('listbox', { hidden: true })).toBeNull();
    await leave();
    expect(onCommit.mock.calls).toEqual([['致 {{customer.name}}']]);
  });

  it('makes a variable of one that is written out', async () => {
    const { onCommit, editor, run, leave } = await open('致 ');
    await run(() => editor.chain().focus('end').insertContent('{{customer.name}').run());
    const { to } = editor.state.selection;
    await run(() => {
      const isTaken = editor.view.someProp('handleTextInput', (take) =>
        take(editor.view, to, to, '}', () => editor.state.tr.insertText('}')),
      );
      expect(isTaken).toBe(true);
    });
    expect(editor.getText()).toBe('致 {{customer.name}}');
    expect(editor.state.doc.textContent).toBe('致 ');
    await leave();
    expect(onCommit.mock.calls).toEqual([['致 {{customer.name}}']]);
  });

  it('closes the list on Escape, then goes back to what is stored', async () => {
    const { onCommit, box, editor, run, leave } = await open('原文');
    await run(() => editor.chain().focus('end').insertContent('改{{').run());
    await screen.findByRole('listbox', { hidden: true });
    await run(() => fireEvent.keyDown(box, { key: 'Escape' }));
    expect(screen.queryByRole('listbox', { hidden: true })).toBeNull();
    expect(editor.getText()).toBe('原文改{{');
    await run(() => fireEvent.keyDown(box, { key: 'Escape' }));
    expect(editor.getText()).toBe('原文');
    await leave();
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('follows what is stored elsewhere while nobody writes in it', async () => {
    const { editor, run } = await open('原文');
    await run(() => screen.getByRole('button', { name: '别处' }).click());
    expect(editor.getText()).toBe('从别处改的');
  });

  it('keeps what is too long to itself and says so', async () => {
    const { onCommit, editor, run, leave } = await open('', 5);
    await run(() => editor.chain().focus().insertContent('一二三四五六').run());
    await leave();
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('5');
  });
});
