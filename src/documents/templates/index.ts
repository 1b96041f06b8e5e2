import type { PaperKind } from '../../domain/papers/paper';
import { contract } from './contract';
import { proposal } from './proposal';
import { quotation } from './quotation';
import type { DocumentTemplate } from './template';

export type { CatalogueClause, ClauseId, ClauseLevel, PrintedClause } from './contract';
export { clauseCatalogue, LEGAL_NOTICE, printedClauses } from './contract';

/** All built-in documents. */
export const templates: readonly DocumentTemplate[] = [quotation, proposal, contract];

const byKind: Readonly<Record<PaperKind, DocumentTemplate>> = { quotation, proposal, contract };

/** The template that makes papers of this kind. */
export function templateFor(kind: PaperKind): DocumentTemplate {
  return byKind[kind];
}
