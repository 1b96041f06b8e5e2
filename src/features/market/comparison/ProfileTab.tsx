import { useCallback, useMemo } from 'react';
import { clearlyDifferent, profileMatrix, ratingOf } from '@/domain/competitors/profileMatrix';
import { ageOf } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ProfileFigure } from '../charts/figures';
import { profileHeight } from '../charts/look';
import { useAgeWords } from '../shared/marketWords';
import { ScoreFigure } from '../shared/ScoreFigure';
import { AddRows } from './AddRows';
import type { Desk } from './desk';
import { addFactors, moved, normalised, observedNow, replaced, setRating } from './edits';
import { FactorAside } from './FactorAside';
import { MatrixGrid } from './MatrixGrid';
import type { MatrixRowView } from './MatrixRow';
import { useMatrixPlace } from './useMatrixPlace';
import { WeightBar } from './WeightBar';

/** More lines than these cannot be told apart in one picture. */
const linesDrawn = 6;

/** `1`–`4` rate; `0`, Delete and Backspace take a rating back. */
function ratingKey(key: string): number | null | undefined {
  const plain = key.normalize('NFKC').toLowerCase();
  if (/^[1-4]$/.test(plain)) return Number(plain);
  return ['0', 'delete', 'backspace'].includes(plain) ? null : undefined;
}

