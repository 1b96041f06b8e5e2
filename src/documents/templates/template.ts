import type { PaperKind } from '../../domain/papers/paper';
import type { DocumentTree } from '../model/blocks';
import type { DocumentInput } from '../model/input';

/** A built-in document: one folder under `templates/`. */
export interface DocumentTemplate {
  readonly id: string;
  /** Raised with every change of what is printed; stored with each paper. */
  readonly version: string;
  readonly kind: PaperKind;
  /** Pure: the same input gives the same tree. */
  readonly build: (input: DocumentInput) => DocumentTree;
}
