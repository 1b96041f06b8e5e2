import type { DocumentTree } from '../model/blocks';
import type { DocumentInput } from '../model/input';

/** A built-in document: one folder under `templates/`. Papers are made from a {@link DocumentInput}, reports from theirs. */
export interface DocumentTemplate<Input extends { readonly kind: string } = DocumentInput> {
  readonly id: string;
  /** Raised with every change of what is printed; stored with each paper. */
  readonly version: string;
  readonly kind: Input['kind'];
  /** Pure: the same input gives the same tree. */
  readonly build: (input: Input) => DocumentTree;
}
