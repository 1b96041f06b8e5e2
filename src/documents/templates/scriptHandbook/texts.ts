import type { Localized } from '../../../domain/kernel/fields';
import { parseRich, plainOf } from '../../../domain/kernel/richText';
import { type Inline, type Run, run } from '../../model/blocks';
import type { HandbookEvidence, ScriptHandbookInput } from '../../model/saleReports';
import type { ReportContext } from '../shared/report/context';
import { fill } from '../shared/words';
import type { ScriptHandbookWords } from './words';

export interface Handbook {
  readonly context: ReportContext<ScriptHandbookInput>;
  readonly words: ScriptHandbookWords;
}

/** A marked-up text as it is printed: bold and italic, lists by their marks, variables by their names in brackets. */
export function marked({ context, words }: Handbook, text: Localized): Inline {
  let count = 0;
  return parseRich(context.text(text)).flatMap(({ kind, runs }, index) => {
    count = kind === 'number' ? count + 1 : 0;
    const mark = kind === 'bullet' ? '• ' : kind === 'number' ? `${count}. ` : '';
    const inline = runs.map(({ text: words_, variable, bold, italic }) => {
      const name = context.input.variables[variable];
      const shown = variable === '' ? words_ : fill(words.placeholder, { name: name ? context.text(name) : variable });
      return run(shown, { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
    });
    return [...(index === 0 ? [] : [{ type: 'break' } as const]), ...(mark === '' ? [] : [run(mark)]), ...inline];
  });
}

/** A marked-up text without its marks. */
export function unmarked({ context }: Handbook, text: Localized): string {
  return plainOf(context.text(text)).trim();
}

/** What a line rests on, each with its kind; what is only a slot to be filled says nothing. */
export function evidenceText({ context, words }: Handbook, evidence: readonly HandbookEvidence[]): string {
  return evidence
    .map((each) => ({ kind: words.evidenceKinds[each.kind], text: context.text(each.text) }))
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => `${kind}${context.format.colon}${text}`)
    .join(context.format.semicolon);
}

/** A muted line for the detail of a cell; none where there is nothing to say. */
export function detail(parts: readonly (string | Run)[]): { readonly detail?: Inline } {
  const said = parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? run(part) : part));
  const lines = said.flatMap((part, index): Run[] => [...(index === 0 ? [] : [{ type: 'break' } as const]), part]);
  return lines.length === 0 ? {} : { detail: lines };
}

const han = /\p{Script=Han}/u;

/** Other words for an objection in the language of the handbook; all of them where it has none. */
export function inBookLanguage({ context }: Handbook, words: readonly string[]): readonly string[] {
  const own = words.filter((each) => han.test(each) === (context.language === 'zh-CN'));
  return own.length > 0 ? own : words;
}
