import { selectOption } from '@/domain/quoting/options';
import type { QuoteLine } from '@/domain/quoting/quote';
import { useT } from '@/i18n/setup';
import type { RowAction } from './grid/GridRow';
import { replaceLine } from './grid/lines';
import type { Grid } from './grid/useGrid';

interface LineCommandsOptions {
  readonly grid: Grid;
  readonly lines: readonly QuoteLine[];
  readonly readOnly: boolean;
  readonly onDetails: (lineId: string) => void;
}

/** The commands of a row's menu, with the keys that do the same. */
export function useLineCommands({ grid, lines, readOnly, onDetails }: LineCommandsOptions) {
  const t = useT('quotes');
  return (index: number): readonly RowAction[] => {
    const line = lines[index];
    if (!line) return [];
    const details: RowAction = { key: 'details', label: t('row.details'), run: () => onDetails(line.id) };
    if (readOnly) return [details];
    const set = (changes: Partial<QuoteLine>) => grid.rows.change(replaceLine(lines, { ...line, ...changes }));
    const actions: RowAction[] = [details];
    if (line.kind === 'item') {
      actions.push(
        line.optional
          ? {
              key: 'select',
              label: t(line.selected ? 'row.unselect' : 'row.select'),
              run: () => grid.rows.change(selectOption(lines, line.id, !line.selected)),
            }
          : { key: 'optional', label: t('row.makeOptional'), run: () => set({ optional: true, selected: false }) },
      );
      if (line.optional)
        actions.push({
          key: 'required',
          label: t('row.makeRequired'),
          run: () => set({ optional: false, selected: true }),
        });
      actions.push({
        key: 'gift',
        label: t(line.gift ? 'row.makePaid' : 'row.makeGift'),
        run: () => set({ gift: !line.gift, giftValue: line.gift ? 0 : line.unitPrice }),
      });
    }
    actions.push(
      { key: 'below', label: t('row.insertBelow'), run: () => grid.rows.insertBelow(index) },
      { key: 'duplicate', label: t('row.duplicate'), keys: 'Ctrl D', run: () => grid.rows.duplicate(index) },
      { key: 'up', label: t('row.moveUp'), keys: 'Alt \u2191', run: () => grid.rows.move(index, -1) },
      { key: 'down', label: t('row.moveDown'), keys: 'Alt \u2193', run: () => grid.rows.move(index, 1) },
      { key: 'delete', label: t('row.delete'), keys: 'Ctrl \u232b', danger: true, run: () => grid.rows.remove(index) },
    );
    return actions;
  };
}
