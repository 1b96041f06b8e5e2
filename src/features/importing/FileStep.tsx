import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { exchangeColumns, type ImportKind } from '@/domain/exchange/columns';
import { delimiters, encodings } from '@/domain/exchange/table';
import { problem } from '@/domain/kernel/result';
import { FileSample } from '@/features/common/tables/FileTables';
import { columnLabels } from '@/features/common/tables/labels';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import type { ImportWhat } from './ImportPage';
import { limits } from './importer';
import type { ImportState } from './useImport';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** Choosing the file; what was guessed of it is shown and can be changed before anything is read into it. */
export function FileStep(props: { readonly what: ImportWhat; readonly kind: ImportKind; readonly state: ImportState }) {
  const { what, state } = props;
  const { view, refused, running } = state;
  const t = useT('importing');
  const words = useProblemText();
  const platform = usePlatform();
  const choose = async () => {
    const opened = await platform.files.open('table');
    if (!opened.ok) state.refuse(opened.error);
    else if (opened.value) await state.read(opened.value, {});
  };
  const [over, setOver] = useState(false);
  const busy = running !== null;
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (!dropped || busy) return;
    if (dropped.size > limits.maxBytes)
      state.refuse(problem('exchange.tooLarge', { name: dropped.name, max: Math.round(limits.maxBytes / 1_000_000) }));
    else await state.read({ name: dropped.name, bytes: new Uint8Array(await dropped.arrayBuffer()) }, {});
  };
  // What was copied from a spreadsheet is a table with tabs.
  usePastedTable(busy ? undefined : (table) => void state.read({ name: t('file.pasted'), bytes: table }, {}));
  return (
    <Stack
      gap="md"
      className="import-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <Text c="dimmed" maw={720}>
        {t(`file.intro.${what}`)} {t('file.dropOrPaste')}
      </Text>
      <Group gap="xs">
        <Button
          variant={view ? 'default' : 'filled'}
          leftSection={<IconFile size={15} aria-hidden />}
          disabled={busy}
          onClick={() => void choose()}
        >
          {t(state.file ? 'file.chooseOther' : 'file.choose')}
        </Button>
        <TemplateButton what={what} kind={props.kind} />
      </Group>
      {refused ? (
        <p role="alert" className="import-refused">
          {words(refused)}
        </p>
      ) : null}
      {state.file && (view || refused) ? <Source state={state} /> : null}
      {view ? (
        <>
          <Text size="sm">{t('file.confirm')}</Text>
          {view.garbled ? (
            <p role="alert" className="import-refused">
              {t('file.garbled')}
            </p>
          ) : null}
          {view.lostDigits > 0 ? (
            <p role="status" className="import-refused">
              {t('file.lostDigits', { count: view.lostDigits })}
            </p>
          ) : null}
          <FileSample label={t('file.sample')} header={view.header} rows={view.sample} />
          <Button variant="filled" style={{ alignSelf: 'flex-start' }} onClick={() => state.go('mapping')}>
            {t('file.next')}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

/** Hears a table that is pasted anywhere on the page but into a field. */
function usePastedTable(onTable: ((bytes: Uint8Array) => void) | undefined): void {
  const latest = useRef(onTable);
  latest.current = onTable;
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || !text.includes('\n') || !latest.current) return;
      event.preventDefault();
      latest.current(new TextEncoder().encode(text));
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);
}

/** How the file is read: what was guessed, to be corrected. */
function Source({ state }: { readonly state: ImportState }) {
  const { file, view } = state;
  const t = useT('importing');
  // A file that could not be read may be a text in another encoding or with another delimiter.
  const isText = view === null || view.format === 'csv';
  return (
    <Group gap="md" align="end">
      <Text fw={600}>
        <bdi>{file?.name}</bdi>
        {view ? ` · ${t('file.rows', { count: view.count })}` : ''}
      </Text>
      {isText ? (
        <>
          <NativeSelect
            size="xs"
            label={t('file.encoding')}
            value={view?.encoding ?? ''}
            data={[
              ...(view ? [] : [{ value: '', label: '—' }]),
              ...encodings.map((value) => ({ value, label: value.toUpperCase() })),
            ]}
            onChange={(event) =>
              void state.reread({ encoding: encodings.find((known) => known === event.currentTarget.value) })
            }
          />
          <NativeSelect
            size="xs"
            label={t('file.delimiter')}
            value={view?.delimiter ?? ''}
            data={[
              ...(view ? [] : [{ value: '', label: '—' }]),
              ...delimiters.map((value) => ({ value, label: t(`file.delimiters.${delimiterNames[value]}`) })),
            ]}
            onChange={(event) =>
              void state.reread({ delimiter: delimiters.find((known) => known === event.currentTarget.value) })
            }
          />
        </>
      ) : null}
      {view && view.sheets.length > 1 ? (
        <NativeSelect
          size="xs"
          label={t('file.sheet')}
          value={view.sheet}
          data={[...view.sheets]}
          onChange={(event) => void state.reread({ sheet: event.currentTarget.value })}
        />
      ) : null}
    </Group>
  );
}

/** Saves an empty workbook with our heads: in a workbook long numbers stay as they are typed. */
function TemplateButton({ what, kind }: { readonly what: ImportWhat; readonly kind: ImportKind }) {
  const t = useT('importing');
  const language = useLanguage();
  const words = useProblemText();
  const platform = usePlatform();
  const save = async () => {
    const name = `${t(`file.templateName.${what}`)}.xlsx`;
    const target = await platform.files.chooseTarget({ name, kind: 'xlsx' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    const labels = columnLabels(kind);
    const columns = exchangeColumns(kind).filter(({ id }) => id !== 'id');
    const { writeXlsx } = await import('@/features/common/tables/writeXlsx');
    const bytes = await writeXlsx(t(`titles.${what}`), [
      columns.map(({ id }) => labels[id]?.[language === 'en' ? 1 : 0] ?? id),
    ]);
    const written = await platform.files.write(target.value, bytes);
    if (written.ok) notifyMessage(t('file.templateSaved', { name: written.value.name }));
    else notifyProblem(words(written.error));
  };
  return (
    <Button leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save()}>
      {t('file.template')}
    </Button>
  );
}
