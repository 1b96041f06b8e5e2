import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import { type Picks, withPicks } from '@/domain/quoting/options';
import { nextVersion } from '@/domain/quoting/versions';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';

/**
 * Sets what the customer picked in the quote: a draft is changed, of any other a new version is made. One write that can
 * be undone. Gives the id of the quote it stands in, `undefined` where nothing was written.
 */
export function useTakeOver() {
  const store = useStore();
  const write = useWrite();
  const t = useT('showing');
  return async (quoteId: string, picks: Picks): Promise<string | undefined> => {
    const quote = await store.get('quote', quoteId);
    if (!quote || quote.deletedAt > 0) return undefined;
    const lines = withPicks(quote.lines, picks);
    if (quote.status === 'draft') {
      const result = await write([{ type: 'update', entity: 'quote', id: quote.id, changes: { lines } }], {
        message: t('package.taken'),
      });
      return result.ok ? quote.id : undefined;
    }
    const series = await related(store, 'quote', 'seriesId', quote.seriesId);
    const latest = Math.max(quote.version, ...series.map((each) => each.version));
    const record = { ...nextVersion(quote, store.environment, latest), lines };
    const result = await write([{ type: 'create', entity: 'quote', record }], {
      message: t('package.versionMade', { version: record.version }),
    });
    return result.ok ? record.id : undefined;
  };
}
