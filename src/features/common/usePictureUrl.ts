import { useEffect, useState } from 'react';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';

type PictureUrl =
  | { readonly state: 'none' | 'loading' | 'missing' }
  | { readonly state: 'ready'; readonly url: string };

/** An address of the stored bytes for as long as the picture is shown. */
export function usePictureUrl(pictureId: string): PictureUrl {
  const found = useLive(
    async (store: Store) => ({ blob: pictureId === '' ? undefined : await store.get('blob', pictureId) }),
    [pictureId],
  );
  const blob = found?.blob;
  const [url, setUrl] = useState('');
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(blob.bytes)], { type: blob.mime }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl('');
    };
  }, [blob]);
  if (pictureId === '') return { state: 'none' };
  if (!found) return { state: 'loading' };
  if (!blob || blob.deletedAt > 0) return { state: 'missing' };
  return url === '' ? { state: 'loading' } : { state: 'ready', url };
}
