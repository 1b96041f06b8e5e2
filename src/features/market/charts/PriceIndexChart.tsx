import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import { shortened, textWidth } from '@/features/common/pictures/text';
import { formatTenths } from '@/i18n/formats';
import { type ChartFrame, chartFontSize } from './look';

export interface PriceIndexBar {
  readonly id: string;
  readonly label: string;
  /** Tenths: 875 = 87.5. */
  readonly index: number;
}

export interface PriceIndexChartProps extends ChartFrame {
  readonly bars: readonly PriceIndexBar[];
  /** Words at the line of 100: at the same price. */
  readonly par: string;
}

/** Our price as a part of theirs, a bar each: below 100 we are cheaper (accent), above it dearer (grey). */
export default function PriceIndexChart({ bars, par, width, height, palette }: PriceIndexChartProps) {
  const labelWidth = Math.min(width * 0.35, Math.max(60, ...bars.map((bar) => textWidth(bar.label))) + 16);
  const most = Math.max(1100, ...bars.map((bar) => bar.index)) / 10;
  const labels = new Map(bars.map((bar) => [bar.id, bar.label]));
  return (
    <BarChart
      width={width}
      height={height}
      layout="vertical"
      data={bars.map((bar) => ({ ...bar, value: bar.index / 10, text: formatTenths(bar.index) }))}
      margin={{ top: 22, right: 56, bottom: 6, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, most]} hide />
      <YAxis
        type="category"
        dataKey="id"
        width={labelWidth}
        axisLine={{ stroke: palette.lineStrong }}
        tickLine={false}
        interval={0}
        tick={(props: {
          readonly x: number | string;
          readonly y: number | string;
          readonly payload: { readonly value: string };
        }) => (
          <text
            x={Number(props.x) - 4}
            y={Number(props.y)}
            dy="0.35em"
            textAnchor="end"
            fill={palette.ink}
            fontSize={chartFontSize}
            fontFamily={palette.font}
          >
            {shortened(labels.get(props.payload.value) ?? '', labelWidth - 12)}
          </text>
        )}
      />
      <Bar
        dataKey="value"
        barSize={16}
        isAnimationActive={false}
        shape={(bar: {
          readonly x?: number;
          readonly y?: number;
          readonly width?: number;
          readonly height?: number;
          readonly value?: unknown;
        }) => (
          <rect
            x={bar.x}
            y={bar.y}
            width={Math.max(0, bar.width ?? 0)}
            height={bar.height}
            rx={2}
            fill={Number(bar.value) < 100 ? palette.accent : palette.otherSoft}
          />
        )}
      >
        <LabelList
          dataKey="text"
          position="right"
          fill={palette.ink}
          stroke={palette.ground}
          strokeWidth={3}
          style={{ paintOrder: 'stroke' }}
          fontSize={chartFontSize}
          fontFamily={palette.font}
        />
      </Bar>
      <ReferenceLine
        x={100}
        stroke={palette.ink}
        strokeWidth={1}
        label={{ value: par, position: 'top', fill: palette.soft, fontSize: 11, fontFamily: palette.font }}
      />
    </BarChart>
  );
}
