import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { useStore } from '@/data/react';
import { leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Quote } from '@/domain/quoting/quote';
import { localizedText, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState } from '@/ui';
import type { DealPageProps } from './DealPage';
import styles from './deals.module.css';
import { quoteOf } from './quoteOf';

interface QuoteTabProps {
  readonly deal: Opportunity;
  readonly quotes: readonly Quote[];
  readonly asideSlot: HTMLElement | null;
  readonly quoteEditor: DealPageProps['quoteEditor'];
}

/** The deal's quote in the editor that the app hands in; the accepted one first, else the newest. */
export function QuoteTab({ deal, quotes, asideSlot, quoteEditor }: QuoteTabProps) {
  const t = useT('deals');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('quote');
  const shown = quotes.find((quote) => quote.id === asked) ?? leadingQuote(quotes);
  const open = (quoteId: string) => setParameters({ quote: quoteId }, { replace: true });

  async function make() {
    const record = quoteOf(store.environment, deal, await getCompany(store));
    const result = await write([{ type: 'create', entity: 'quote', record }], { message: t('quote.made') });
    if (result.ok) open(record.id);
  }

  if (!shown)
    return (
      <EmptyState
        title={t('quote.none')}
        text={t('quote.noneText')}
        action={
          <Button variant="filled" onClick={() => void make()}>
            {t('quote.make')}
          </Button>
        }
      />
    );
  const series = new Map<string, Quote>();
  for (const quote of [...quotes].sort((a, b) => a.version - b.version)) series.set(quote.seriesId, quote);
  return (
    <>
      {series.size > 1 ? (
        // biome-ignore lint/a11y/useSemanticElements: a set of buttons, not a form part
        <div className={styles.series} role="group" aria-label={t('quote.series')}>
          {[...series.values()].map((quote) => (
            <button
              key={quote.seriesId}
              type="button"
              aria-pressed={quote.seriesId === shown.seriesId}
              onClick={() => open(quote.id)}
            >
              {quote.number === '' ? '' : `${quote.number} · `}
              {localizedText(quote.title, language) || t('untitled')}
            </button>
          ))}
        </div>
      ) : null}
      {quoteEditor ? (
        quoteEditor({ quoteId: shown.id, asideSlot, onOpenVersion: open })
      ) : (
        <Link className="dw-link" to={paths.quote(shown.id)}>
          {t('quote.open')}
        </Link>
      )}
    </>
  );
}
