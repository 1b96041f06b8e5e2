import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from '@/data/react';
import type { Company } from '@/domain/company/company';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { computeQuote } from '@/domain/quoting/calculator';
import { lineFromProduct } from '@/domain/quoting/create';
import { validateQuote } from '@/domain/quoting/validate';
import { ExportButton } from '@/features/common/exporting/ExportButton';
import { ObjectionSection } from '@/features/common/objections/ObjectionSection';
import { useT } from '@/i18n/setup';
import { PastePanel } from './grid/PastePanel';
import { QuoteGrid } from './grid/QuoteGrid';
import { linesWhileTyping } from './grid/useGrid';
import { LinePanel } from './LinePanel';
import type { QuoteMarket } from './market';
import { ProductPicker } from './ProductPicker';
import { QuoteActions } from './QuoteActions';
import { QuoteAside } from './QuoteAside';
import styles from './quotes.module.css';
import { SettingsPanel } from './settings/SettingsPanel';
import { TotalsBlock } from './TotalsBlock';
import { useLineCommands } from './useLineCommands';
import { useQuoteActions } from './useQuoteActions';
import { budgetOf, type useQuoteData } from './useQuoteData';
import type { QuoteDraft } from './useQuoteDraft';
import { useQuoteGrid } from './useQuoteGrid';
import { useRates } from './useRates';
import { VersionBar } from './VersionBar';

interface QuoteWorkbenchProps {
  readonly draft: QuoteDraft;
  readonly data: ReturnType<typeof useQuoteData> & { readonly company: Company };
  readonly asideSlot: HTMLElement | null | undefined;
  readonly onOpenVersion: (quoteId: string) => void;
  readonly market: QuoteMarket | undefined;
}

type Panel = { readonly type: 'settings' | 'products' } | { readonly type: 'line'; readonly lineId: string } | null;

