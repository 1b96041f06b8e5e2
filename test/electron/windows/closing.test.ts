import { Closing, type ClosingHost } from '@electron/main/windows/closing';
import { describe, expect, it, vi } from 'vitest';

function make(answers: { remembered?: boolean | null; tray?: boolean; answer?: boolean | null } = {}) {
  let remembered = answers.remembered ?? null;
  const host = {
    hasTray: () => answers.tray ?? true,
    remembered: () => remembered,
    remember: vi.fn((staying: boolean) => {
      remembered = staying;
    }),
    ask: vi.fn(async () => answers.answer ?? null),
    hide: vi.fn(),
    quit: vi.fn(),
  } satisfies ClosingHost;
  return { host, closing: new Closing(host) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the cross of the main window', () => {
  it('asks the first time, stays beside the clock, and never asks again', async () => {
    const { host, closing } = make({ answer: true });
    expect(closing.mayClose()).toBe(false);
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(host.ask).toHaveBeenCalledOnce();
    expect(host.hide).toHaveBeenCalledOnce();
    expect(closing.staying()).toBe(true);
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(host.ask).toHaveBeenCalledOnce();
    expect(host.hide).toHaveBeenCalledTimes(2);
    expect(host.quit).not.toHaveBeenCalled();
  });

  it('ends the program for those who want that, now and the next time', async () => {
    const { host, closing } = make({ answer: false });
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(host.quit).toHaveBeenCalledOnce();
    expect(closing.mayClose()).toBe(true);
    expect(host.hide).not.toHaveBeenCalled();
  });

  it('leaves the window open, and asks again, when the question was put away', async () => {
    const { host, closing } = make({ answer: null });
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(host.remember).not.toHaveBeenCalled();
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(host.ask).toHaveBeenCalledTimes(2);
  });

  it('closes when the program is quit, whatever was chosen', () => {
    const { host, closing } = make({ remembered: true });
    closing.end();
    expect(closing.mayClose()).toBe(true);
    expect(host.hide).not.toHaveBeenCalled();
  });

  it('ends with its window where no icon could bring it back', () => {
    const { host, closing } = make({ tray: false, remembered: true });
    expect(closing.staying()).toBeNull();
    expect(closing.mayClose()).toBe(true);
    expect(host.ask).not.toHaveBeenCalled();
  });
});
