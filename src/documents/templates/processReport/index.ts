import { percentText } from '../../format';
import { type Block, plain, run } from '../../model/blocks';
import type { ProcessReportInput } from '../../model/saleReports';
import { lineage, type ReportContext, reportContext } from '../shared/report/context';
import { reportCover, reportTree } from '../shared/report/frame';
import { body, cell, cells, heading, picture } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { type ProcessReportWords, processReportWords } from './words';

type Context = ReportContext<ProcessReportInput>;
type Stage = ProcessReportInput['stages'][number];

const pictureWidth = 168;

function overview(context: Context, words: ProcessReportWords): Block[] {
  const { input } = context;
  if (input.stages.length === 0) return [heading(1, words.overview), body(words.empty)];
  const days = (count: number | null) => (count === null ? context.words.none : fill(words.days, { days: count }));
  return [
    heading(1, words.overview),
    {
      type: 'table',
      label: words.overviewLabel,
      columns: [
        { width: 24 },
        { width: 38 },
        { width: 10, align: 'right' },
        { width: 10, align: 'right' },
        { width: 18, align: 'right' },
      ],
      header: cells([words.stage, words.goal, words.probability, words.target, words.rot]),
      rows: input.stages.map((stage) => ({
        cells: [
          { content: [run(context.text(stage.name), { bold: true })], ...detailOf(context.text(stage.phase)) },
          cell(context.text(stage.goal)),
          cell(percentText(stage.probability)),
          cell(days(stage.targetDays)),
          cell(`${days(stage.rotKeyAccount)} / ${days(stage.rotSme)}`),
        ],
      })),
      lineage: lineage(input.source, 'stages'),
    },
  ];
}

const detailOf = (text: string) => (text === '' ? {} : { detail: plain(text) });

function steps(context: Context, words: ProcessReportWords, stage: Stage): Block[] {
  if (stage.steps.length === 0) return [];
  const roles: Readonly<Record<string, string>> = words.roles;
  return [
    {
      type: 'table',
      label: words.stepsLabel,
      lineage: lineage(context.input.source, `stages.${stage.id}.steps`),
      columns: [{ width: 7 }, { width: 73 }, { width: 20 }],
      header: cells(['', words.steps, words.role]),
      rows: stage.steps.map((step, index) => ({
        splits: true,
        cells: cells([
          String(index + 1),
          `${context.text(step.text)}${step.optional ? words.optional : ''}`,
          roles[step.role] ?? context.words.none,
        ]),
      })),
    },
  ];
}

function gate(context: Context, words: ProcessReportWords, stage: Stage): Block[] {
  if (!stage.gated) return [body(words.open, 'muted')];
  if (stage.rules.length === 0) return [body(words.noRules, 'muted')];
  return [
    {
      type: 'table',
      label: words.exitLabel,
      lineage: lineage(context.input.source, `stages.${stage.id}.exit`),
      columns: [{ width: 66 }, { width: 34 }],
      header: cells([words.exit, words.applies]),
      rows: stage.rules.map((rule) => {
        const text = context.text(rule.text);
        const who = [
          rule.customerType === '' ? '' : words[rule.customerType],
          rule.strategy === '' ? '' : words[rule.strategy],
        ].filter((part) => part !== '');
        return {
          cells: cells([
            rule.lifts ? fill(words.lifts, { text }) : text,
            who.length === 0 ? words.everyone : who.join(context.format.listComma),
          ]),
        };
      }),
    },
  ];
}

function chapter(context: Context, words: ProcessReportWords, stage: Stage): Block[] {
  const labelled = (label: string, text: string): Block[] =>
    text === '' ? [] : [{ type: 'paragraph', style: 'plain', content: [run(`${label}  `, { bold: true }), run(text)] }];
  return [
    { ...heading(2, context.text(stage.name)), lineage: lineage(context.input.source, `stages.${stage.id}`) },
    ...labelled(words.goal, context.text(stage.goal)),
    ...labelled(words.decides, context.text(stage.decides)),
    ...steps(context, words, stage),
    ...labelled(words.tools, stage.tools.map((tool) => context.text(tool)).join(context.format.listComma)),
    ...gate(context, words, stage),
  ];
}

/** A process as a handbook (R7, R8, R28): flow chart, stages at a glance, procedure and gate of each. Internal. */
export const processReport: DocumentTemplate<ProcessReportInput> = {
  id: 'processReport',
  version: '1',
  kind: 'processReport',
  build: (input) => {
    const context = reportContext(input);
    const words = processReportWords(context.language);
    const name = context.text(input.title);
    const description = context.text(input.description);
    const flow = picture(context, 'flow', name || words.flow, pictureWidth);
    return reportTree(context, {
      style: 'report',
      title: words.title,
      blocks: [
        reportCover(context, words.title, name, fill(words.scope, { name, version: input.version })),
        { type: 'contents', title: context.words.contents },
        ...(description === '' ? [] : [body(description)]),
        ...(flow.length === 0 ? [] : [heading(1, words.flow), ...flow]),
        ...overview(context, words),
        ...(input.stages.length === 0 ? [] : [heading(1, words.stages)]),
        ...input.stages.flatMap((stage) => chapter(context, words, stage)),
      ],
      checks: input.stages.slice(0, 1).map((stage) => ({ name: 'probability', text: percentText(stage.probability) })),
    });
  },
};
