import { useEffect, useRef, useState } from 'react';
import type { PrintInput } from '@/documents/templates';
import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { documentWorker } from './worker';

/**
 * The document as pages, made from the same block tree as the Word file. It stands in a sandboxed frame without
 * scripts, so nothing typed into a record can run.
 */
export function DocumentPreview({ input }: { readonly input: PrintInput | undefined }) {
  const t = useT('papers');
  const problemText = useProblemText();
  const [html, setHtml] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    if (!input) return;
    latest.current += 1;
    const turn = latest.current;
    documentWorker()
      .preview(input)
      .then((result) => {
        if (turn !== latest.current) return;
        if (result.ok) setHtml(result.value);
        setProblem(result.ok ? null : result.error);
      });
  }, [input]);
  return (
    <div className="document-preview">
      {problem ? <p role="alert">{problemText(problem)}</p> : null}
      <iframe title={t('preview.title')} sandbox="" srcDoc={html} className="document-preview-frame" />
      <p className="document-preview-note">{t('preview.note')}</p>
    </div>
  );
}
