import type { BantScore } from '@/domain/qualification/bant';
import type { MeddpiccScore } from '@/domain/qualification/meddpicc';
import { localizedText } from '@/features/common';
import { formatPercent, formatScore, formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained } from '@/ui';

const points = (value: number): string => String(value / 10_000);

/** BANT with its band; opens weights, scores and what is missing. */
export function BantFigure({ score }: { readonly score: BantScore }) {
  const t = useT('needs');
  const language = useLanguage();
  const rows = score.explanation.rows.map((row) => ({
    label: `${localizedText(row.label, language)} \u00b7 ${formatPercent(row.weight ?? 0)} \u00d7 ${
      row.value === null ? t('qualification.unanswered') : points(row.value)
    }`,
    value: formatScore(row.part ?? 0),
  }));
  const off = score.explanation.notes.includes('weightsOff');
  return (
    <Explained
      title={t('score.bant')}
      rows={[...rows, { label: t('score.total'), value: formatScore(score.value), strong: true }]}
      note={`${t('score.bands')}${off ? ` ${t('score.weightsOff')}` : ''}`}
    >
      {`${formatTenths(score.tenths)} \u00b7 ${score.band}`}
    </Explained>
  );
}

/** MEDDPICC in percent; opens the score of each item and what is switched off. */
export function MeddpiccFigure({ score }: { readonly score: MeddpiccScore }) {
  const t = useT('needs');
  const language = useLanguage();
  const total = score.bp === null ? '\u2014' : formatPercent(score.bp);
  const rows = score.explanation.rows.map((row) => ({
    label: `${localizedText(row.label, language)} \u00b7 ${row.value === null ? t('score.off') : `${points(row.value)}/3`}`,
    value: row.part === null ? '' : formatPercent(row.part),
  }));
  return (
    <Explained
      title={t('score.meddpicc')}
      rows={[...rows, { label: t('score.total'), value: total, strong: true }]}
      note={t('score.meddpiccNote')}
    >
      {total}
    </Explained>
  );
}
