import type { QuoteStatus } from '@/domain/quoting/quote';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** State of a quote version in a word. */
export function StatusTag({ status }: { readonly status: QuoteStatus }) {
  const t = useT('quotes');
  return (
    <Tag tone={status === 'accepted' ? 'accent' : status === 'declined' ? 'bad' : 'neutral'}>
      {t(`status.${status}`)}
    </Tag>
  );
}
