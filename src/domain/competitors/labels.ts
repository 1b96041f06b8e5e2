interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Area {
  readonly width: number;
  readonly height: number;
}

/** Half the size of a point's mark, and the air between it and its label, pixels. */
const mark = 6;
const air = 3;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (box: Box, area: Area) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= area.width && box.y + box.height <= area.height;

/** Places around a point, the nearest first: right, left, above, below, corners, in growing rings. */
function* around({ x, y, width, height }: Box, area: Area): Generator<Box> {
  const farthest = Math.max(area.width, area.height);
  for (let distance = mark + air; distance < farthest; distance += height / 2) {
    const right = x + distance;
    const left = x - distance - width;
    const above = y - distance - height;
    const below = y + distance;
    const [middleX, middleY] = [x - width / 2, y - height / 2];
    const corners = [right, left].flatMap((cornerX) => [above, below].map((cornerY) => [cornerX, cornerY] as const));
    const sides = [
      [right, middleY] as const,
      [left, middleY] as const,
      [middleX, above] as const,
      [middleX, below] as const,
    ];
    for (const [boxX, boxY] of [...sides, ...corners]) yield { x: boxX, y: boxY, width, height };
  }
}

/** The free place nearest to the point, if there is any at all: one touches an edge or a label on two sides. */
function anywhere(label: Box, area: Area, placed: readonly Box[]): Box | undefined {
  const columns = [0, ...placed.map((box) => box.x + box.width)];
  const rows = [0, ...placed.map((box) => box.y + box.height)];
  let best: Box | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const x of columns) {
    for (const y of rows) {
      const box = { ...label, x, y };
      const distance = (x + box.width / 2 - label.x) ** 2 + (y + box.height / 2 - label.y) ** 2;
      if (distance >= nearest || !inside(box, area) || placed.some((other) => overlap(box, other))) continue;
      best = box;
      nearest = distance;
    }
  }
  return best;
}

/** All labels in rows from the top, left to right, in the order of their points from top to bottom. */
function inRows(labels: readonly Box[], area: Area): Box[] {
  const result: Box[] = labels.map((label) => ({ ...label }));
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b);
  let [x, y, rowHeight] = [0, 0, 0];
  for (const index of order) {
    const label = labels[index];
    if (!label) continue;
    if (x > 0 && x + label.width > area.width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    result[index] = { ...label, x, y };
    x += label.width;
    rowHeight = Math.max(rowHeight, label.height);
  }
  return result;
}

/**
 * Places one label beside each point so that labels neither overlap nor leave the area, and cover no point where that can be
 * had. Given: centre of the point and size of its label, pixels from the area's upper left corner; returned: the
 * label's upper left corner, in the same order. Always the same for the same input. Only where the labels do not all fit
 * into the area is it broken, downwards. Source: DOMAIN.md §7.
 */
export function placeLabels(points: readonly Box[], area: Area): { x: number; y: number }[] {
  const marks = points.map(({ x, y }) => ({ x: x - mark, y: y - mark, width: 2 * mark, height: 2 * mark }));
  const placed: Box[] = [];
  for (const point of points) {
    const free = (box: Box, others: readonly Box[]) =>
      inside(box, area) && !others.some((other) => overlap(box, other));
    const firstFree = (others: readonly Box[]): Box | undefined => {
      for (const box of around(point, area)) if (free(box, others)) return box;
      return undefined;
    };
    const box = firstFree([...placed, ...marks]) ?? firstFree(placed) ?? anywhere(point, area, placed);
    if (!box) return inRows(points, area).map(({ x, y }) => ({ x, y }));
    placed.push(box);
  }
  return placed.map(({ x, y }) => ({ x, y }));
}
