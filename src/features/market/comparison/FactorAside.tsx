import { Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { SuccessFactor } from '@/domain/competitors/comparison';
import { ratingOf } from '@/domain/competitors/profileMatrix';
import { ageOf } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField, MultilineField, PercentField } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { ProvenanceFields } from '../shared/ProvenanceFields';
import type { Desk, DeskCompany } from './desk';
import { blankRating, removeFactor, replaced, setRating } from './edits';
import { MatrixAside } from './FeatureAside';

/** Details of the place where the keyboard is in the profile matrix: of one rating, or of the success factor itself. */
export const FactorAside = memo(function FactorAside(props: {
  readonly desk: Desk;
  readonly factor: SuccessFactor | undefined;
  readonly company: DeskCompany | undefined;
  readonly onRating: (factorId: string, companyId: string, rating: number | null) => void;
  readonly onBack: () => void;
}) {
  const { desk, factor, company } = props;
  return (
    <MatrixAside onBack={props.onBack}>
      {!factor ? null : company ? (
        <RatingDetails
          key={`${factor.id}.${company.id}`}
          desk={desk}
          factor={factor}
          company={company}
          onRating={props.onRating}
        />
      ) : (
        <FactorDetails key={factor.id} desk={desk} factor={factor} />
      )}
    </MatrixAside>
  );
});

function RatingDetails(props: {
  readonly desk: Desk;
  readonly factor: SuccessFactor;
  readonly company: DeskCompany;
  readonly onRating: (factorId: string, companyId: string, rating: number | null) => void;
}) {
  const { desk, factor, company } = props;
  const { comparison, edit, rules, today } = desk;
  const t = useT('comparison');
  const language = useLanguage();
  const rating = ratingOf(comparison, factor.id, company.id) ?? blankRating(factor.id, company.id);
  const change = (changes: Partial<typeof rating>) =>
    edit((current) => setRating(current, factor.id, company.id, changes));
  return (
    <>
      <h2>
        <bdi>{localizedText(factor.name, language)}</bdi> · <bdi>{company.name}</bdi>
      </h2>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('profile.rating')}
        value={String(rating.rating ?? 0)}
        onChange={(value) => props.onRating(factor.id, company.id, value === '0' ? null : Number(value))}
        data={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value === '0' ? '\u2014' : value }))}
      />
      <p className="dw-hint">
        {rating.rating === null
          ? t('profile.scale')
          : `${rating.rating} \u00b7 ${t(`profile.ratings.${rating.rating as 1 | 2 | 3 | 4}`)}`}
      </p>
      {rating.rating === null ? null : (
        <AgeTag
          age={ageOf(rating, 'rating', rules, today)}
          name={localizedText(factor.name, language)}
          onVerify={() =>
            change({ date: rating.date === '' || rating.date > today ? today : rating.date, verifiedOn: today })
          }
        />
      )}
      <MultilineField
        label={t('evidence')}
        maxLength={2000}
        value={rating.evidence}
        onCommit={(evidence) => change({ evidence })}
        minRows={2}
        maxRows={6}
      />
      <ProvenanceFields value={rating} onCommit={change} />
    </>
  );
}

function FactorDetails({ desk, factor }: { readonly desk: Desk; readonly factor: SuccessFactor }) {
  const { edit } = desk;
  const t = useT('comparison');
  const c = useT('common');
  const change = (changes: Partial<SuccessFactor>) =>
    edit((current) => ({ factors: replaced(current.factors, factor.id, changes) }));
  return (
    <>
      <h2>{t('profile.name')}</h2>
      <LocalizedField label={t('profile.name')} value={factor.name} required onCommit={(name) => change({ name })} />
      <PercentField label={t('weight')} value={factor.weight} onCommit={(weight) => change({ weight })} />
      <p className="dw-hint">{t('profile.weightHint')}</p>
      <div>
        <Button
          size="xs"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => edit((current) => removeFactor(current, factor.id), { message: t('profile.removed') })}
        >
          {c('actions.delete')}
        </Button>
      </div>
    </>
  );
}
