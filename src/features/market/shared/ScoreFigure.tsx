import type { ReactNode } from 'react';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { halfUp } from '@/domain/kernel/rounding';
import { localizedText } from '@/features/common';
import { formatPercent, formatScore, formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained } from '@/ui';

/** How a score and its rows are printed. `share`: 10,000 = 100 %; `score`: two decimals; `index`: price index points. */
export type ScoreUnit = 'share' | 'score' | 'index';

const printed: Readonly<Record<ScoreUnit, (value: number) => string>> = {
  share: formatPercent,
  score: formatScore,
  index: (value) => formatTenths(Number(halfUp(BigInt(value), 1000n))),
};

/** A computed score that opens the rows it was made of: weight × value = part, and what was left out (N20). */
export function ScoreFigure(props: {
  readonly explanation: ScoreExplanation;
  readonly title: string;
  readonly unit: ScoreUnit;
  readonly note?: ReactNode;
  /** Instead of the total. */
  readonly children?: ReactNode;
}) {
  const { explanation } = props;
  const t = useT('comparison');
  const language = useLanguage();
  const print = printed[props.unit];
  const rows = explanation.rows.map((row) => ({
    label: [
      localizedText(row.label, language),
      row.weight === null || row.value === null ? null : `${formatPercent(row.weight)} \u00d7 ${print(row.value)}`,
    ]
      .filter((part) => part !== null)
      .join(' \u00b7 '),
    value: row.value === null ? t('score.unknown') : row.part === null ? '' : print(row.part),
  }));
  const total = explanation.total === null ? '\u2014' : print(explanation.total);
  return (
    <Explained
      title={props.title}
      rows={[...rows, { label: t('score.total'), value: total, strong: true }]}
      {...(props.note === undefined ? {} : { note: props.note })}
    >
      {props.children ?? total}
    </Explained>
  );
}
