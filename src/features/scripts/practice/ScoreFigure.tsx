import { bestMark, practiceScore } from '@/domain/scripts/practice';
import type { Practice } from '@/domain/scripts/talk';
import { formatShare } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Explained } from '@/ui';

/** The score of a practice; opens the marks it was made of (N20). */
export function ScoreFigure({ practice }: { readonly practice: Pick<Practice, 'items'> }) {
  const t = useT('practice');
  const { rows, total } = practiceScore(practice.items);
  if (total === null) return <span className="dw-faint">{t('score.none')}</span>;
  return (
    <Explained
      title={t('score.title')}
      rows={[
        ...rows.map(({ label, value }) => ({
          label: label.zh || t('role.begin'),
          value: t('marks.of', { mark: value ?? 0, best: bestMark }),
        })),
        { label: t('score.title'), value: formatShare(total), strong: true },
      ]}
      note={t('score.note')}
    >
      {formatShare(total)}
    </Explained>
  );
}
