import { Button } from '@mantine/core';
import type { ImportKind } from '@/domain/exchange/columns';
import { csvFile } from '@/domain/exchange/writeCsv';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import type { FileView } from './importer';
import type { ImportState } from './useImport';
import { useReason } from './words';

const pageSize = 500;

/** Saves the rows with errors as they stand in the file, each with its reasons, to be corrected and imported again. */
export function ErrorRowsButton(props: {
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly view: FileView;
  readonly count: number;
}) {
  const { state, view, count } = props;
  const t = useT('importing');
  const platform = usePlatform();
  const words = useProblemText();
  const reason = useReason(props.kind);
  const save = async () => {
    const name = `${t('preview.errorsName', { name: view.name.replace(/\.[^.]+$/, '') })}.csv`;
    const target = await platform.files.chooseTarget({ name, kind: 'csv' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    const rows: string[][] = [[...view.header, t('preview.reasonColumn')]];
    const importer = await state.get();
    for (let from = 0; from < count; from += pageSize) {
      for (const row of await importer.rows('error', from, pageSize)) {
        const cells = view.header.map((_, index) => row.cells[index] ?? '');
        rows.push([...cells, row.problems.map(reason).join('\n')]);
      }
    }
    const written = await platform.files.write(target.value, csvFile(rows));
    if (written.ok) notifyMessage(t('preview.saved', { name: written.value.name }));
    else notifyProblem(words(written.error));
  };
  return (
    <Button size="xs" onClick={() => void save()}>
      {t('preview.saveErrors')}
    </Button>
  );
}