/** The competitive profile matrix (DOMAIN.md §4): weighed success factors, ratings by key, scores with their rows. */
export function ProfileTab({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, edit, rules, today, makeId } = desk;
  const t = useT('comparison');
  const language = useLanguage();
  const problemWords = useProblemText();
  const ageWords = useAgeWords();
  const { factors, ratings } = comparison;
  const { frame, place, setPlace, row: factor, column, openDetails, back } = useMatrixPlace(factors);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the comparison only factors, ratings and columns are read
  const matrix = useMemo(() => profileMatrix(comparison), [factors, ratings, comparison.competitorIds]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the comparison only factors and ratings are read
  const rows = useMemo<readonly MatrixRowView[]>(
    () =>
      factors.map((each) => {
        const name = localizedText(each.name, language);
        const heavy = matrix.warnings.find((warning) => warning.field === each.id);
        return {
          id: each.id,
          name,
          heading: null,
          weight: formatPercent(each.weight),
          weightWarning: heavy ? problemWords(heavy) : '',
          cells: companies.map((company) => {
            const rating = ratingOf(comparison, each.id, company.id);
            const value = rating?.rating ?? null;
            const age = rating && value !== null ? ageOf(rating, 'rating', rules, today) : null;
            const warning = age && age.state !== 'fresh' ? ageWords(age) : '';
            const words = value === null ? t('profile.notRated') : t(`profile.ratings.${value as 1 | 2 | 3 | 4}`);
            return {
              sign: '',
              text: value === null ? '\u2014' : String(value),
              warning,
              noted: (rating?.evidence ?? '') !== '',
              faint: value === null,
              label: [name, company.name, value === null ? words : `${value} ${words}`, warning]
                .filter((part) => part !== '')
                .join(' \u00b7 '),
            };
          }),
        };
      }),
    [factors, ratings, matrix, companies, rules, today, language, t, ageWords, problemWords],
  );
  const columns = useMemo(() => {
    const own = matrix.companies[0]?.score ?? null;
    return companies.map((company) => {
      const profile = matrix.companies.find((each) => each.companyId === company.id);
      if (!profile || factors.length === 0) return company;
      const { score, missing, explanation } = profile;
      const against =
        company.own || score === null || own === null
          ? ''
          : clearlyDifferent(score, own)
            ? t(score > own ? 'profile.above' : 'profile.below', { difference: formatScore(Math.abs(score - own)) })
            : t('profile.level');
      return {
        ...company,
        figure: (
          <>
            {score === null && missing.length > 0 ? (
              <span className="cmp-incomplete">{t('profile.incomplete', { count: missing.length })}</span>
            ) : (
              <ScoreFigure
                explanation={explanation}
                unit="score"
                title={t('profile.scoreOf', { name: company.name })}
                note={t('profile.scoreNote')}
              />
            )}
            {against === '' ? null : <span className="cmp-known">{against}</span>}
          </>
        ),
      };
    });
  }, [matrix, companies, factors.length, t]);

  const chart = useMemo(
    () => ({
      companies: companies.slice(0, linesDrawn),
      factors: factors.map((each) => ({
        id: each.id,
        label: localizedText(each.name, language),
        ratings: new Map(
          companies.map((company) => [
            company.id,
            ratingOf({ ...comparison, ratings }, each.id, company.id)?.rating ?? null,
          ]),
        ),
      })),
    }),
    [companies, factors, ratings, comparison, language],
  );

  const setValue = useCallback(
    (factorId: string, companyId: string, rating: number | null) =>
      edit(
        (current) =>
          (ratingOf(current, factorId, companyId)?.rating ?? null) === rating
            ? null
            : setRating(current, factorId, companyId, { rating, ...observedNow(rating !== null, today) }),
        { later: true },
      ),
    [edit, today],
  );
  const add = (names: readonly string[]) => {
    const known = new Set(factors.map((each) => each.id));
    edit((current) => {
      const changes = addFactors(
        current,
        names.map((name) => (language === 'en' ? { zh: '', en: name } : { zh: name, en: '' })),
        makeId,
      );
      const added = changes.factors?.find((each) => !known.has(each.id));
      if (added) setPlace({ rowId: added.id, column: -1 });
      return changes;
    });
  };
  const rated = chart.factors.some((each) => [...each.ratings.values()].some((rating) => rating !== null));

  return (
    <div ref={frame} className="cmp-split">
      <div className="cmp-main cmp-scroll">
        <div className="cmp-bar">
          <AddRows label={t('profile.add')} placeholder={t('profile.addPlaceholder')} onAdd={add} />
          <WeightBar
            weights={factors.map((each) => each.weight)}
            onNormalise={() =>
              edit((current) => ({ factors: normalised(current.factors) }), { message: t('normalised') })
            }
          />
          <span className="cmp-keys">{t('profile.keys')}</span>
        </div>
        {factors.length === 0 ? (
          <p className="dw-muted">{t('profile.empty')}</p>
        ) : (
          <>
            {matrix.warnings.length > 0 ? (
              <ul className="cmp-problems">
                {matrix.warnings.map((warning) => (
                  <li key={warning.field}>{problemWords(warning)}</li>
                ))}
              </ul>
            ) : null}
            <MatrixGrid
              label={t('profile.table')}
              nameLabel={t('profile.name')}
              weightLabel={t('weight')}
              columns={columns}
              rows={rows}
              place={place}
              onPlace={setPlace}
              onKey={(rowId, companyId, key) => {
                const rating = ratingKey(key);
                if (rating !== undefined) setValue(rowId, companyId, rating);
                return rating !== undefined;
              }}
              onWeight={(rowId, weight) =>
                edit((current) => ({ factors: replaced(current.factors, rowId, { weight }) }))
              }
              onOpen={openDetails}
              onMove={(rowId, step) =>
                edit((current) => {
                  const next = moved(current.factors, rowId, step);
                  return next && { factors: next };
                })
              }
            />
            {rated ? (
              <ProfileFigure
                label={t('profile.chart')}
                height={profileHeight(chart.factors.length)}
                companies={chart.companies}
                factors={chart.factors}
                low={t('profile.low')}
                high={t('profile.high')}
              />
            ) : null}
            {rated && companies.length > linesDrawn ? (
              <p className="dw-hint">{t('profile.drawn', { count: linesDrawn })}</p>
            ) : null}
          </>
        )}
      </div>
      <FactorAside
        desk={desk}
        factor={factor}
        company={column === undefined ? undefined : companies[column]}
        onRating={setValue}
        onBack={back}
      />
    </div>
  );
}
