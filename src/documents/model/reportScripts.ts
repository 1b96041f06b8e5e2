import type { Company } from '../../domain/company/company';
import type { Localized } from '../../domain/kernel/fields';
import { isClaim } from '../../domain/scripts/graph';
import type { Objection } from '../../domain/scripts/objection';
import type { LineEvidence } from '../../domain/scripts/parts';
import type { Script, ScriptContent, ScriptVersion } from '../../domain/scripts/script';
import { type ReportRequest, reportBase, sourceOf } from './reportParts';
import type { HandbookEvidence, ScriptHandbookInput } from './saleReports';

export interface HandbookRecords {
  readonly company: Company;
  readonly title: Localized;
  /** With the approved version where there is one: that is what is printed. */
  readonly scripts: readonly { readonly script: Script; readonly version: ScriptVersion | undefined }[];
  /** Those chosen, and those that the scripts refer to. */
  readonly objections: readonly Objection[];
  /** Names of stages, by id. */
  readonly stages: ReadonlyMap<string, Localized>;
  /** What a piece of evidence that is a record is called; `undefined` where it is gone. */
  readonly evidence: (evidence: LineEvidence) => Localized | undefined;
  /** How variables are called. */
  readonly variables: Readonly<Record<string, Localized>>;
  /** Uses with a known result by id of the answer. */
  readonly uses: ReadonlyMap<string, { readonly known: number; readonly resolved: number }>;
  /** `YYYY-MM-DD` of a moment, epoch ms. */
  readonly day: (at: number) => string;
}

function evidenceOf(evidence: readonly LineEvidence[], records: HandbookRecords): HandbookEvidence[] {
  return evidence.flatMap((each) => {
    const text = each.entity === '' ? { zh: each.text, en: each.text } : records.evidence(each);
    return text ? [{ kind: each.kind, text }] : [];
  });
}

function linesOf(content: ScriptContent, records: HandbookRecords): ScriptHandbookInput['scripts'][number]['lines'] {
  const numbers = new Map(content.nodes.map(({ id }, index) => [id, index + 1]));
  return content.nodes.map((node) => ({
    id: node.id,
    kind: node.kind,
    text: node.text,
    hint: node.hint,
    claims: isClaim(node),
    evidence: evidenceOf(node.evidence, records),
    outcome: node.kind === 'end' ? node.outcome : '',
    taskDays: node.kind === 'action' ? node.taskDays : null,
    exits: node.exits.map(({ label, to }) => ({ label, line: numbers.get(to) ?? null })),
    objectionId: node.kind === 'objection' ? node.objectionId : '',
  }));
}

/** The handbook of chosen scripts and objections: approved versions, drafts where there is none (and marked so). */
export function scriptHandbookInput(records: HandbookRecords, request: ReportRequest): ScriptHandbookInput {
  const { company, scripts, objections } = records;
  return {
    ...reportBase(company, request),
    kind: 'scriptHandbook',
    title: records.title,
    source: { entity: 'company', id: company.id, rev: company.rev },
    variables: records.variables,
    scripts: scripts.map(({ script, version }) => {
      const content: ScriptContent = version ?? script;
      return {
        source: sourceOf(version ? 'scriptVersion' : 'script', version ?? script),
        title: content.title,
        purpose: content.purpose,
        scenario: content.scenario,
        form: content.form,
        version: version?.version ?? 0,
        approvedOn: version ? records.day(version.approvedAt) : '',
        stages: content.stages.flatMap((id) => records.stages.get(id) ?? []),
        customerTypes: content.customerTypes,
        personas: content.personas,
        lines: linesOf(content, records),
      };
    }),
    objections: objections.map((card) => ({
      source: sourceOf('objection', card),
      text: card.text,
      alsoSaid: card.alsoSaid,
      category: card.category,
      behind: card.behind,
      answers: card.answers
        .filter(({ retired }) => !retired)
        .map((answer) => ({
          id: answer.id,
          text: answer.text,
          hint: answer.hint,
          evidence: evidenceOf(answer.evidence, records),
          uses: records.uses.get(answer.id) ?? null,
        })),
    })),
  };
}
