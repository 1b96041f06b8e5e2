// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CreditCodeField, DateField, IntegerField, MoneyField, PercentField, QuantityField, TextField } from '@/ui';
import { renderUi } from './render';

afterEach(cleanup);
const field = () => screen.getByRole('textbox');

/** A record around a field, as a screen has it. */
function Money(props: { readonly start: number | null; readonly onCommit: (value: number | null) => void }) {
  const [value, setValue] = useState(props.start);
  return (
    <MoneyField
      label="单价"
      currency="CNY"
      value={value}
      onCommit={(next) => {
        props.onCommit(next);
        setValue(next);
      }}
    />
  );
}

describe('money', () => {
  it.each([
    ['1,234.5万', 1_234_500_000, '12,345,000.00'],
    ['１２９９．５', 129_950, '1,299.50'],
    ['¥28,888.88', 2_888_888, '28,888.88'],
  ])('understands %s', async (typed, minor, shown) => {
    const onCommit = vi.fn();
    await renderUi(<Money start={null} onCommit={onCommit} />);
    await userEvent.type(field(), `${typed}{Enter}`);
    expect(onCommit.mock.calls).toEqual([[minor]]);
    await userEvent.tab();
    expect(field()).toHaveProperty('value', shown);
  });

  it.each(['abc', '1.234', '12..5', '1e5', '-5'])('refuses %s in place and never stores it', async (typed) => {
    const onCommit = vi.fn();
    await renderUi(<Money start={100} onCommit={onCommit} />);
    await userEvent.clear(field());
    await userEvent.type(field(), `${typed}{Enter}`);
    await userEvent.tab();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field()).toHaveProperty('value', typed);
    expect(onCommit.mock.calls.every(([value]) => value === null || Number.isSafeInteger(value))).toBe(true);
  });

  it('goes back to what is stored on Escape', async () => {
    const onCommit = vi.fn();
    await renderUi(<Money start={129_900} onCommit={onCommit} />);
    await userEvent.type(field(), '77{Escape}');
    await userEvent.tab();
    expect(field()).toHaveProperty('value', '1,299.00');
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('stores a valid draft after a pause, without leaving the field', async () => {
    const onCommit = vi.fn();
    await renderUi(<Money start={null} onCommit={onCommit} />);
    await userEvent.type(field(), '88');
    expect(onCommit).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onCommit.mock.calls).toEqual([[8800]]), { timeout: 2000 });
    expect(field()).toHaveProperty('value', '88');
  });

  it('stores a valid draft when the screen is left', async () => {
    const onCommit = vi.fn();
    const view = await renderUi(<Money start={null} onCommit={onCommit} />);
    await userEvent.type(field(), '66');
    view.unmount();
    expect(onCommit.mock.calls).toEqual([[6600]]);
  });
});

describe('other figures', () => {
  it('reads percent as basis points and keeps to the range', async () => {
    const onCommit = vi.fn();
    await renderUi(<PercentField label="折扣" value={0} onCommit={onCommit} />);
    await userEvent.clear(field());
    await userEvent.type(field(), '12.5{Enter}');
    expect(onCommit.mock.calls).toEqual([[1250]]);
    await userEvent.clear(field());
    await userEvent.type(field(), '101{Enter}');
    expect(onCommit.mock.calls).toEqual([[1250]]);
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('reads quantities to 1/10,000', async () => {
    const onCommit = vi.fn();
    await renderUi(<QuantityField label="数量" value={10_000} onCommit={onCommit} />);
    await userEvent.clear(field());
    await userEvent.type(field(), '2.25{Enter}');
    expect(onCommit.mock.calls).toEqual([[22_500]]);
  });

  it('takes whole numbers only', async () => {
    const onCommit = vi.fn();
    await renderUi(<IntegerField label="天数" value={null} max={3650} onCommit={onCommit} />);
    await userEvent.type(field(), '3.5{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.clear(field());
    await userEvent.type(field(), '３０{Enter}');
    expect(onCommit.mock.calls).toEqual([[30]]);
  });
});

it.each([
  ['2026/12/31', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['2026年1月5日', '2026-01-05'],
])('reads the date %s', async (typed, expected) => {
  const onCommit = vi.fn();
  await renderUi(<DateField label="日期" value="" onCommit={onCommit} />);
  await userEvent.type(field(), `${typed}{Enter}`);
  expect(onCommit.mock.calls).toEqual([[expected]]);
});

it('refuses a day that does not exist', async () => {
  const onCommit = vi.fn();
  await renderUi(<DateField label="日期" value="" onCommit={onCommit} />);
  await userEvent.type(field(), '2026-02-30{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
  expect(screen.getByText(/2026-12-31/)).toBeTruthy();
});

it('checks the social credit code as one types', async () => {
  const onCommit = vi.fn();
  await renderUi(<CreditCodeField label="代码" value="" onCommit={onCommit} />);
  await userEvent.type(field(), '9131000012345{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
  expect(screen.getByText(/18 位/)).toBeTruthy();
});

it('keeps control characters and lone surrogates out, and everything else in', async () => {
  const onCommit = vi.fn();
  await renderUi(<TextField label="名称" value="" onCommit={onCommit} />);
  field().focus();
  await userEvent.paste('A\u0000\u0007\ud800<&"\'>\u{1f600}繁體');
  await userEvent.tab();
  expect(onCommit.mock.calls).toEqual([['A<&"\'>\u{1f600}繁體']]);
});
