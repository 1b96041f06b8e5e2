import { ActionIcon } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useLive, useStore } from '@/data/react';
import { hex, sha256 } from '@/data/transfer/format';
import { problem } from '@/domain/kernel/result';
import { formatBytes } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { FileKind } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { imageMime, notifyProblem } from '@/ui';
import { useWrite } from '../useWrite';

const largest = 20_000_000;

type Stored = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly words: string };

/** Stores a file of at most 20 MB; gives the id to keep in the record. */
export function useStoreFile(): (file: File) => Promise<Stored> {
  const store = useStore();
  const write = useWrite();
  const words = useProblemText();
  return useCallback(
    async (file) => {
      if (file.size > largest)
        return {
          ok: false,
          words: words(problem('activity.fileTooLarge', { name: file.name, max: largest / 1_000_000 })),
        };
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        // Moved or locked between choosing and reading.
        return { ok: false, words: words(problem('file.unreadable', { name: file.name })) };
      }
      const id = store.nextId();
      const record = {
        id,
        name: file.name.slice(0, 200),
        mime: imageMime(bytes) ?? file.type.slice(0, 100),
        sha256: hex(await sha256(bytes)),
        bytes,
      };
      const result = await write([{ type: 'create', entity: 'blob', record }], { undoable: false });
      return result.ok ? { ok: true, value: id } : { ok: false, words: words(result.error) };
    },
    [store, write, words],
  );
}

/** The kind a file is saved as; the name keeps its own ending. */
function kindOf(name: string): FileKind {
  const ending = name.toLowerCase().split('.').at(-1);
  return ending === 'docx' || ending === 'csv' || ending === 'png' || ending === 'zip' ? ending : 'backup';
}

/** One kept file: a picture shows itself, a click saves the file. */
export function AttachmentChip({ id, onRemove }: { readonly id: string; readonly onRemove?: () => void }) {
  const t = useT('activities');
  const c = useT('common');
  const store = useStore();
  const platform = usePlatform();
  const words = useProblemText();
  const found = useLive(async () => ({ blob: await store.get('blob', id) }), [store, id]);
  const blob = found?.blob;
  const picture = blob && imageMime(blob.bytes) ? blob : undefined;
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (!found) return null;
  const name = blob?.name || c('states.missing');
  const save = async () => {
    if (!blob) return;
    const target = await platform.files.chooseTarget({ name: blob.name, kind: kindOf(blob.name) });
    const saved = target.ok && target.value ? await platform.files.write(target.value, blob.bytes) : target;
    if (!saved.ok) notifyProblem(words(saved.error));
  };
  return (
    <span className="log-file">
      {url ? <img src={url} alt={name} /> : <IconPaperclip size={13} aria-hidden />}
      {blob ? (
        <button type="button" className="dw-link" title={t('log.saveFile')} onClick={() => void save()}>
          {name}
        </button>
      ) : (
        <span className="dw-faint">{name}</span>
      )}
      <span className="dw-faint dw-num">{blob ? formatBytes(blob.bytes.length) : ''}</span>
      {onRemove ? (
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={`${c('actions.remove')}: ${name}`}
          onClick={onRemove}
        >
          <IconX size={12} aria-hidden />
        </ActionIcon>
      ) : null}
    </span>
  );
}
