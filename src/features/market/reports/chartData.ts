import { signedScoreText } from '@/documents/format';
import type { CompetitorReportInput, ReportInput, ReportPictures, SwotReportInput } from '@/documents/model/report';
import { printedMeasure } from '@/documents/templates/shared/report/context';
import { reportWords } from '@/documents/templates/shared/report/words';
import { us } from '@/domain/competitors/comparison';
import { withoutLegalForm } from '@/domain/competitors/names';
import { inLanguage } from '@/domain/quoting/totals';
import type { ReportPictureData } from '../charts/pictures';

/** More lines than this on one drawing cannot be told apart; the table beside it has all of them. */
const drawnCompanies = 6;
const drawnBars = 24;
const drawnFactors = 30;

function competitorCharts(input: CompetitorReportInput): ReportPictureData {
  const { language, map } = input;
  const words = reportWords(language);
  const name = (id: string) => {
    const company = input.companies.find((each) => each.id === id);
    const text = company ? withoutLegalForm(inLanguage(company.name, language)) : '';
    return text || (id === us ? words.us : words.deleted);
  };
  const several = input.companies.length > 2;
  const bars = input.prices.flatMap((row, at) =>
    row.cells.flatMap(({ competitorId, index }) => {
      if (index === null) return [];
      const product = inLanguage(row.name, language);
      return [{ id: `${at} ${competitorId}`, label: several ? `${product} · ${name(competitorId)}` : product, index }];
    }),
  );
  const shown = input.companies.slice(0, drawnCompanies);
  return {
    priceIndex: { bars: bars.slice(0, drawnBars), par: words.charts.par },
    profile: {
      companies: shown.map(({ id }) => ({ id, name: name(id), own: id === us })),
      factors: input.factors.slice(0, drawnFactors).map((factor, at) => ({
        id: String(at),
        label: inLanguage(factor.name, language),
        ratings: new Map(shown.map(({ id }, column) => [id, factor.ratings[column] ?? null])),
      })),
      low: words.charts.low,
      high: words.charts.high,
    },
    positioning: map
      ? {
          points: map.points.map(({ companyId, x, y }) => ({
            id: companyId,
            name: name(companyId),
            own: companyId === us,
            x,
            y,
          })),
          mean: { x: map.meanX, y: map.meanY },
          meanWord: words.charts.mean,
          xLabel: words.measures[map.measureX],
          yLabel: words.measures[map.measureY],
          formatX: (value) => printedMeasure(map.measureX, value),
          formatY: (value) => printedMeasure(map.measureY, value),
        }
      : undefined,
  };
}

function swotCharts({ position, language }: SwotReportInput): ReportPictureData {
  if (!position) return {};
  const { strategyKinds, quadrants } = reportWords(language);
  const { x, y } = position;
  return {
    swotPosition: {
      x,
      y,
      labels: {
        ...strategyKinds,
        strengths: quadrants.strength,
        weaknesses: quadrants.weakness,
        opportunities: quadrants.opportunity,
        threats: quadrants.threat,
        point: `(${signedScoreText(x)}, ${signedScoreText(y)})`,
      },
    },
  };
}

/** What the pictures of a report show, in its language; the others have none. */
export function chartData(input: ReportInput): ReportPictureData {
  switch (input.kind) {
    case 'competitorReport':
      return competitorCharts(input);
    case 'swotReport':
      return swotCharts(input);
    default:
      return {};
  }
}

/** Draws the pictures of a report; the drawing library comes with the first one. Rejects where they cannot be drawn. */
export async function drawCharts(input: ReportInput): Promise<ReportPictures> {
  if (input.kind !== 'competitorReport' && input.kind !== 'swotReport') return {};
  const { reportPictures } = await import('../charts/pictures');
  return reportPictures(chartData(input), input.language);
}
