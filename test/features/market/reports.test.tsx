// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { picture } from '@test/documents/support/picture';
import { goldenCompany } from '@test/support/documentFixture';
import {
  marketComparison,
  marketCompetitors,
  marketOpportunity,
  marketPrices,
  marketProducts,
  marketResearch,
  marketSwot,
} from '@test/support/marketFixture';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '@/data/store';
import { previewJob, renderJob } from '@/documents/render';
import type { EntityName } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { environmentOf } from '@/features/common';
import type { ReportSource } from '@/features/market/reports/loadReport';
import { ReportButton } from '@/features/market/reports/ReportButton';
import { createMemoryPlatform } from '@/platform/memory';
import { showScreens } from '../customers/harness';

// The test's document has no worker and cannot draw: documents are made at once, charts are given.
vi.mock('@/features/common/exporting/worker', () => ({
  documentWorker: () => ({
    render: renderJob,
    preview: async (input: Parameters<typeof previewJob>[0]) => previewJob(input),
  }),
}));
const reportPictures = vi.fn();
vi.mock('@/features/market/charts/pictures', () => ({ reportPictures: (data: unknown) => reportPictures(data) }));

beforeEach(() => {
  reportPictures.mockReset();
  reportPictures.mockResolvedValue({ priceIndex: picture(64, 32) });
});

let databases = 0;

/** The market story on the day of the golden documents, with the button of a report. */
async function showReport(source: ReportSource) {
  const platform = createMemoryPlatform({ now: Date.UTC(2026, 10, 22, 2) });
  databases += 1;
  const store = unwrap(await openStore({ name: `reports-${databases}`, environment: environmentOf(platform) }));
  const create = async (entity: EntityName, record: { id: string }) => {
    unwrap(await store.write([{ type: 'create', entity, record } as never]));
  };
  await create('company', goldenCompany());
  for (const record of marketProducts()) await create('product', record);
  for (const record of marketCompetitors()) await create('competitor', record);
  for (const record of Object.values(marketPrices())) await create('priceEntry', record);
  for (const record of marketResearch()) await create('research', record);
  await create('comparison', marketComparison());
  await create('swot', marketSwot());
  await create('opportunity', marketOpportunity());
  await showScreens({ store, platform }, [{ path: '/', element: <ReportButton {...source} /> }], '/');
  const user = userEvent.setup();
  return { store, platform, user };
}

const frame = async () => (await screen.findByTitle('文件预览')) as HTMLIFrameElement;
const previewed = (words: string) => waitFor(async () => expect((await frame()).srcdoc).toContain(words));

/** The text of the only file that was written. */
function written(saved: ReadonlyMap<string, Uint8Array>) {
  const [[name, bytes] = ['', new Uint8Array()]] = [...saved];
  const files = unzipSync(bytes);
  return { name, files, text: strFromU8(files['word/document.xml'] ?? new Uint8Array()) };
}

describe('report button', () => {
  it('previews a competitor analysis with its charts and saves it as a Word file', async () => {
    const { platform, user } = await showReport({ kind: 'competitorReport', comparisonId: 'comparison-1' });
    await user.click(screen.getByRole('button', { name: '生成分析报告' }));
    await previewed('竞品分析报告');
    await waitFor(() => expect(screen.getByRole('button', { name: '保存为 Word' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    expect(await screen.findByText('零售数据平台对比_竞品分析报告_20261122.docx')).toBeVisible();
    const { files, text } = written(platform.saved);
    expect(text).toContain('昊海数据');
    expect(Object.keys(files)).toContain('word/media/image1.png');
    // What is drawn is what the tables say.
    expect(reportPictures).toHaveBeenCalledWith(
      expect.objectContaining({
        priceIndex: expect.objectContaining({
          bars: expect.arrayContaining([expect.objectContaining({ index: 1002 })]),
        }),
        positioning: expect.objectContaining({ xLabel: '价格指数', yLabel: 'CPM 得分' }),
      }),
    );
  });

  it('makes the report in the other language', async () => {
    const { platform, user } = await showReport({ kind: 'swotReport', swotId: 'swot-1' });
    await user.click(screen.getByRole('button', { name: '生成报告' }));
    await previewed('战略定位');
    await user.click(screen.getByRole('radio', { name: '英文' }));
    await previewed('Strategic position');
    await waitFor(() => expect(screen.getByRole('button', { name: '保存为 Word' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    await screen.findByText('已保存');
    expect(written(platform.saved).text).toContain('Internal factor evaluation');
  });

  it('prints the battlecard of a deal with what the deal says', async () => {
    const { user } = await showReport({
      kind: 'battlecard',
      competitorId: 'competitor-1',
      dealId: marketOpportunity().id,
    });
    await user.click(screen.getByRole('button', { name: '生成 Word' }));
    await previewed('作战卡：昊海数据');
    expect((await frame()).srcdoc).toContain('本商机应对');
    expect(reportPictures).not.toHaveBeenCalled();
  });

  it('goes without charts where they cannot be drawn, and says so', async () => {
    reportPictures.mockRejectedValue(new Error('no canvas'));
    const { platform, user } = await showReport({ kind: 'swotReport', swotId: 'swot-1' });
    await user.click(screen.getByRole('button', { name: '生成报告' }));
    expect(await screen.findByText(/图表未能生成/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    await screen.findByText('已保存');
    expect(written(platform.saved).text).toContain('+0.20');
  });

  it('says what went wrong when the file cannot be written, and keeps quiet when the user changes their mind', async () => {
    const { platform, user } = await showReport({ kind: 'battlecard', competitorId: 'competitor-1' });
    await user.click(screen.getByRole('button', { name: '生成 Word' }));
    await previewed('作战卡');
    platform.failures.cancelled = true;
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    await waitFor(() => expect(screen.getByRole('button', { name: '保存为 Word' })).toBeEnabled());
    expect(screen.queryByRole('alert')).toBeNull();
    platform.failures.cancelled = false;
    platform.failures.write = 'file.diskFull';
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('未能保存');
    expect(platform.saved.size).toBe(0);
  });

  it('says so when the record is gone', async () => {
    const { user } = await showReport({ kind: 'swotReport', swotId: 'nobody' });
    await user.click(screen.getByRole('button', { name: '生成报告' }));
    expect(await screen.findByText('这条记录已不存在')).toBeVisible();
  });
});
