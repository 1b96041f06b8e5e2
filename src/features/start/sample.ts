import type { Store } from '@/data/store';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';

// An asset of its own: the program carries it, but reads it only when it is asked for.
const found = import.meta.glob<string>('../../../resources/sample/workspace.json', {
  query: '?url',
  import: 'default',
});
const address = Object.values(found)[0];

/** Whether this build carries the sample workspace. */
export const sampleAvailable = address !== undefined;

/**
 * Fills the workspace with the sample company, its dates set around today, through the same door as every restore.
 * Problems: `sample.missing`, those of restore.
 */
export async function loadSample(store: Store): Promise<Result<void, Problem>> {
  if (!address) return fail(problem('sample.missing'));
  try {
    const [url, { restoreBackup }, { sampleAsOf }] = await Promise.all([
      address(),
      import('@/data/transfer/restore'),
      import('./shiftSample'),
    ]);
    const response = await fetch(url);
    if (!response.ok) return fail(problem('sample.missing'));
    const sample = await sampleAsOf(new Uint8Array(await response.arrayBuffer()), store.environment.today());
    if (!sample.ok) return sample;
    const restored = await restoreBackup(store, sample.value);
    return restored.ok ? ok(undefined) : restored;
  } catch (error) {
    console.error(error);
    return fail(problem('sample.missing'));
  }
}
