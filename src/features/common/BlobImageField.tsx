import { useCallback } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Result } from '@/domain/kernel/result';
import { ImageField, type ImageFile } from '@/ui';
import { useWrite } from './useWrite';

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Stores the bytes of a picture; gives the id to keep in the record. */
export function useStoreImage(): (file: ImageFile) => Promise<Result<string>> {
  const write = useWrite();
  return useCallback(
    async (file) => {
      const sha256 = await sha256Hex(file.bytes);
      const name = file.name.slice(0, 200);
      const result = await write(
        [{ type: 'create', entity: 'blob', record: { mime: file.mime, name, sha256, bytes: file.bytes } }],
        { undoable: false },
      );
      if (!result.ok) return result;
      return { ok: true, value: result.value.ids[0] ?? '' };
    },
    [write],
  );
}

/** A picture kept beside a record: `value` is the id of its blob, `''` when there is none. */
export function BlobImageField(props: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (blobId: string) => void;
  readonly description?: string | undefined;
  readonly readOnly?: boolean | undefined;
}) {
  const store = useStore();
  const storeImage = useStoreImage();
  const blob = useLive(
    async () => (props.value === '' ? undefined : await store.get('blob', props.value)),
    [store, props.value],
  );
  return (
    <ImageField
      label={props.label}
      value={blob ?? null}
      description={props.description}
      readOnly={props.readOnly}
      onCommit={async (file) => {
        if (!file) return props.onCommit('');
        const stored = await storeImage(file);
        if (stored.ok) props.onCommit(stored.value);
      }}
    />
  );
}
