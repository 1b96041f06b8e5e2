import { useCallback, useMemo, useState } from 'react';
import { useStore } from '@/data/react';
import { newQuoteLine } from '@/domain/quoting/create';
import type { QuoteLine } from '@/domain/quoting/quote';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { cleanText, notifyMessage, notifyProblem } from '@/ui';
import type { CellContext, RateChoice } from './grid/cells';
import { overwriteCells } from './grid/clipboard';
import { headerWords } from './grid/headerWords';
import { duplicateLine } from './grid/lines';
import type { PastedTable } from './grid/PastePanel';
import { detectColumns, linesFromTable, parseTable } from './grid/paste';
import { useGrid } from './grid/useGrid';
import type { QuoteDraft } from './useQuoteDraft';

const mostLines = 2000;

interface QuoteGridOptions {
  readonly draft: QuoteDraft;
  readonly rates: readonly RateChoice[];
  readonly readOnly: boolean;
  readonly onRefused: () => void;
}

/** The grid bound to a quote: what it writes, what a new line starts as, and how tables from the clipboard come in. */
export function useQuoteGrid({ draft, rates, readOnly, onRefused }: QuoteGridOptions) {
  const t = useT('quotes');
  const problemText = useProblemText();
  const { environment } = useStore();
  const { quote, edit } = draft;
  const { lines, currency, language } = quote;
  const [paste, setPaste] = useState<PastedTable | null>(null);
  const context = useMemo((): CellContext => ({ currency, language, rates }), [currency, language, rates]);

  // A new line is taxed as the one above it; the very first one by the first row of the company's table.
  const taxRate = lines.findLast((line) => line.kind === 'item')?.taxRate ?? rates[0]?.rate ?? '1300';
  const makeLine = useCallback((): QuoteLine => newQuoteLine(environment, { taxRate }), [environment, taxRate]);
  const onLines = (next: readonly QuoteLine[]) => {
    if (next.length > mostLines) notifyProblem(t('paste.tooMany'));
    else edit({ lines: [...next] });
  };
  const grid = useGrid({
    lines,
    readOnly,
    context,
    makeLine,
    duplicate: (index) => duplicateLine(lines, index, environment),
    onLines,
    onUndo: draft.undo,
    onRedo: draft.redo,
    onRefused,
  });

  function importLines(added: readonly QuoteLine[]) {
    setPaste(null);
    onLines([...lines, ...added]);
    grid.select(lines.length + added.length, 'item');
    notifyMessage(t('paste.done', { count: added.length }));
  }

  /** One cell is typed in; a table is written over the cells or, on the empty row, becomes new lines. */
  function pasteText(raw: string) {
    if (readOnly) return onRefused();
    const rows = parseTable(cleanText(raw));
    const first = rows[0];
    if (!first) return;
    if (rows.length === 1 && first.length === 1) return grid.typeText(first[0]?.trim() ?? '');
    if (grid.active.row >= lines.length && grid.active.column === 'item') {
      const { header, columns } = detectColumns(rows, headerWords);
      const body = header ? rows.slice(1) : rows;
      const made = linesFromTable(body, columns, makeLine, context, header ? 2 : 1);
      const clear = made.ok && (columns.includes('name') || columns.includes('code')) && !columns.includes('');
      if (clear && made.ok) return importLines(made.value);
      return setPaste({ rows, columns, header });
    }
    const written = overwriteCells(lines, grid.active, rows, makeLine, context);
    if (written.ok) return onLines(written.value);
    const cell = written.error[0];
    if (!cell) return;
    const where = {
      row: cell.row,
      column: t(`grid.${cell.column}`),
      text: cell.text,
      reason: problemText(cell.problem),
    };
    notifyProblem(t('paste.cell', where), t('paste.refused', { count: written.error.length }));
  }

  return { grid, context, makeLine, paste, pasteText, closePaste: () => setPaste(null), importLines };
}
