import { Button, Menu } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { problem } from '@/domain/kernel/result';
import { environmentOf } from '@/features/common/environment';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import { type ExportColumn, type ExportFormat, exportFormats, exportTable, type LoadPages } from './exportTable';
import { tableWriter } from './tableWriter';

/** A file of another kind that the same button offers. */
export interface OtherExport {
  readonly label: string;
  readonly name: string;
  readonly kind: 'vcf';
  /** The file and how many records are in it; `null` when cancelled. */
  readonly make: (options: {
    readonly signal: AbortSignal;
    readonly onRows: (rows: number) => void;
  }) => Promise<{ readonly bytes: Uint8Array; readonly rows: number } | null>;
}

export interface ExportListProps<T> {
  /** Begin of the file's name, and name of the sheet. */
  readonly name: string;
  readonly columns: readonly ExportColumn<T>[];
  /** All rows that match the list's search and filters. */
  readonly load: LoadPages<T>;
  readonly others?: readonly OtherExport[];
  readonly size?: 'xs' | 'sm';
}

/** Saves a whole list as it is filtered now, as CSV or workbook; tells how far it is and can be ended. */
export function ExportListButton<T>({ name, columns, load, others = [], size = 'sm' }: ExportListProps<T>) {
  const t = useT('importing');
  const words = useProblemText();
  const platform = usePlatform();
  const [done, setDone] = useState<number | null>(null);
  const ending = useRef<AbortController | null>(null);

  const run = async (begin: string, kind: ExportFormat | OtherExport['kind'], make: OtherExport['make']) => {
    const fileName = `${begin} ${environmentOf(platform).today()}.${kind}`;
    const target = await platform.files.chooseTarget({ name: fileName, kind });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    ending.current = new AbortController();
    setDone(0);
    const file = await make({ signal: ending.current.signal, onRows: setDone }).catch(() => 'failed' as const);
    setDone(null);
    // More rows than memory holds.
    if (file === 'failed') return notifyProblem(words(problem('exchange.exportFailed')));
    if (!file) return;
    if (file.rows === 0) return notifyMessage(t('export.empty'));
    const written = await platform.files.write(target.value, file.bytes);
    if (written.ok) notifyMessage(t('export.saved', { count: file.rows, name: written.value.name }));
    else notifyProblem(words(written.error));
  };
  const save = (format: ExportFormat) =>
    run(name, format, (options) => exportTable(columns, load, tableWriter(format, name), options));

  if (done !== null)
    return (
      <Button
        size={size}
        rightSection={<IconX size={14} aria-hidden />}
        aria-label={t('export.cancel')}
        onClick={() => ending.current?.abort()}
      >
        {t('export.running', { done })}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size={size} variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
        {others.map((other) => (
          <Menu.Item key={other.label} onClick={() => void run(other.name, other.kind, other.make)}>
            {other.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
