import {
  ReferenceLine,
  Scatter,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { placeLabels } from '@/domain/competitors/positioning';
import { shortened, textWidth } from '@/features/common/pictures/text';
import { type ChartFrame, type ChartPalette, chartFontSize } from './look';

export interface PositioningPoint {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly x: number;
  readonly y: number;
}

export interface PositioningChartProps extends ChartFrame {
  readonly points: readonly PositioningPoint[];
  /** The axes cross here: the mean of all points. */
  readonly mean: { readonly x: number; readonly y: number };
  /** Word before the value of a mean. */
  readonly meanWord: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** The ends of an axis: as far on both sides of the mean as the farthest point, and some air. */
function reach(values: readonly number[], mean: number): readonly [number, number] {
  const far = Math.max(...values.map((value) => Math.abs(value - mean)), Math.abs(mean) * 0.02, 1) * 1.2;
  return [mean - far, mean + far];
}

/** Companies placed by two measures; the axes run through the mean, our own point is marked. */
export default function PositioningChart(props: PositioningChartProps) {
  const { points, mean, width, height, palette } = props;
  const xReach = reach(
    points.map((point) => point.x),
    mean.x,
  );
  const yReach = reach(
    points.map((point) => point.y),
    mean.y,
  );
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 24, right: 16, bottom: 24, left: 16 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" domain={[...xReach]} allowDataOverflow hide />
      <YAxis type="number" dataKey="y" domain={[...yReach]} allowDataOverflow hide />
      <ReferenceLine x={mean.x} stroke={palette.lineStrong} />
      <ReferenceLine y={mean.y} stroke={palette.lineStrong} />
      <Scatter data={points.map(({ x, y }) => ({ x, y }))} isAnimationActive={false} shape={() => <g />} />
      <Points {...props} />
    </ScatterChart>
  );
}

/** A name to the left of its point ends beside it, however much narrower it is drawn than it was reckoned. */
const textPlace = (left: number, width: number, point: number) =>
  left + width <= point ? ({ x: left + width + 2, textAnchor: 'end' } as const) : { x: left + 2 };

const labelHeight = 16;
/** Of the width of the drawing. */
const longestLabel = 0.4;

function Points({ points, mean, meanWord, xLabel, yLabel, formatX, formatY, palette }: PositioningChartProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const marks = points.map((point) => ({
    point,
    name: shortened(point.name, area.width * longestLabel),
    x: x(point.x) ?? 0,
    y: y(point.y) ?? 0,
  }));
  const places = placeLabels(
    marks.map((mark) => ({
      x: mark.x - area.x,
      y: mark.y - area.y,
      width: textWidth(mark.name) + 4,
      height: labelHeight,
    })),
    { width: area.width, height: area.height },
  );
  const middle = { x: x(mean.x) ?? 0, y: y(mean.y) ?? 0 };
  return (
    <g>
      <AxisWords x={area.x + area.width} y={middle.y - 5} anchor="end" palette={palette}>
        {`${xLabel} \u2192`}
      </AxisWords>
      <AxisWords x={middle.x} y={area.y - 8} anchor="middle" palette={palette}>
        {`\u2191 ${yLabel}`}
      </AxisWords>
      <AxisWords x={middle.x} y={area.y + area.height + 16} anchor="middle" palette={palette}>
        {`${meanWord} ${formatX(mean.x)}`}
      </AxisWords>
      <AxisWords x={area.x} y={middle.y - 5} anchor="start" palette={palette}>
        {`${meanWord} ${formatY(mean.y)}`}
      </AxisWords>
      {marks.map((mark, index) => {
        const place = places[index];
        const colour = mark.point.own ? palette.accent : palette.other;
        return (
          <g key={mark.point.id}>
            {mark.point.own ? (
              <rect
                x={mark.x - 6}
                y={mark.y - 6}
                width={12}
                height={12}
                transform={`rotate(45 ${mark.x} ${mark.y})`}
                fill={palette.accent}
              />
            ) : (
              <circle cx={mark.x} cy={mark.y} r={5} fill={colour} />
            )}
            {place ? (
              <text
                {...textPlace(area.x + place.x, textWidth(mark.name), mark.x)}
                y={area.y + place.y + 12}
                // A line behind a name is kept off its letters.
                stroke={palette.ground}
                strokeWidth={3}
                paintOrder="stroke"
                fill={mark.point.own ? palette.accent : palette.ink}
                fontSize={chartFontSize}
                fontWeight={mark.point.own ? 600 : 400}
                fontFamily={palette.font}
              >
                {mark.name}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function AxisWords(props: {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly palette: ChartPalette;
  readonly children: string;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      textAnchor={props.anchor}
      fill={props.palette.soft}
      fontSize={11}
      fontFamily={props.palette.font}
    >
      {props.children}
    </text>
  );
}
