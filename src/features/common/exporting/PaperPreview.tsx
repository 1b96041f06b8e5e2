import { useMemo } from 'react';
import { inputFromSnapshot } from '@/documents/model/snapshot';
import type { Paper } from '@/domain/papers/paper';
import { DocumentPreview } from './DocumentPreview';
import './exporting.css';

/** A registered paper as pages, built from the snapshot of its input. */
export function PaperPreview({ paper }: { readonly paper: Paper }) {
  const input = useMemo(() => inputFromSnapshot(paper.input), [paper.input]);
  return <DocumentPreview input={input} />;
}
