import type { Company } from '../../domain/company/company';
import type { Localized } from '../../domain/kernel/fields';
import type { GateRule, Process, ProcessTool } from '../../domain/process/pipeline';
import { openStages } from '../../domain/process/processOf';
import { type ReportRequest, reportBase } from './reportParts';
import type { ProcessReportInput } from './saleReports';

/** The handbook of a process. `ruleText` and `toolText` put rules and tools in words, in both languages. */
export function processReportInput(
  records: {
    readonly company: Company;
    readonly process: Process;
    readonly ruleText: (rule: GateRule) => Localized;
    readonly toolText: (tool: ProcessTool) => Localized;
  },
  request: ReportRequest,
): ProcessReportInput {
  const { company, process } = records;
  return {
    ...reportBase(company, request),
    kind: 'processReport',
    title: process.name,
    source: { entity: 'pipeline', id: process.id, rev: process.version },
    version: process.version,
    description: process.description,
    stages: openStages(process).map((stage) => ({
      id: stage.id,
      name: stage.name,
      phase: stage.phase,
      goal: stage.goal,
      decides: stage.decides,
      steps: stage.steps.map(({ text, role, optional }) => ({ text, role, optional })),
      tools: stage.tools.map(records.toolText),
      gated: stage.gated,
      rules: stage.exit.map((rule) => ({
        text: records.ruleText(rule),
        lifts: rule.effect === 'lift',
        customerType: rule.customerType,
        strategy: rule.strategy,
      })),
      probability: stage.probability,
      targetDays: stage.targetDays,
      rotKeyAccount: stage.rotKeyAccount,
      rotSme: stage.rotSme,
    })),
  };
}
