import type { Localized } from '../kernel/fields';
import { type Scenario, type Script, type ScriptNode, scriptNodeSchema } from './script';
import { templates } from './stringsTemplates';
import { contentOf } from './versions';

/** The first lines of a script of a scenario. As lines by themselves: what is said and asked, without ways between. */
export function templateNodes(scenario: Scenario, form: Script['form'], nextId: () => string): ScriptNode[] {
  const lines = templates[scenario].map((line) => ({ ...line, id: nextId() }));
  const node = ({ id, kind, zh, en, ways = [], outcome, answer }: (typeof lines)[number]) =>
    scriptNodeSchema.parse({
      id,
      kind,
      text: { zh, en },
      outcome: outcome ?? '',
      answerKind: answer ?? 'text',
      exits: ways.map(([wayZh, wayEn, to]) => ({
        id: nextId(),
        label: { zh: wayZh, en: wayEn },
        to: lines[to]?.id ?? '',
      })),
    });
  if (form === 'flow') return lines.map(node);
  return lines.filter(({ kind }) => kind === 'say' || kind === 'question').map((line) => node({ ...line, ways: [] }));
}

/**
 * A copy to be written on, as a draft of its own without versions. Lines keep their ids, so that answers to the same
 * question stay comparable.
 */
export function copyOf(script: Script, title: Localized, owner: string): Partial<Script> {
  const { tags, verifier, verifyDays, notes } = script;
  return { ...structuredClone(contentOf(script)), title, owner, tags, verifier, verifyDays, notes };
}
