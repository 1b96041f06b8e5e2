import { type Block, type Inline, plain, type TableBlock } from '../../model/blocks';
import type { ClientContract } from '../../model/input';
import { type Context, lineageOf } from '../shared/context';
import { paymentTable } from '../shared/terms';
import type { ChosenClause } from './clauses';
import { type ClauseValues, clauseAnchor, clauseInline } from './clauseText';
import { subjectTable, taxTable } from './tables';
import type { ContractWords } from './words';

function tableOf(
  name: string,
  context: Context,
  words: ContractWords,
  contract: ClientContract,
): TableBlock | undefined {
  if (name === '@subject') return subjectTable(context, words);
  if (name === '@price') return taxTable(context, words);
  if (name === '@payment') return paymentTable(context, contract.terms, lineageOf(contract, 'terms.payment'));
  return undefined;
}

const isBlank = (content: Inline) => content.every((run) => run.type === 'text' && run.text.trim() === '');

/** One clause: its heading, then its lines; a line whose conditions leave nothing is not printed (MARKET U13). */
function clauseBlocks(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  clause: ChosenClause,
  values: ClauseValues,
): Block[] {
  const lineage = lineageOf(contract, clause.choice < 0 ? 'clauses' : `clauses.${clause.choice}`);
  const blocks: Block[] = [{ type: 'clause', content: plain(clause.title), anchor: clauseAnchor(clause.id), lineage }];
  for (const line of clause.lines) {
    const table = line.startsWith('@') ? tableOf(line.trim(), context, words, contract) : undefined;
    if (table) blocks.push(table);
    if (line.trim() === '@subject' || line.trim() === '@price' || line.trim() === '@payment') continue;
    const marked = /^\s*([!-])\s+(.*)$/s.exec(line);
    const mark = marked?.[1] ?? '';
    const content = clauseInline((marked?.[2] ?? line).trim(), values);
    if (isBlank(content)) continue;
    blocks.push({
      type: 'subclause',
      level: mark === '-' ? 2 : 1,
      content,
      ...(mark === '!' || clause.limitsLiability ? { emphasised: true } : {}),
      lineage,
    });
  }
  return blocks;
}

/** All clauses in order. */
export function clausesBlocks(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  clauses: readonly ChosenClause[],
  values: ClauseValues,
): Block[] {
  return clauses.flatMap((clause) => clauseBlocks(context, words, contract, clause, values));
}
