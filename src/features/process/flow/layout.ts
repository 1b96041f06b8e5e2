import type { Localized } from '@/domain/kernel/fields';
import type { PipelineStage } from '@/domain/process/pipeline';

export interface FlowBox {
  readonly stage: PipelineStage;
  /** Place in the process, from 0; hidden stages count too. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A swim lane: stages of one phase that follow each other. */
export interface FlowLane {
  readonly name: Localized;
  /** Place of its first stage in the process. */
  readonly first: number;
  readonly y: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly boxes: readonly FlowBox[];
  /** Empty where the process has no phases. */
  readonly lanes: readonly FlowLane[];
  readonly width: number;
  readonly height: number;
}

export interface FlowSizes {
  readonly columns: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly gapX: number;
  readonly gapY: number;
  /** Width of the names of lanes. */
  readonly laneHead: number;
  readonly padding: number;
}

const samePhase = (a: Localized, b: Localized) => a.zh === b.zh && a.en === b.en;
const named = (phase: Localized) => phase.zh.trim() !== '' || phase.en.trim() !== '';

/** Where each stage stands: row after row from left to right, every phase in a lane of its own. */
export function flowLayout(stages: readonly PipelineStage[], sizes: FlowSizes): FlowLayout {
  const { columns, boxWidth, boxHeight, gapX, gapY, padding } = sizes;
  const inLanes = stages.some((stage) => named(stage.phase));
  const left = inLanes ? sizes.laneHead + padding : 0;
  const boxes: FlowBox[] = [];
  const lanes: FlowLane[] = [];
  let y = 0;
  for (let start = 0; start < stages.length; ) {
    const phase = stages[start]?.phase ?? { zh: '', en: '' };
    let end = start + 1;
    while (end < stages.length && (!inLanes || samePhase(stages[end]?.phase ?? phase, phase))) end += 1;
    const top = inLanes ? y + padding : y;
    for (const [place, stage] of stages.slice(start, end).entries()) {
      boxes.push({
        stage,
        index: start + place,
        x: left + (place % columns) * (boxWidth + gapX),
        y: top + Math.floor(place / columns) * (boxHeight + gapY),
      });
    }
    const rows = Math.ceil((end - start) / columns);
    const height = rows * boxHeight + (rows - 1) * gapY + (inLanes ? 2 * padding : 0);
    if (inLanes) lanes.push({ name: phase, first: start, y, height });
    y += height + (inLanes ? padding : 0);
    start = end;
  }
  const most = Math.min(
    columns,
    Math.max(1, ...boxes.map((box) => Math.round((box.x - left) / (boxWidth + gapX)) + 1)),
  );
  return {
    boxes,
    lanes,
    width: left + most * boxWidth + (most - 1) * gapX + (inLanes ? padding : 0),
    height: Math.max(0, y - (inLanes ? padding : 0)),
  };
}

/** Where a box dropped at `x`, `y` (its left upper corner) belongs: its new place, and the phase of that lane. */
export function dropPlace(
  layout: FlowLayout,
  id: string,
  at: { readonly x: number; readonly y: number },
  sizes: Pick<FlowSizes, 'boxHeight' | 'gapY'>,
): { readonly index: number; readonly phase: Localized } | undefined {
  const dragged = layout.boxes.find((box) => box.stage.id === id);
  if (!dragged) return undefined;
  const others = layout.boxes.filter((box) => box.stage.id !== id);
  const middle = at.y + sizes.boxHeight / 2;
  const lane = layout.lanes.find((each) => middle >= each.y && middle <= each.y + each.height);
  const phase = lane?.name ?? dragged.stage.phase;
  // Stages that come before the drop: rows above it, and in its own row those left of it.
  const reach = (sizes.boxHeight + sizes.gapY) / 2;
  const before = others.filter((box) => box.y < at.y - reach || (Math.abs(box.y - at.y) <= reach && box.x < at.x));
  return { index: before.length, phase };
}
