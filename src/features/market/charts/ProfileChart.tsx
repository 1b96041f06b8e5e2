import { inLines, shortened, textWidth } from '@/features/common/pictures/text';
import {
  type ChartFrame,
  type ChartPalette,
  chartFontSize,
  profileHead as head,
  profileRow as rowHeight,
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
const small = 11;
const labelLine = 13;
/** Air around the points of a small drawing, pixels. */
const air = 14;

interface Point {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Ratings as lines that run down the factors: one small drawing for each of the others, with us in each of them. */
export default function ProfileChart(props: ProfileChartProps) {
  const { companies, factors, width, height, palette } = props;
  const longest = Math.max(60, ...factors.map((factor) => textWidth(factor.label)));
  const labelWidth = Math.ceil(Math.min(width * 0.36, longest + 14));
  const own = companies.find((company) => company.own);
  const others = companies.filter((company) => !company.own);
  const drawn = others.length > 0 ? others : companies;
  const each = Math.min(260, (width - labelWidth) / Math.max(1, drawn.length));
  const rowY = (index: number) => head + (index + 0.5) * rowHeight;
  const bottom = head + factors.length * rowHeight;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={palette.font} aria-hidden="true">
      {own ? (
        <g>
          <OwnMark x={6} y={15} palette={palette} />
          <text x={16} y={19} fill={palette.accent} fontSize={chartFontSize} fontWeight={600}>
            {shortened(own.name, labelWidth - 20)}
          </text>
        </g>
      ) : null}
      {factors.map((factor, index) => (
        <Label key={factor.id} text={factor.label} y={rowY(index)} width={labelWidth - 8} palette={palette} />
      ))}
      {drawn.map((company, at) => {
        const left = labelWidth + at * each;
        const ratingX = (rating: number) => left + air + ((rating - 1) / 3) * (each - 2 * air);
        const points = (id: string): Point[] =>
          factors.flatMap((factor, index) => {
            const rating = factor.ratings.get(id) ?? null;
            return rating === null ? [] : [{ id: factor.id, row: index, x: ratingX(rating), y: rowY(index) }];
          });
        return (
          <g key={company.id}>
            {company.own ? null : <Head company={company} left={left + air} width={each - air - 4} palette={palette} />}
            {scale.map((rating) => (
              <g key={rating}>
                <line x1={ratingX(rating)} x2={ratingX(rating)} y1={head} y2={bottom} stroke={palette.line} />
                <text x={ratingX(rating)} y={head - 5} textAnchor="middle" fill={palette.soft} fontSize={small}>
                  {rating}
                </text>
              </g>
            ))}
            {company.own ? null : (
              <>
                <Path points={points(company.id)} colour={palette.other} width={1.25} />
                {points(company.id).map((point) => (
                  <OtherMark key={point.id} x={point.x} y={point.y} palette={palette} />
                ))}
              </>
            )}
            {own ? (
              <>
                <Path points={points(own.id)} colour={palette.accent} width={2.5} />
                {points(own.id).map((point) => (
                  <OwnMark key={point.id} x={point.x} y={point.y} palette={palette} />
                ))}
              </>
            ) : null}
          </g>
        );
      })}
      <text x={0} y={bottom + 18} fill={palette.soft} fontSize={small}>
        {`1 ${props.low} \u00b7 4 ${props.high}`}
      </text>
    </svg>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly palette: ChartPalette;
}

/** We are a full dot, the other a ring around it: both are seen where the ratings are the same. */
const OwnMark = ({ x, y, palette }: MarkProps) => <circle cx={x} cy={y} r={3.5} fill={palette.accent} />;
const OtherMark = ({ x, y, palette }: MarkProps) => (
  <circle cx={x} cy={y} r={6} fill={palette.ground} stroke={palette.other} strokeWidth={1.5} />
);

/** The line through the points; it breaks at a factor without a rating. */
function Path(props: { readonly points: readonly Point[]; readonly colour: string; readonly width: number }) {
  const { points } = props;
  const steps = points.map(({ row, x, y }, at) => `${points[at - 1]?.row === row - 1 ? 'L' : 'M'}${x} ${y}`);
  return <path d={steps.join('')} fill="none" stroke={props.colour} strokeWidth={props.width} />;
}

/** The name of a row, in one line or two around its middle. */
function Label(props: {
  readonly text: string;
  readonly y: number;
  readonly width: number;
  readonly palette: ChartPalette;
}) {
  const lines = inLines(props.text, props.width, 2);
  const top = props.y - ((lines.length - 1) * labelLine) / 2;
  return lines.map((line, index) => (
    <text key={line} x={0} y={top + index * labelLine} dy="0.35em" fill={props.palette.ink} fontSize={chartFontSize}>
      {line}
    </text>
  ));
}

/** Who is in the drawing below, in three lines at the most. */
function Head(props: {
  readonly company: ProfileCompany;
  readonly left: number;
  readonly width: number;
  readonly palette: ChartPalette;
}) {
  const { left, palette } = props;
  const lines = inLines(props.company.name, props.width - 12, 3);
  return (
    <g>
      <OtherMark x={left} y={15} palette={palette} />
      {lines.map((line, index) => (
        <text key={line} x={left + 12} y={19 + index * labelLine} fill={palette.ink} fontSize={chartFontSize}>
          {line}
        </text>
      ))}
    </g>
  );
}
