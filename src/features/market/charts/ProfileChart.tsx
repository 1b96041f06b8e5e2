import { CartesianGrid, Line, LineChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import {
  type ChartFrame,
  type ChartPalette,
  chartFontSize,
  profileLabelLine as labelLine,
  otherLook,
  shortened,
  textWidth,
} from './look';

export interface ProfileCompany {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

export interface ProfileFactor {
  readonly id: string;
  readonly label: string;
  /** 1–4 by company; `null` or missing = not rated. */
  readonly ratings: ReadonlyMap<string, number | null>;
}

export interface ProfileChartProps extends ChartFrame {
  readonly companies: readonly ProfileCompany[];
  readonly factors: readonly ProfileFactor[];
  /** Words of the ends of the scale: major weakness, major strength. */
  readonly low: string;
  readonly high: string;
}

const scale = [1, 2, 3, 4];

/** Ratings as lines that run down the factors: ours in the accent, the others grey and dashed, names at the foot. */
export default function ProfileChart(props: ProfileChartProps) {
  const { companies, factors, width, height, palette } = props;
  const labelWidth = Math.min(width * 0.4, Math.max(60, ...factors.map((factor) => textWidth(factor.label))) + 18);
  const labels = new Map(factors.map((factor) => [factor.id, factor.label]));
  const others = companies.filter((company) => !company.own);
  return (
    <LineChart
      width={width}
      height={height}
      layout="vertical"
      data={factors.map((factor) => ({ id: factor.id, ...Object.fromEntries(factor.ratings) }))}
      margin={{ top: 6, right: 56, bottom: 10 + companies.length * labelLine, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={palette.line} />
      <XAxis
        type="number"
        domain={[1, 4]}
        ticks={scale}
        orientation="top"
        height={24}
        axisLine={false}
        tickLine={false}
        tick={(tick: {
          readonly x: number | string;
          readonly y: number | string;
          readonly payload: { readonly value: number };
        }) => (
          <text
            x={Number(tick.x)}
            y={Number(tick.y)}
            textAnchor="middle"
            fill={palette.soft}
            fontSize={11}
            fontFamily={palette.font}
          >
            {tick.payload.value === 1
              ? `1 ${props.low}`
              : tick.payload.value === 4
                ? `4 ${props.high}`
                : tick.payload.value}
          </text>
        )}
      />
      <YAxis
        type="category"
        dataKey="id"
        padding={{ top: 14, bottom: 14 }}
        width={labelWidth}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={(tick: {
          readonly x: number | string;
          readonly y: number | string;
          readonly payload: { readonly value: string };
        }) => (
          <text
            x={Number(tick.x) - 8}
            y={Number(tick.y)}
            dy="0.35em"
            textAnchor="end"
            fill={palette.ink}
            fontSize={chartFontSize}
            fontFamily={palette.font}
          >
            {shortened(labels.get(tick.payload.value) ?? '', labelWidth - 12)}
          </text>
        )}
      />
      {others.map((company, index) => {
        const look = otherLook(palette, index);
        return (
          <Line
            key={company.id}
            dataKey={company.id}
            stroke={look.colour}
            strokeDasharray={look.dash}
            strokeWidth={1.5}
            dot={{ r: 3, fill: look.colour, stroke: look.colour, strokeDasharray: '0' }}
            isAnimationActive={false}
          />
        );
      })}
      {companies
        .filter((company) => company.own)
        .map((company) => (
          <Line
            key={company.id}
            dataKey={company.id}
            stroke={palette.accent}
            strokeWidth={2.5}
            dot={{ r: 4, fill: palette.accent, stroke: palette.accent }}
            isAnimationActive={false}
          />
        ))}
      <Names companies={companies} factors={factors} palette={palette} />
    </LineChart>
  );
}

/** The name of each line below its last point; names that end at the same rating stand below one another. */
function Names(props: {
  readonly companies: readonly ProfileCompany[];
  readonly factors: readonly ProfileFactor[];
  readonly palette: ChartPalette;
}) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const last = props.factors[props.factors.length - 1];
  const bottom = last ? (y(last.id, { position: 'end' }) ?? 0) : 0;
  const column = Math.abs((x(2) ?? 0) - (x(1) ?? 0)) - 6;
  const stacked = new Map<number, number>();
  const others = props.companies.filter((company) => !company.own);
  return (
    <g>
      {props.companies.map((company) => {
        const rated = [...props.factors].reverse().find((factor) => (factor.ratings.get(company.id) ?? null) !== null);
        const rating = rated?.ratings.get(company.id) ?? null;
        if (rating === null) return null;
        const place = stacked.get(rating) ?? 0;
        stacked.set(rating, place + 1);
        const look = otherLook(props.palette, others.indexOf(company));
        const colour = company.own ? props.palette.accent : look.colour;
        const name = shortened(company.name, column - 22);
        const left = (x(rating) ?? 0) - (textWidth(name) + 22) / 2;
        const top = bottom + 24 + place * labelLine;
        return (
          <g key={company.id}>
            <line
              x1={left}
              x2={left + 18}
              y1={top - 4}
              y2={top - 4}
              stroke={colour}
              strokeWidth={company.own ? 2.5 : 1.5}
              {...(company.own ? {} : { strokeDasharray: look.dash })}
            />
            <text
              x={left + 22}
              y={top}
              fill={company.own ? props.palette.accent : props.palette.ink}
              fontSize={chartFontSize}
              fontWeight={company.own ? 600 : 400}
              fontFamily={props.palette.font}
            >
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
