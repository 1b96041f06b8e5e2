import type { PaperKind } from '../../domain/papers/paper';
import type { DocumentTree } from '../model/blocks';
import type { DocumentInput } from '../model/input';
import type { ReportInput } from '../model/report';
import { battlecard } from './battlecard';
import { competitorReport } from './competitorReport';
import { contract } from './contract';
import { meetingBrief } from './meetingBrief';
import { needConfirmation } from './needConfirmation';
import { processReport } from './processReport';
import { proposal } from './proposal';
import { quotation } from './quotation';
import { scriptHandbook } from './scriptHandbook';
import { swotReport } from './swotReport';
import type { DocumentTemplate } from './template';
import { valueReport } from './valueReport';

export type { CatalogueClause, ClauseId, ClauseLevel, PrintedClause } from './contract';
export { clauseCatalogue, LEGAL_NOTICE, printedClauses } from './contract';

/** All built-in papers: documents for customers. */
export const templates: readonly DocumentTemplate[] = [quotation, proposal, contract];

const byKind: Readonly<Record<PaperKind, DocumentTemplate>> = { quotation, proposal, contract };

/** The template that makes papers of this kind. */
export function templateFor(kind: PaperKind): DocumentTemplate {
  return byKind[kind];
}

/** What a document can be made from: a paper's input, or a report's. */
export type PrintInput = DocumentInput | ReportInput;

export interface BuiltDocument {
  readonly template: { readonly id: string; readonly version: string };
  readonly tree: DocumentTree;
}

function built<Input extends { readonly kind: string }>(
  template: DocumentTemplate<Input>,
  input: Input,
): BuiltDocument {
  return { template, tree: template.build(input) };
}

/** The block tree of any document, with the template that made it. */
export function buildDocument(input: PrintInput): BuiltDocument {
  switch (input.kind) {
    case 'competitorReport':
      return built(competitorReport, input);
    case 'swotReport':
      return built(swotReport, input);
    case 'battlecard':
      return built(battlecard, input);
    case 'needConfirmation':
      return built(needConfirmation, input);
    case 'processReport':
      return built(processReport, input);
    case 'valueReport':
      return built(valueReport, input);
    case 'meetingBrief':
      return built(meetingBrief, input);
    case 'scriptHandbook':
      return built(scriptHandbook, input);
    default:
      return built(templateFor(input.kind), input);
  }
}
