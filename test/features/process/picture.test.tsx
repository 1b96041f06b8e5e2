// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
import ProcessPage from '@/features/process/ProcessPage';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

const paintSvg = vi.fn();
// The test's document has no canvas.
vi.mock('@/features/common/pictures/paint', () => ({ paintSvg: (...given: unknown[]) => paintSvg(...given) }));

const routes = [{ path: '/deals/process/:id', element: <ProcessPage /> }];

async function exportPicture() {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, `/deals/process/${defaultProcessId}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '“七阶段销售流程”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '导出流程图（PNG）', hidden: true }));
  return workspace;
}

it('saves the flow chart as a picture under the name of the process', async () => {
  paintSvg.mockResolvedValue({ bytes: new Uint8Array([1, 2, 3]), mime: 'image/png', widthPx: 1, heightPx: 1 });
  const { platform } = await exportPicture();
  await waitFor(() => expect(platform.saved.get('七阶段销售流程.png')).toEqual(new Uint8Array([1, 2, 3])));
  expect(paintSvg.mock.calls[0]?.[0]).toContain('反馈收集与持续优化');
});

it('says so, and saves nothing, where the host cannot draw', async () => {
  paintSvg.mockRejectedValue(new Error('picture: no canvas'));
  const { platform } = await exportPicture();
  expect(await screen.findByRole('alert')).toHaveTextContent('无法绘制流程图');
  expect(platform.saved.size).toBe(0);
});
