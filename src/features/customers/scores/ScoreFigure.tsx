import type { ReactNode } from 'react';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { halfUp } from '@/domain/kernel/rounding';
import { localizedText } from '@/features/common';
import { formatPercent, formatTenths } from '@/i18n/formats';
import type { Resources } from '@/i18n/resources';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained } from '@/ui';

/** `share`: 10,000 = 100 %. `points`: 10,000 = one point, of 100 or of 5. */
export type ScoreUnit = 'share' | 'points';

/** Tenths of a point. */
export const formatPoints = (total: number): string => formatTenths(Number(halfUp(BigInt(total), 1000n)));

/** A computed score that opens its rows: weight × value = part, and what was left out (N20). */
export function ScoreFigure(props: {
  readonly explanation: ScoreExplanation;
  readonly title: string;
  readonly unit: ScoreUnit;
  /** How the values of the rows are printed; as percent unless told. */
  readonly rowUnit?: ScoreUnit;
  /** Instead of the total. */
  readonly children?: ReactNode;
}) {
  const { explanation, unit } = props;
  const t = useT('customers');
  const language = useLanguage();
  const print = unit === 'share' ? formatPercent : formatPoints;
  const printValue = props.rowUnit === 'points' ? formatPoints : formatPercent;
  const rows = explanation.rows.map((row) => ({
    label: [
      localizedText(row.label, language),
      row.weight === null || row.value === null ? '' : `${formatPercent(row.weight)} \u00d7 ${printValue(row.value)}`,
    ]
      .filter((part) => part !== '')
      .join(' \u00b7 '),
    value: row.part === null ? t('scores.unknown') : print(row.part),
  }));
  const total = explanation.total === null ? '\u2014' : print(explanation.total);
  const notes = [
    ...(explanation.rows.some((row) => row.value === null) ? [t('scores.leftOut')] : []),
    ...explanation.notes
      .filter((note) => note !== 'partial')
      .map((note) => t(`scores.notes.${note as keyof Resources['customers']['scores']['notes']}`)),
  ];
  return (
    <Explained
      title={props.title}
      rows={[...rows, { label: t('scores.total'), value: total, strong: true }]}
      {...(notes.length > 0 ? { note: notes.join(' ') } : {})}
    >
      {props.children ?? total}
    </Explained>
  );
}
