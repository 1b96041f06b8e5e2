import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { sampleFrom } from '@/domain/scripts/rates';
import { type ObjectionFigures, objectionFigures } from '@/domain/scripts/statistics';
import { formatShare } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Tag } from '@/ui';
import { localizedText } from '../titles';

const read = 500;

/** How often something was heard and resolved, in words; opens what the rate is made of (N8, N20). */
export function RateMark({
  figures,
  of = 'objection',
  plain = false,
}: {
  readonly figures: ObjectionFigures | undefined;
  /** An objection is heard, an answer is given. */
  readonly of?: 'objection' | 'answer';
  readonly plain?: boolean;
}) {
  const t = useT('objections');
  const language = useLanguage();
  if (!figures || figures.heard === 0)
    return <span className="dw-faint">{t(of === 'answer' ? 'rate.neverGiven' : 'rate.never')}</span>;
  const { heard, known, resolved, rateBp, tooFew, explanation } = figures;
  const heardWords = t(of === 'answer' ? 'rate.given' : 'rate.heard', { count: heard });
  const words =
    rateBp === null
      ? `${heardWords}, ${t('rate.noResult')}`
      : tooFew
        ? `${heardWords} \u00b7 ${t('rate.some', { known, resolved })}`
        : `${heardWords} \u00b7 ${t('rate.rate', { rate: formatShare(rateBp), known, resolved })}`;
  const content = (
    <>
      {words} {tooFew && rateBp !== null ? <Tag>{t('rate.tooFew')}</Tag> : null}
    </>
  );
  if (plain || rateBp === null) return <span className="dw-muted">{content}</span>;
  return (
    <Explained
      title={t('rate.title')}
      rows={[
        ...explanation.rows.map((row) => ({ label: localizedText(row.label, language), value: row.value ?? 0 })),
        { label: t('rate.known'), value: known, strong: true },
        { label: t('rate.title'), value: formatShare(rateBp), strong: true },
      ]}
      {...(tooFew ? { note: t('rate.tooFewNote', { count: sampleFrom }) } : {})}
    >
      {content}
    </Explained>
  );
}

/** {@link RateMark} of a card, read by itself. */
export function CardRate({ objectionId, plain = false }: { readonly objectionId: string; readonly plain?: boolean }) {
  const figures = useLive(
    async (store) => {
      const uses = await related(store, 'objectionUse', 'objectionId', objectionId, { limit: read });
      return objectionFigures(uses, { by: null })[0] ?? null;
    },
    [objectionId],
  );
  return figures === undefined ? null : <RateMark figures={figures ?? undefined} plain={plain} />;
}
