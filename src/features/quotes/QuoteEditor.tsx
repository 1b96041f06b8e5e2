import { Skeleton } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState } from '@/ui';
import type { QuoteMarket } from './market';
import { QuoteWorkbench } from './QuoteWorkbench';
import { useQuoteData } from './useQuoteData';
import { useQuoteDraft } from './useQuoteDraft';

/** What a quote can be exported as; the button comes from the app. */

export interface QuoteEditorProps {
  readonly quoteId: string;
  /** Where the panel at the side is to stand; below the lines where there is no such place. */
  readonly asideSlot?: HTMLElement | null | undefined;
  /** Another version is asked for; its own page unless told. */
  readonly onOpenVersion?: ((quoteId: string) => void) | undefined;
  readonly market?: QuoteMarket | undefined;
}

/** The quote editor: versions, lines, totals, and the seller's panel. Used by the quote page and the deal workspace. */
export function QuoteEditor(props: QuoteEditorProps) {
  const t = useT('quotes');
  const navigate = useNavigate();
  const draft = useQuoteDraft(props.quoteId);
  const data = useQuoteData(draft?.quote);
  if (draft === null)
    return (
      <EmptyState
        title={t('missing')}
        text={t('missingText')}
        action={<Link to={paths.quotes}>{t('backToList')}</Link>}
      />
    );
  if (!draft || !data.company) return <Skeleton height={260} />;
  return (
    <QuoteWorkbench
      key={props.quoteId}
      draft={draft}
      data={{ ...data, company: data.company }}
      asideSlot={props.asideSlot}
      market={props.market}
      onOpenVersion={props.onOpenVersion ?? ((id) => navigate(paths.quote(id)))}
    />
  );
}
