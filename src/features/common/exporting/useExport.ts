import { useCallback, useState } from 'react';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { MarketNotice } from '@/documents/model/marketNotice';
import { fail, ok, type Problem, type Result } from '@/domain/kernel/result';
import type { PaperKind } from '@/domain/papers/paper';
import { useT } from '@/i18n/setup';
import type { FileHandle, Platform } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { environmentOf } from '../environment';
import { fileNameOf, registerDocument } from './issue';
import { type ExportRequest, type PreparedDocument, prepareDocument } from './prepare';
import type { ExportSource } from './records';
import { documentWorker } from './worker';

export interface ExportedPaper {
  readonly paperId: string;
  readonly handle: FileHandle;
  /** What the file that was written leaves out. */
  readonly notices: readonly MarketNotice[];
}

/** Words of a document kind as they stand in file names, by kind. */
export function useKindWords(): (kind: PaperKind) => string {
  const t = useT('papers');
  return useCallback((kind) => t(`kinds.${kind}`), [t]);
}

/**
 * Exports one document: gather → render and check in the worker → ask where → enter into the register (number, paper,
 * states, one transaction) → write the file. Cancelling before the register changes nothing; a file that cannot be
 * written leaves the paper in the register, from where it can be saved again.
 */
export async function exportDocument(
  services: { readonly store: Store; readonly platform: Platform },
  source: ExportSource,
  request: ExportRequest,
  kindWord: string,
): Promise<Result<ExportedPaper | null, readonly Problem[]>> {
  const { store, platform } = services;
  const prepared = await prepareDocument(store, source, request);
  if (!prepared.ok) return prepared;
  const rendered = await documentWorker().render(prepared.value.input);
  if (!rendered.ok) return fail(rendered.error);
  const fileName = fileNameOf(prepared.value, kindWord);
  const target = await platform.files.chooseTarget({ name: fileName, kind: 'docx' });
  if (!target.ok) return fail([target.error]);
  if (target.value === null) return ok(null);
  const registered = await registerDocument(store, prepared.value, rendered.value, {
    fileName,
    final: request.final,
    environment: environmentOf(platform),
  });
  if (!registered.ok) return fail([registered.error]);
  const written = await platform.files.write(target.value, rendered.value.bytes);
  if (!written.ok)
    return fail([{ ...written.error, params: { ...written.error.params, paperId: registered.value.paperId } }]);
  return ok({ paperId: registered.value.paperId, handle: written.value, notices: prepared.value.notices });
}

/** {@link exportDocument} with a busy state, for screens. */
export function useExport() {
  const store = useStore();
  const platform = usePlatform();
  const kindWord = useKindWords();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (source: ExportSource, request: ExportRequest) => {
      setBusy(true);
      try {
        return await exportDocument({ store, platform }, source, request, kindWord(source.kind));
      } finally {
        setBusy(false);
      }
    },
    [store, platform, kindWord],
  );
  return { run, busy };
}

export type { PreparedDocument };
