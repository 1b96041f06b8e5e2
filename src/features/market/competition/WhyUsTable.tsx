import { NativeSelect } from '@mantine/core';
import { Fragment } from 'react';
import { type Comparison, us } from '@/domain/competitors/comparison';
import type { Competitor } from '@/domain/competitors/competitor';
import {
  criterionRating,
  handRatingAge,
  rateByHand,
  ratingsStillTrue,
  type WhyUs,
  type WhyUsRow,
  whyUs,
} from '@/domain/competitors/criteria';
import { cellOf } from '@/domain/competitors/featureMatrix';
import { clearlyDifferent } from '@/domain/competitors/profileMatrix';
import type { Criterion } from '@/domain/deals/opportunity';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { type Edited, localizedText } from '@/features/common';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, type ExplainedRow, LocalizedField, Section, Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { useFreshness } from '../shared/useFreshness';
import type { DealPart } from './DealCompetition';
import { shortName } from './shortName';

interface WhyUsProps extends DealPart {
  readonly competitors: readonly Competitor[];
  readonly comparison: Comparison | null;
}

const grades = [1, 2, 3, 4] as const;

/** “Why us” by the customer's own criteria, the weightiest first; what is rated by hand is rated here. */
export function WhyUsTable({ deal, competitors, comparison, onEdit }: WhyUsProps) {
  const t = useT('competition');
  const m = useT('market');
  const language = useLanguage();
  const problemText = useProblemText();
  const competitorIds = competitors.map((competitor) => competitor.id);
  const companies = [
    { id: us, name: m('us') },
    ...competitors.map((competitor) => ({ id: competitor.id, name: shortName(competitor, language) })),
  ];
  const nameOf = (id: string) => companies.find((company) => company.id === id)?.name ?? '';
  const result = whyUs({ criteria: deal.criteria, comparison, competitorIds });
  const computed: WhyUs | null = result.ok ? result.value : null;
  // Without whole weights nothing is computed; the ratings can be given all the same.
  const rows: readonly (WhyUsRow | Omit<WhyUsRow, 'lead' | 'strongest'>)[] =
    computed?.rows ??
    [...deal.criteria]
      .sort((a, b) => b.weight - a.weight)
      .map((criterion) => ({
        criterion,
        ratings: new Map(companies.map(({ id }) => [id, criterionRating(criterion, comparison, id)])),
      }));
  const set = (id: string, changes: Edited<Criterion>) =>
    onEdit((now) => ({
      criteria: now.criteria.map((each) =>
        each.id === id ? { ...each, ...(typeof changes === 'function' ? changes(each) : changes) } : each,
      ),
    }));
  const leads = (lead: WhyUsRow['lead']) => computed?.rows.filter((row) => row.lead === lead).length ?? 0;
  const nameOfCriterion = (criterion: Criterion) =>
    localizedText(criterion.name, language) ||
    t('criteria.nth', { number: deal.criteria.findIndex((each) => each.id === criterion.id) + 1 });

  return (
    <Section title={t('why.title')}>
      {competitors.length === 0 ? <p className="cp-hint">{t('why.noRivals')}</p> : null}
      {result.ok ? (
        competitors.length === 0 ? null : (
          <p className="cp-hint" role="status">
            {t('why.summary', { us: leads('us'), them: leads('them'), level: leads('level') })}{' '}
            <Ahead scores={result.value.scores} nameOf={nameOf} />
          </p>
        )
      ) : (
        <p className="cp-hint" role="status">
          {result.error.map(problemText).join(' ')}
        </p>
      )}
      <div className="cp-scroll">
        <table className="cp-table" aria-label={t('why.title')}>
          <thead>
            <tr>
              <th scope="col">{t('criteria.name')}</th>
              <th scope="col" className="cp-num">
                {t('criteria.weight')}
              </th>
              {companies.map((company) => (
                <th scope="col" className="cp-num" key={company.id}>
                  {company.name}
                </th>
              ))}
              <th scope="col" className="cp-lead">
                {t('why.lead')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { criterion, ratings } = row;
              const name = nameOfCriterion(criterion);
              const lead = 'lead' in row ? row.lead : null;
              const handled = criterion.handling.zh.trim() !== '' || criterion.handling.en.trim() !== '';
              return (
                <Fragment key={criterion.id}>
                  <tr>
                    <th scope="row">
                      {name}
                      <RatedOn
                        criterion={criterion}
                        name={name}
                        companyIds={companies.map((company) => company.id)}
                        onEdit={(changes) => set(criterion.id, changes)}
                      />
                    </th>
                    <td className="cp-num">{formatPercent(criterion.weight)}</td>
                    {companies.map((company) => {
                      const strongest = 'strongest' in row && lead !== 'unknown' && row.strongest.includes(company.id);
                      return (
                        <td key={company.id} className={strongest ? 'cp-num cp-strongest' : 'cp-num'}>
                          {criterion.measure === 'rated' ? (
                            <RatingSelect
                              criterion={criterion}
                              companyId={company.id}
                              label={`${name} · ${company.name}`}
                              onEdit={(changes) => set(criterion.id, changes)}
                            />
                          ) : (
                            <Computed
                              criterion={criterion}
                              name={name}
                              comparison={comparison}
                              companyId={company.id}
                              rating={ratings.get(company.id) ?? null}
                            />
                          )}
                        </td>
                      );
                    })}
                    <td className="cp-lead">
                      {lead === null ? '\u2014' : <Lead row={row as WhyUsRow} nameOf={nameOf} />}
                    </td>
                  </tr>
                  {lead === 'them' || handled ? (
                    <tr className="cp-under">
                      <td colSpan={companies.length + 3}>
                        <LocalizedField
                          label={t('why.handling', { name })}
                          description={t('why.handlingHint')}
                          multiline
                          value={criterion.handling}
                          onCommit={(handling) => set(criterion.id, { handling })}
                        />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('why.score')}</th>
              <td />
              {companies.map((company) => (
                <td className="cp-num" key={company.id}>
                  <Score
                    score={computed?.scores.get(company.id)}
                    name={company.name}
                    title={nameOfScore(t, company.name)}
                  />
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

const nameOfScore = (t: ReturnType<typeof useT<'competition'>>, name: string) => t('why.scoreOf', { name });

/** Who leads a criterion, in words. */
function Lead({ row, nameOf }: { readonly row: WhyUsRow; readonly nameOf: (id: string) => string }) {
  const t = useT('competition');
  if (row.lead === 'us') return <Tag tone="accent">{t('why.leads.us')}</Tag>;
  if (row.lead === 'them')
    return <Tag tone="warn">{t('why.leads.them', { names: row.strongest.map(nameOf).join(t('why.and')) })}</Tag>;
  return <span className="dw-muted">{t(`why.leads.${row.lead}`)}</span>;
}

/** The result in a sentence, where both sides have a score. */
function Ahead(props: {
  readonly scores: ReadonlyMap<string, ScoreExplanation>;
  readonly nameOf: (id: string) => string;
}) {
  const t = useT('competition');
  const ours = props.scores.get(us)?.total ?? null;
  const theirs = [...props.scores].flatMap(([id, { total }]) => (id === us || total === null ? [] : [{ id, total }]));
  const best = theirs.sort((a, b) => b.total - a.total)[0];
  if (ours === null || !best) return null;
  if (!clearlyDifferent(ours, best.total)) return <>{t('why.noDifference', { name: props.nameOf(best.id) })}</>;
  return <>{t(ours > best.total ? 'why.ahead' : 'why.behind', { name: props.nameOf(best.id) })}</>;
}

function RatingSelect(props: {
  readonly criterion: Criterion;
  readonly companyId: string;
  readonly label: string;
  readonly onEdit: (changes: Edited<Criterion>) => void;
}) {
  const { criterion, companyId } = props;
  const t = useT('competition');
  const { today } = useFreshness();
  const current = criterion.ratings.findLast((rating) => rating.companyId === companyId)?.rating;
  return (
    <NativeSelect
      className="cp-rating"
      size="xs"
      aria-label={props.label}
      title={current === undefined ? t('why.notRated') : t(`why.grades.${gradeOf(current)}`)}
      value={current === undefined ? '' : String(current)}
      data={[
        { value: '', label: '\u2014' },
        ...grades.map((grade) => ({ value: String(grade), label: String(grade) })),
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const rating = next === '' ? null : Number(next);
        props.onEdit((now) => ({ ratings: rateByHand(now, companyId, rating, today) }));
      }}
    />
  );
}

/** When the ratings given by hand were given or found still true; old ones are not printed for clients. */
function RatedOn(props: {
  readonly criterion: Criterion;
  readonly name: string;
  readonly companyIds: readonly string[];
  readonly onEdit: (changes: Edited<Criterion>) => void;
}) {
  const { criterion } = props;
  const t = useT('competition');
  const { rules, today } = useFreshness();
  const age = handRatingAge(criterion, props.companyIds, rules, today);
  if (!age) return null;
  return (
    <div className="cp-rated">
      {age.since === '' ? null : <span>{t('why.ratedOn', { date: age.since })}</span>}
      {age.state === 'fresh' ? null : (
        <AgeTag
          age={age}
          name={props.name}
          onVerify={() => props.onEdit((now) => ({ ratings: ratingsStillTrue(now, today) }))}
        />
      )}
    </div>
  );
}

function gradeOf(rating: number): (typeof grades)[number] {
  return grades.find((grade) => grade === rating) ?? 1;
}

/** A rating out of the comparison; one from features opens what each of them says. */
function Computed(props: {
  readonly criterion: Criterion;
  readonly name: string;
  readonly comparison: Comparison | null;
  readonly companyId: string;
  readonly rating: number | null;
}) {
  const { criterion, comparison, companyId, rating } = props;
  const t = useT('competition');
  const m = useT('market');
  const language = useLanguage();
  if (rating === null || !comparison) return <span title={t('why.notKnown')}>{'\u2014'}</span>;
  if (criterion.measure === 'factor')
    return <span title={t(`why.grades.${gradeOf(rating / 10_000)}`)}>{formatScore(rating)}</span>;
  const named = new Set(criterion.featureIds);
  const rows: ExplainedRow[] = comparison.features
    .filter((feature) => named.has(feature.id))
    .map((feature) => ({
      label: localizedText(feature.name, language),
      value: m(`values.${cellOf(comparison, feature.id, companyId).value}`),
    }));
  return (
    <Explained
      title={props.name}
      rows={[...rows, { label: t('why.rating'), value: formatScore(rating), strong: true }]}
      note={t('why.ratingNote')}
    >
      {formatScore(rating)}
    </Explained>
  );
}

function Score(props: { readonly score: ScoreExplanation | undefined; readonly name: string; readonly title: string }) {
  const t = useT('competition');
  const language = useLanguage();
  const { score } = props;
  if (!score) return <>{'\u2014'}</>;
  const rows: ExplainedRow[] = score.rows.map((row) => ({
    label: localizedText(row.label, language) || '\u2014',
    value:
      row.value === null || row.part === null
        ? t('why.missing')
        : `${formatPercent(row.weight ?? 0)} × ${formatScore(row.value)} = ${formatScore(row.part)}`,
  }));
  const total = score.total === null ? '\u2014' : formatScore(score.total);
  return (
    <Explained
      title={props.title}
      rows={[...rows, { label: t('why.score'), value: total, strong: true }]}
      note={score.total === null ? t('why.incomplete') : t('why.scoreNote')}
    >
      {score.total === null ? t('why.incompleteShort') : total}
    </Explained>
  );
}
