import { ReferenceLine, Scatter, ScatterChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { textWidth } from '@/features/common/pictures/text';
import { type ChartFrame, type ChartPalette, chartFontSize } from './look';

export interface SwotPositionLabels {
  /** Names of the four quadrants. */
  readonly SO: string;
  readonly WO: string;
  readonly ST: string;
  readonly WT: string;
  /** Ends of the axes: strengths at the right, weaknesses at the left, opportunities at the top, threats at the foot. */
  readonly strengths: string;
  readonly weaknesses: string;
  readonly opportunities: string;
  readonly threats: string;
  /** At the point, e.g. `(+0.20, +0.15)`. */
  readonly point: string;
}

export interface SwotVectorChartProps extends ChartFrame {
  /** 1/10,000, as the domain's `position` gives them. */
  readonly x: number;
  readonly y: number;
  readonly labels: SwotPositionLabels;
}

const steps = [0.25, 0.5, 1, 2, 3, 4, 5];

/** Where strengths less weaknesses, and opportunities less threats, place the subject: an arrow from the middle. */
export default function SwotVectorChart({ x, y, labels, width, height, palette }: SwotVectorChartProps) {
  const point = { x: x / 10_000, y: y / 10_000 };
  const far = Math.max(Math.abs(point.x), Math.abs(point.y)) * 1.25;
  const limit = steps.find((step) => step >= far) ?? Math.ceil(far);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 20, right: 12, bottom: 20, left: 12 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" domain={[-limit, limit]} hide />
      <YAxis type="number" dataKey="y" domain={[-limit, limit]} hide />
      <ReferenceLine x={0} stroke={palette.lineStrong} />
      <ReferenceLine y={0} stroke={palette.lineStrong} />
      <Scatter data={[point]} isAnimationActive={false} shape={() => <g />} />
      <Vector point={point} limit={limit} labels={labels} palette={palette} />
    </ScatterChart>
  );
}

function Vector(props: {
  readonly point: { readonly x: number; readonly y: number };
  readonly limit: number;
  readonly labels: SwotPositionLabels;
  readonly palette: ChartPalette;
}) {
  const { point, limit, labels, palette } = props;
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const at = (x: number, y: number) => ({ x: xScale(x) ?? 0, y: yScale(y) ?? 0 });
  const centre = at(0, 0);
  const tip = at(point.x, point.y);
  const corner = at(limit, limit);
  const opposite = at(-limit, -limit);
  const angle = Math.atan2(tip.y - centre.y, tip.x - centre.x);
  const wing = (turn: number) => `${tip.x - 9 * Math.cos(angle + turn)},${tip.y - 9 * Math.sin(angle + turn)}`;
  const moved = Math.hypot(tip.x - centre.x, tip.y - centre.y) > 1;
  // The words stand outwards of the point where there is room, else inwards.
  const room = textWidth(labels.point) + 12;
  const before = tip.x < centre.x ? tip.x - room > 0 : tip.x + room > corner.x;
  const after = (text: string, far: number) => `${text} ${far < 0 ? '\u2212' : '+'}${limit}`;
  const quadrant = (key: 'SO' | 'WO' | 'ST' | 'WT', x: number, y: number, anchor: 'start' | 'end') => {
    const here = (key[0] === 'S' ? point.x >= 0 : point.x <= 0) && (key[1] === 'O' ? point.y >= 0 : point.y <= 0);
    return (
      <text
        x={x}
        y={y}
        textAnchor={anchor}
        fill={here ? palette.accent : palette.soft}
        fontSize={chartFontSize}
        fontWeight={here ? 600 : 400}
        fontFamily={palette.font}
      >
        {labels[key]}
      </text>
    );
  };
  const axis = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end') => (
    <text x={x} y={y} textAnchor={anchor} fill={palette.soft} fontSize={11} fontFamily={palette.font}>
      {text}
    </text>
  );
  return (
    <g>
      {quadrant('SO', corner.x, corner.y + 12, 'end')}
      {quadrant('WO', opposite.x, corner.y + 12, 'start')}
      {quadrant('ST', corner.x, opposite.y - 4, 'end')}
      {quadrant('WT', opposite.x, opposite.y - 4, 'start')}
      {axis(after(labels.opportunities, 1), centre.x, corner.y - 6, 'middle')}
      {axis(after(labels.threats, -1), centre.x, opposite.y + 14, 'middle')}
      {axis(after(labels.strengths, 1), corner.x, centre.y - 5, 'end')}
      {axis(after(labels.weaknesses, -1), opposite.x, centre.y - 5, 'start')}
      <line x1={centre.x} y1={centre.y} x2={tip.x} y2={tip.y} stroke={palette.accent} strokeWidth={2.5} />
      {moved ? (
        <polygon points={`${tip.x},${tip.y} ${wing(0.4)} ${wing(-0.4)}`} fill={palette.accent} />
      ) : (
        <circle cx={tip.x} cy={tip.y} r={4} fill={palette.accent} />
      )}
      <text
        x={tip.x + (before ? -10 : 8)}
        y={tip.y + (tip.y > centre.y ? 16 : -8)}
        textAnchor={before ? 'end' : 'start'}
        fill={palette.ink}
        fontSize={chartFontSize}
        fontWeight={600}
        fontFamily={palette.font}
      >
        {labels.point}
      </text>
    </g>
  );
}
