// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { onDemand } from '@/ui';

afterEach(cleanup);

const Words = ({ text }: { readonly text: string }) => <p>{text}</p>;
const Waiting = ({ text }: { readonly text: string }) => <p>{text}…</p>;

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { failed: '' };
  static getDerivedStateFromError(error: Error) {
    return { failed: error.message };
  }
  override render() {
    return this.state.failed === '' ? this.props.children : <p>{this.state.failed}</p>;
  }
}

it('is fetched when it is first shown, and from then on stands there at once', async () => {
  const load = vi.fn(async () => ({ default: Words }));
  const Part = onDemand(load, Waiting);
  expect(load).not.toHaveBeenCalled();
  render(<Part text="one" />);
  expect(screen.getByText('one…')).toBeTruthy();
  expect(await screen.findByText('one')).toBeTruthy();
  render(<Part text="two" />);
  expect(screen.getByText('two')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

it('can be fetched beforehand', async () => {
  const Part = onDemand(async () => ({ default: Words }));
  await Part.fetch();
  const { container } = render(<Part text="one" />);
  expect(container.textContent).toBe('one');
});

it('tells the boundary what cannot be had, and asks again the next time', async () => {
  let broken = true;
  const Part = onDemand(async () => {
    if (broken) throw new Error('gone');
    return { default: Words };
  });
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = () => (
    <Boundary>
      <Part text="one" />
    </Boundary>
  );
  const first = render(page());
  expect(await screen.findByText('gone')).toBeTruthy();
  first.unmount();
  broken = false;
  await act(async () => void render(page()));
  expect(await screen.findByText('one')).toBeTruthy();
  quiet.mockRestore();
});
