import type { ClauseChoice } from '../../../domain/contracts/contract';
import { type DocumentLanguage, inLanguage } from '../../../domain/quoting/totals';
import { type ClauseId, type ClauseLevel, type ContractWords, clauseIds, clauseLevels, contractWords } from './words';

/** A clause as it goes into the contract, before variables are filled in. */
export interface ChosenClause {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Every line limits liability. */
  readonly limitsLiability: boolean;
  /** Position in the record's list of choices; −1 where the shipped text stands unchanged. */
  readonly choice: number;
}

const tables: Readonly<Partial<Record<ClauseId, string>>> = {
  subject: '@subject',
  price: '@price',
  payment: '@payment',
};

/** Shipped lines of a clause with the chosen rung of its ladder; a rung that a clause lacks falls back to the first. */
function shippedLines(words: ContractWords, id: ClauseId, level: ClauseLevel): readonly string[] {
  const clause = words.clauses[id];
  return clause.items.flatMap((line) => (line === '@ladder' ? (clause[level] ?? clause.preferred ?? []) : [line]));
}

function ownLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

function builtIn(
  words: ContractWords,
  id: ClauseId,
  choices: readonly ClauseChoice[],
  language: DocumentLanguage,
): ChosenClause | undefined {
  const index = choices.findIndex((each) => each.id === id);
  const choice = choices[index];
  if (choice && !choice.included) return undefined;
  const own = choice ? ownLines(inLanguage(choice.text, language)) : [];
  const title = choice ? inLanguage(choice.title, language).trim() : '';
  // Figures are not left to own wording: the tables stay with their clauses.
  const table = tables[id];
  const lines = own.length === 0 ? shippedLines(words, id, choice?.level ?? 'preferred') : own;
  return {
    id,
    title: title === '' ? words.clauses[id].title : title,
    lines: table && own.length > 0 && !own.includes(table) ? [...lines, table] : lines,
    limitsLiability: own.length > 0 && ((choice?.limitsLiability ?? false) || id === 'liability'),
    choice: index,
  };
}

/**
 * The contract's clauses in order (DOMAIN.md §10): shipped ones unless left out, each followed by clauses of one's own
 * that stand behind it. Those that name no shipped clause come before the last one.
 */
export function chosenClauses(choices: readonly ClauseChoice[], language: DocumentLanguage): readonly ChosenClause[] {
  const words = contractWords(language);
  const shipped: readonly string[] = clauseIds;
  const own = choices
    .map((choice, index) => ({ choice, index }))
    .filter(({ choice }) => !shipped.includes(choice.id) && choice.included)
    .map(({ choice, index }) => ({
      after: shipped.includes(choice.after) ? choice.after : 'notices',
      clause: {
        id: choice.id,
        title: inLanguage(choice.title, language).trim(),
        lines: ownLines(inLanguage(choice.text, language)),
        limitsLiability: choice.limitsLiability,
        choice: index,
      },
    }))
    .filter(({ clause }) => clause.title !== '' || clause.lines.length > 0);
  return clauseIds.flatMap((id) => {
    const clause = builtIn(words, id, choices, language);
    return [...(clause ? [clause] : []), ...own.filter((each) => each.after === id).map((each) => each.clause)];
  });
}

export interface CatalogueClause {
  readonly id: ClauseId;
  readonly title: string;
  /** The rungs it has, first choice first; a clause without a ladder has one. Variables stand in braces. */
  readonly levels: readonly { readonly level: ClauseLevel; readonly text: string }[];
}

/** The shipped clauses as data, for the contract editor. */
export function clauseCatalogue(language: DocumentLanguage): readonly CatalogueClause[] {
  const words = contractWords(language);
  return clauseIds.map((id) => ({
    id,
    title: words.clauses[id].title,
    levels: clauseLevels
      .filter((level) => level === 'preferred' || words.clauses[id][level] !== undefined)
      .map((level) => ({ level, text: shippedLines(words, id, level).join('\n') })),
  }));
}
