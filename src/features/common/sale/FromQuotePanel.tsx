import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Quote } from '@/domain/quoting/quote';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { SidePanel } from '@/ui';
import { RecordPicker } from '../RecordPicker';
import { type FollowingPaper, useFromQuote } from './useFromQuote';
import './sale.css';

/** Asks which quote a new proposal or contract is made of; all else comes from there. */
export function FromQuotePanel({ kind, onClose }: { readonly kind: FollowingPaper; readonly onClose: () => void }) {
  const t = useT('papers');
  const make = useFromQuote();
  const [quote, setQuote] = useState<Quote>();
  return (
    <SidePanel opened onClose={onClose} title={t(`fromQuote.title.${kind}`)}>
      <form
        className="from-quote"
        onSubmit={(event) => {
          event.preventDefault();
          if (quote) void make(kind, quote);
        }}
      >
        <RecordPicker
          entity="quote"
          label={t('fromQuote.quote')}
          description={t(`fromQuote.hint.${kind}`)}
          required
          autoFocus
          filter={(record) => record.status !== 'notChosen' && record.status !== 'declined'}
          value={quote?.id ?? ''}
          onCommit={(_id, chosen) => setQuote(chosen)}
        />
        <p className="dw-hint">
          {t('fromQuote.none')} <Link to={`${paths.quotes}?new=`}>{t('fromQuote.newQuote')}</Link>
        </p>
        <Button type="submit" variant="filled" disabled={!quote}>
          {t('fromQuote.make')}
        </Button>
      </form>
    </SidePanel>
  );
}
