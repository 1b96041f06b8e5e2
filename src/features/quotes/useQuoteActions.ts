import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import type { Quote } from '@/domain/quoting/quote';
import { acceptQuote, nextVersion } from '@/domain/quoting/versions';
import { useWrite } from '@/features/common';
import { type FollowingPaper, useFromQuote } from '@/features/common/sale/useFromQuote';
import { sendQuote } from '@/features/common/sendQuote';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyProblem } from '@/ui';

interface QuoteActionsOptions {
  readonly quote: Quote | undefined;
  readonly versions: readonly Quote[];
  /** Waits until what was typed is stored. */
  readonly settled: () => Promise<void>;
  readonly onOpenVersion: (quoteId: string) => void;
}

/** What can be done with a quote version as a whole. Each is one write. */
export function useQuoteActions({ quote, versions, settled, onOpenVersion }: QuoteActionsOptions) {
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const makeOf = useFromQuote();
  const problemText = useProblemText();
  const t = useT('quotes');
  const refuse = (problem: Problem) => notifyProblem(problemText(problem));
  const current = async () => {
    await settled();
    return quote ? await store.get('quote', quote.id) : undefined;
  };

  return {
    async send() {
      const fresh = await current();
      if (!fresh) return;
      const operations = await sendQuote(store, fresh);
      if (!operations.ok) return refuse(operations.error);
      await write(operations.value, { message: t('actions.sent', { version: fresh.version }) });
    },
    async newVersion() {
      const fresh = await current();
      if (!fresh) return;
      const latest = Math.max(...versions.map((version) => version.version), fresh.version);
      const record = nextVersion(fresh, store.environment, latest);
      const result = await write([{ type: 'create', entity: 'quote', record }], {
        message: t('actions.newVersionMade', { version: record.version }),
      });
      if (result.ok) onOpenVersion(record.id);
    },
    async accept() {
      const fresh = await current();
      if (!fresh) return;
      const changes = acceptQuote(fresh, versions);
      if (!changes.ok) return refuse(changes.error);
      await write(
        changes.value.map((change) => ({ type: 'update', entity: 'quote', id: change.id, changes: change.changes })),
        { message: t('actions.accepted', { version: fresh.version }) },
      );
    },
    async decline() {
      if (!quote) return;
      await write([{ type: 'update', entity: 'quote', id: quote.id, changes: { status: 'declined' } }], {
        message: t('actions.declined'),
      });
    },
    async make(kind: FollowingPaper) {
      const fresh = await current();
      if (fresh) await makeOf(kind, fresh);
    },
    async remove() {
      if (!quote) return;
      const other = versions.find((version) => version.id !== quote.id);
      const result = await write([{ type: 'delete', entity: 'quote', id: quote.id }], {
        message: t('actions.deleted'),
      });
      if (!result.ok) return;
      if (other) onOpenVersion(other.id);
      else navigate(paths.quotes);
    },
  };
}
