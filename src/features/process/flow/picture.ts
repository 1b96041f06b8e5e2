import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { pictureWords } from '@/domain/process/stringsPicture';
import type { PictureSize } from '@/features/common/pictures/paint';
import { inLines } from '@/features/common/pictures/text';
import { localizedText } from '@/features/common/titles';
import type { Language } from '@/i18n/setup';
import { fontFamilies, houseColours } from '@/ui/theme';
import { type FlowBox, type FlowLane, flowLayout } from './layout';

export interface FlowPicture extends PictureSize {
  readonly svg: string;
}

const colours = houseColours.light;
const inner = { name: 13, goal: 11, foot: 10.5, line: 1.4 } as const;
const margin = 12;
const pad = 12;
const badge = 22;
const boxWidth = 212;

/** The flow chart of a process as a drawing: what deals pass, stage by stage, lanes by phase; hidden stages are left out. */
export function flowPicture(process: Pick<Process, 'stages'>, language: Language): FlowPicture {
  const words = pictureWords[language];
  const stages = openStages(process as Process);
  const texts = new Map(
    stages.map((stage) => {
      const goal = localizedText(stage.goal, language).replace(/\s+/g, ' ').trim();
      return [
        stage.id,
        {
          name: inLines(
            localizedText(stage.name, language) || words.untitled,
            boxWidth - 2 * pad - badge,
            4,
            inner.name,
          ),
          goal: goal === '' ? [] : inLines(words.goal + goal, boxWidth - 2 * pad, 4, inner.goal),
        },
      ];
    }),
  );
  const heights = [...texts.values()].map((text) => nameHeight(text.name.length) + goalHeight(text.goal.length));
  const boxHeight = Math.ceil(pad + Math.max(20, ...heights) + 8 + inner.foot * inner.line + pad);
  const sizes = { columns: 3, boxWidth, boxHeight, gapX: 30, gapY: 32, laneHead: 84, padding: 12 };
  const layout = flowLayout(stages, sizes);
  const width = layout.width + 2 * margin;
  const height = layout.height + 2 * margin;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours['--dw-bg']}"/>`,
    ...layout.lanes.map((lane) => laneSvg(lane, layout.width, sizes.laneHead, language)),
    ...layout.boxes.slice(1).map((box, at) => arrowSvg(layout.boxes[at] as FlowBox, box, boxHeight)),
    ...layout.boxes.map((box, at) => {
      const text = texts.get(box.stage.id) ?? { name: [], goal: [] };
      const { steps, tools, exit } = box.stage;
      const foot = [
        `${words.steps} ${steps.length}`,
        `${words.tools} ${tools.length}`,
        `${words.rules} ${exit.length}`,
      ].join(' \u00b7 ');
      return boxSvg(box, at + 1, text, foot, boxHeight);
    }),
  ];
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamilies[language])}"><defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0.5 L7.5 4 L0 7.5 Z" fill="${colours['--dw-control-line']}"/></marker></defs>${parts.join('')}</svg>`,
  };
}

/** {@link flowPicture} as PNG, for files and documents. Rejects where the host cannot draw. */
export async function flowImage(process: Pick<Process, 'stages'>, language: Language) {
  const { paintSvg } = await import('@/features/common/pictures/paint');
  const picture = flowPicture(process, language);
  return paintSvg(picture.svg, picture);
}

const nameHeight = (lines: number) => lines * inner.name * inner.line;
const goalHeight = (lines: number) => (lines === 0 ? 0 : 5 + lines * inner.goal * inner.line);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function textSvg(lines: readonly string[], x: number, y: number, size: number, look: string): string {
  return lines
    .map(
      (line, at) =>
        `<text x="${x}" y="${round(y + size + at * size * inner.line)}" font-size="${size}" ${look}>${escaped(line)}</text>`,
    )
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

function laneSvg(lane: FlowLane, width: number, head: number, language: Language): string {
  const name = localizedText(lane.name, language).trim() || pictureWords[language].noPhase;
  const lines = inLines(name, head - 20, 6, 12);
  const y = lane.y + margin;
  const top = y + lane.height / 2 - (lines.length * 12 * inner.line) / 2;
  return [
    `<rect x="${margin}" y="${y}" width="${width}" height="${lane.height}" rx="6" fill="${colours['--dw-bg-sunken']}" stroke="${colours['--dw-line']}"/>`,
    `<line x1="${margin + head}" y1="${y}" x2="${margin + head}" y2="${y + lane.height}" stroke="${colours['--dw-line']}"/>`,
    textSvg(lines, margin + 10, top, 12, `font-weight="600" fill="${colours['--dw-primary']}"`),
  ].join('');
}

function boxSvg(
  box: FlowBox,
  number: number,
  text: { readonly name: readonly string[]; readonly goal: readonly string[] },
  foot: string,
  height: number,
): string {
  const x = box.x + margin;
  const y = box.y + margin;
  return [
    `<g data-stage="${escaped(box.stage.id)}"><rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="6" fill="${colours['--dw-bg']}" stroke="${colours['--dw-line-strong']}"/>`,
    `<circle cx="${x + pad + 8}" cy="${y + pad + 9}" r="9" fill="${colours['--dw-primary']}"/>`,
    `<text x="${x + pad + 8}" y="${y + pad + 12.8}" font-size="10.5" font-weight="600" text-anchor="middle" fill="${colours['--dw-on-primary']}">${number}</text>`,
    textSvg(text.name, x + pad + badge, y + pad, inner.name, `font-weight="600" fill="${colours['--dw-text']}"`),
    textSvg(
      text.goal,
      x + pad,
      y + pad + nameHeight(text.name.length) + 5,
      inner.goal,
      `fill="${colours['--dw-text-2']}"`,
    ),
    textSvg(
      [foot],
      x + pad,
      y + height - pad - inner.foot * inner.line,
      inner.foot,
      `fill="${colours['--dw-text-3']}"`,
    ),
    '</g>',
  ].join('');
}

function arrowSvg(from: FlowBox, to: FlowBox, height: number): string {
  const line = `fill="none" stroke="${colours['--dw-control-line']}" stroke-width="1.4" marker-end="url(#end)"`;
  if (from.y === to.y) {
    const y = margin + from.y + height / 2;
    return `<path d="M${margin + from.x + boxWidth} ${y} H${margin + to.x - 2}" ${line}/>`;
  }
  // Down between the rows, back to the left, and into the next row from above.
  const start = margin + from.y + height;
  const end = margin + to.y - 2;
  const x = margin + from.x + boxWidth / 2;
  const target = margin + to.x + boxWidth / 2;
  return `<path d="M${x} ${start} V${round((start + end) / 2)} H${target} V${end}" ${line}/>`;
}
