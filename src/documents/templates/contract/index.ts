import type { ClientContract, DocumentInput } from '../../model/input';
import { type Context, contextOf } from '../shared/context';
import { documentTree } from '../shared/frame';
import type { DocumentTemplate } from '../template';
import { clausesBlocks } from './body';
import { type ChosenClause, chosenClauses } from './clauses';
import { clausePlain } from './clauseText';
import { annexes, signatures } from './closing';
import { contractTitle, cover, opening } from './opening';
import { contractValues } from './values';
import { contractWords } from './words';

export type { CatalogueClause } from './clauses';
export { clauseCatalogue } from './clauses';
export type { ClauseId, ClauseLevel } from './words';

/** Key in the `contracts` namespace of the note that shipped wording needs a lawyer's review; never printed in a contract. */
export const LEGAL_NOTICE = 'legalNotice';

function contractOf(input: DocumentInput): ClientContract {
  if (input.contract === null) throw new Error('contract template: input without contract');
  return input.contract;
}

function prepare(input: DocumentInput) {
  const context: Context = contextOf(input);
  const contract = contractOf(input);
  const words = contractWords(context.language);
  const clauses = chosenClauses(contract.clauses, context.language);
  return { context, contract, words, clauses, values: contractValues(context, words, contract, clauses) };
}

export interface PrintedClause {
  readonly id: string;
  /** As printed, e.g. the third clause's number in the document's language. */
  readonly label: string;
  readonly title: string;
  /** Variables filled in, one paragraph a line. */
  readonly text: string;
}

/** The clauses of this contract as they will be printed, for the editor. Needs an input of kind `contract`. */
export function printedClauses(input: DocumentInput): readonly PrintedClause[] {
  const { clauses, values } = prepare(input);
  return clauses.map((clause: ChosenClause) => ({
    id: clause.id,
    label: values.labels.get(clause.id) ?? '',
    title: clause.title,
    text: clause.lines
      .filter((line) => !line.startsWith('@'))
      .map((line) => clausePlain(line.replace(/^\s*[!-]\s+/, ''), values).trim())
      .filter((line) => line !== '')
      .join('\n'),
  }));
}

/** The sales and service contract with the blocks of DOMAIN.md §10 in their default order. */
export const contract: DocumentTemplate = {
  id: 'contract',
  version: '1',
  kind: 'contract',
  build: (input) => {
    const { context, contract: record, words, clauses, values } = prepare(input);
    const title = contractTitle(context, words, record);
    const body = clausesBlocks(context, words, record, clauses, values);
    return documentTree(context, {
      style: 'contract',
      title,
      headerLeft: title,
      terms: clauses.some((clause) => clause.id === 'payment') ? record.terms : undefined,
      blocks: [
        ...(input.options.cover ? [cover(context, words, record)] : []),
        ...(input.options.contents
          ? [{ type: 'contents' as const, title: words.contents }, { type: 'pageBreak' as const }]
          : []),
        ...opening(context, words, record, values),
        ...body,
        ...signatures(context, words, record, values, body),
        ...annexes(context, words, record, values),
      ],
    });
  },
};