/** The editor once everything it shows is loaded. */
export function QuoteWorkbench({ draft, data, asideSlot, onOpenVersion, market }: QuoteWorkbenchProps) {
  const t = useT('quotes');
  const store = useStore();
  const { environment } = store;
  const { quote, edit } = draft;
  const { company, versions } = data;
  const readOnly = quote.status !== 'draft';
  const today = environment.today();
  const [panel, setPanel] = useState<Panel>(null);
  const [asked, setAsked] = useState(false);
  const { rates, rateLabel } = useRates(company, quote.issueDate || today);
  const actions = useQuoteActions({ quote, versions, settled: draft.settled, onOpenVersion });

  const { grid, context, makeLine, paste, pasteText, closePaste, importLines } = useQuoteGrid({
    draft,
    rates,
    readOnly,
    onRefused: () => setAsked(true),
  });
  const typedLines = linesWhileTyping(grid, quote.lines, context);
  const typed = useMemo(() => ({ ...quote, lines: [...typedLines] }), [quote, typedLines]);
  const totals = useMemo(() => computeQuote(typed), [typed]);
  const problems = useMemo(() => validateQuote(quote), [quote]);
  const rowActions = useLineCommands({
    grid,
    lines: quote.lines,
    readOnly,
    onDetails: (lineId) => setPanel({ type: 'line', lineId }),
  });
  const opened = panel?.type === 'line' ? quote.lines.find((line) => line.id === panel.lineId) : undefined;
  const previous = versions.findLast((version) => version.version < quote.version);
  const last = Math.max(...versions.map((version) => version.version), quote.version);

  function goTo(field: string | undefined) {
    const match = /^lines\.(\d+)\.(\w+)/.exec(field ?? '');
    if (!match)
      return field === undefined || field === 'lines'
        ? grid.select(quote.lines.length, 'item')
        : setPanel({ type: 'settings' });
    const row = Number(match[1]);
    const column = match[2];
    if (column === 'quantity' || column === 'discount' || column === 'taxRate') grid.select(row, column);
    else if (column === 'name') grid.select(row, 'item');
    else if (column === 'bundlePrice' || column === 'unitPrice') grid.select(row, 'unitPrice');
    else {
      const line = quote.lines[row];
      if (line) setPanel({ type: 'line', lineId: line.id });
    }
  }

  function selectLine(lineId: string) {
    const row = quote.lines.findIndex((line) => line.id === lineId);
    if (row >= 0 && grid.commit()) grid.select(row, 'item');
  }

  function addWords(kind: 'heading' | 'text' | 'bundle') {
    const name = kind === 'text' ? '' : t(kind === 'heading' ? 'grid.heading' : 'grid.bundle');
    const words = quote.language === 'en' ? { zh: '', en: name } : { zh: name, en: '' };
    grid.rows.insertBelow(Math.min(grid.active.row, quote.lines.length - 1), [{ ...makeLine(), kind, name: words }]);
  }

  const aside: ReactNode = (
    <QuoteAside
      quote={quote}
      totals={totals}
      company={company}
      grade={data.customer ? effectiveGrade(data.customer) : ''}
      previous={previous}
      budget={budgetOf(quote, [data.opportunity, data.customer])}
      problems={problems}
      readOnly={readOnly}
      now={environment.now}
      rateLabel={rateLabel}
      onEdit={edit}
      onProblem={(problem) => goTo(problem.field)}
      onLine={(lineId) => setPanel({ type: 'line', lineId })}
      onSettings={() => setPanel({ type: 'settings' })}
      market={
        market ? <market.Panel activeLineId={quote.lines[grid.active.row]?.id ?? ''} onLine={selectLine} /> : null
      }
      objections={
        <ObjectionSection
          of={{
            customerId: quote.customerId,
            opportunityId: quote.opportunityId,
            contactId: quote.contactId,
            quoteId: quote.id,
          }}
          more={{
            productIds: [...new Set(quote.lines.flatMap(({ productId }) => (productId === '' ? [] : [productId])))],
            reasons: totals.maxDiscountBp > 0 ? ['discount'] : [],
          }}
          suggest
        />
      }
    />
  );

  const editor = (
    <div className={styles.workbench}>
      <VersionBar
        quote={quote}
        versions={versions.length > 0 ? versions : [quote]}
        today={today}
        onOpen={onOpenVersion}
        onSettings={() => setPanel({ type: 'settings' })}
        actions={
          <QuoteActions
            quote={quote}
            actions={actions}
            canUndo={!readOnly}
            onUndo={draft.undo}
            onRedo={draft.redo}
            onSettings={() => setPanel({ type: 'settings' })}
            exportButton={<ExportButton source={{ kind: 'quotation', id: quote.id }} language={quote.language} />}
          />
        }
      />
      {readOnly ? (
        <div className={styles.locked} role="status" data-asked={asked || undefined}>
          <span>{t('grid.readOnly')}</span>
          <Button size="compact-sm" variant={asked ? 'filled' : 'default'} onClick={() => void actions.newVersion()}>
            {t('grid.makeVersion', { version: last + 1 })}
          </Button>
        </div>
      ) : null}
      <QuoteGrid
        grid={grid}
        lines={quote.lines}
        readOnly={readOnly}
        inclusive={quote.taxMode === 'inclusive'}
        totals={totals}
        context={context}
        mark={market?.Mark}
        actions={rowActions}
        onPick={(suggestion) => {
          const line = grid.lineAt(grid.active.row);
          if (suggestion.type === 'rate') return grid.commitLine({ ...line, taxRate: suggestion.key }, 'taxRate');
          const made = lineFromProduct(suggestion.product, quote.currency, environment, {
            taxMode: quote.taxMode,
            exchangeRate: quote.exchangeRate,
            quantity: line.quantity,
          });
          grid.commitLine({ ...made, id: line.id, discount: line.discount, bundleId: line.bundleId }, 'quantity');
        }}
        onPaste={pasteText}
      />
      <div className={styles.foot}>
        {readOnly ? (
          <span />
        ) : (
          <div className={styles.adders}>
            <Button size="compact-sm" variant="subtle" onClick={() => setPanel({ type: 'products' })}>
              {t('add.products')}
            </Button>
            {(['heading', 'text', 'bundle'] as const).map((kind) => (
              <Button key={kind} size="compact-sm" variant="subtle" color="gray" onClick={() => addWords(kind)}>
                {t(`add.${kind}`)}
              </Button>
            ))}
            <div className={styles.keys}>
              <div>{t('grid.hint')}</div>
              <div>{t('grid.keys')}</div>
            </div>
          </div>
        )}
        <TotalsBlock quote={typed} totals={totals} rateLabel={rateLabel} baseCurrency={company.defaultCurrency} />
      </div>
      {asideSlot === undefined ? aside : asideSlot ? createPortal(aside, asideSlot) : null}
      {panel?.type === 'settings' ? (
        <SettingsPanel
          quote={quote}
          totals={totals}
          company={company}
          environment={environment}
          readOnly={readOnly}
          onEdit={edit}
          onClose={() => setPanel(null)}
        />
      ) : null}
      {opened ? (
        <LinePanel
          line={opened}
          lines={quote.lines}
          totals={totals.lines.find((line) => line.id === opened.id)}
          currency={quote.currency}
          readOnly={readOnly}
          onLines={(lines) => edit({ lines: [...lines] })}
          onClose={() => setPanel(null)}
        />
      ) : null}
      {panel?.type === 'products' ? (
        <ProductPicker
          language={quote.language}
          onClose={() => setPanel(null)}
          onAdd={(products) => {
            setPanel(null);
            const made = products.map((product) =>
              lineFromProduct(product, quote.currency, environment, {
                taxMode: quote.taxMode,
                exchangeRate: quote.exchangeRate,
              }),
            );
            grid.rows.insertBelow(Math.min(grid.active.row, quote.lines.length - 1), made);
          }}
        />
      ) : null}
      {paste ? (
        <PastePanel table={paste} context={context} start={makeLine} onImport={importLines} onClose={closePaste} />
      ) : null}
    </div>
  );
  return market ? (
    <market.Frame quote={typed} totals={totals}>
      {editor}
    </market.Frame>
  ) : (
    editor
  );
}
